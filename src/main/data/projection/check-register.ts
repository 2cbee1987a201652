import type { CaseState } from '#shared/domain/case/state.ts';
import { caseConfirmationsOf } from '../confirmed-domain/case-confirmations.ts';
import { confirmedStep, renewedStep, revokedStep, type StepRow } from '../confirmed-domain/register-rows.ts';
import type { ReadableDb, SqlValue } from '../database.ts';
import { officeEventPayloads } from '../journal/event-kinds.ts';
import type { DifferenceCollector } from './differences.ts';
import { type OfficeEventRow, officeEvents } from './journal-fold.ts';

type Row = Record<string, SqlValue>;

const ENTRY_ROW = `SELECT row, domain, code, case_id, confirmed_by, confirmed_at, expires_on, revoked_on
  FROM confirmed_domains WHERE id = ?`;
const STEP_ROW = `SELECT event, confirmation, kind, actor, at, evidence, contact_source, expires_on, reason
  FROM confirmation_steps WHERE seq = ?`;
const OF_CASE =
  'SELECT confirmation, is_current FROM case_confirmations WHERE case_id = ? ORDER BY confirmation';

/** The register against its events. It is small, so its entries are folded in memory. */
export function checkRegister(db: ReadableDb, found: DifferenceCollector): void {
  const entries = new Map<string, Row>();
  for (const event of officeEvents(db)) {
    const step = applyEvent(event, entries);
    if (!step) continue;
    const { seq, id, actor, at } = event;
    const expected = { event: id, actor, at, ...step };
    found.compare('confirmation_steps', String(seq), expected, db.query<Row>(STEP_ROW).get(seq) ?? null);
  }
  for (const [id, expected] of entries) {
    found.compare('confirmed_domains', id, expected, db.query<Row>(ENTRY_ROW).get(id) ?? null);
  }
}

/** Changes the entry that the event is about, and gives its step; null for events of other nouns. */
function applyEvent(event: OfficeEventRow, entries: Map<string, Row>): StepRow | null {
  const payload: unknown = JSON.parse(event.payload);
  const change = (id: string, changes: Row) => {
    const entry = entries.get(id);
    if (entry) entries.set(id, { ...entry, ...changes });
  };
  switch (event.kind) {
    case 'domainConfirmed': {
      const confirmed = officeEventPayloads.domainConfirmed.parse(payload);
      entries.set(event.id, {
        row: event.seq,
        domain: confirmed.domain,
        code: confirmed.code,
        case_id: confirmed.case,
        confirmed_by: event.actor,
        confirmed_at: event.at,
        expires_on: confirmed.expiresOn,
        revoked_on: null,
      });
      return confirmedStep(event, confirmed);
    }
    case 'domainConfirmationRenewed': {
      const renewed = officeEventPayloads.domainConfirmationRenewed.parse(payload);
      change(renewed.confirmation, { expires_on: renewed.expiresOn });
      return renewedStep(renewed);
    }
    case 'domainConfirmationRevoked': {
      const revoked = officeEventPayloads.domainConfirmationRevoked.parse(payload);
      change(revoked.confirmation, { revoked_on: revoked.revokedOn });
      return revokedStep(revoked);
    }
    default:
      return null;
  }
}

/** What a case relies on, compared as a whole: most cases rely on nothing and have no rows. */
export function checkCaseConfirmations(
  db: ReadableDb,
  caseId: string,
  state: CaseState,
  found: DifferenceCollector,
): void {
  const expected = caseConfirmationsOf(state)
    .map(({ confirmation, isCurrent }) => `${confirmation} ${isCurrent ? 1 : 0}`)
    .toSorted()
    .join('\n');
  const stored = db
    .query<{ confirmation: string; is_current: number }>(OF_CASE)
    .all(caseId)
    .map((row) => `${row.confirmation} ${row.is_current}`)
    .toSorted()
    .join('\n');
  if (expected === '' && stored === '') return;
  found.compare('case_confirmations', caseId, { relied: expected }, { relied: stored });
}
