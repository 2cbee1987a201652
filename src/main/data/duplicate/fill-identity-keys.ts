import { z } from 'zod';
import { Application } from '#shared/domain/application/application.ts';
import type { WritableDb } from '../database.ts';
import { identityCollector } from './identity-key-table.ts';

const CASES_WITH_PERSON = `SELECT cases.row, vault.content FROM cases
  JOIN vault ON vault.event = cases.application_vault ORDER BY cases.row`;

const WithApplication = z.object({ application: Application });

/** Gives the cases of a ledger from before there were keys theirs, so that the next application finds them. */
export function fillIdentityKeys(db: WritableDb): void {
  if (db.query('SELECT 1 FROM identity_keys LIMIT 1').get()) return;
  const identities = identityCollector(db);
  for (const { row, content } of db.query<{ row: number; content: string }>(CASES_WITH_PERSON).iterate()) {
    identities.add(WithApplication.parse(JSON.parse(content)).application, row);
  }
  db.begin();
  try {
    identities.store();
    db.commit();
  } catch (error) {
    db.rollback();
    throw error;
  }
}
