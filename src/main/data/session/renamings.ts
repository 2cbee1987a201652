import { z } from 'zod';
import type { Instant } from '#shared/domain/time/plain-date.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import type { JournalWriter } from '../journal/journal.ts';

/** A name that an account had until then. */
export interface EarlierName {
  readonly name: string;
  readonly until: Instant;
}

/** What the vault keeps of a 氏名の変更. */
export const Renaming = z.object({ name: z.string(), before: z.string() });

const RENAMINGS = `SELECT journal.payload ->> 'operator' AS id, journal.at, vault.content FROM journal
  JOIN vault ON vault.event = journal.id WHERE journal.case_id IS NULL AND journal.kind = 'operatorRenamed'
  ORDER BY journal.seq`;

/** By the id of the account, the oldest first. */
export function earlierNames(db: ReadableDb): ReadonlyMap<string, readonly EarlierName[]> {
  const names = new Map<string, EarlierName[]>();
  for (const { id, at, content } of db.query<{ id: string; at: string; content: string }>(RENAMINGS).all()) {
    const { before } = Renaming.parse(JSON.parse(content));
    names.set(id, [...(names.get(id) ?? []), { name: before, until: at }]);
  }
  return names;
}

/** Marriage, or a slip at the registration. What was recorded until now was done under the name before, and says so. */
export function recordRenaming(
  db: WritableDb,
  journal: Pick<JournalWriter, 'append'>,
  id: string,
  content: z.infer<typeof Renaming>,
): void {
  journal.append(
    { kind: 'operatorRenamed', payload: { operator: id }, personal: { kind: 'operator', content } },
    null,
  );
  db.run('UPDATE operators SET name = ? WHERE id = ?', content.name, id);
}
