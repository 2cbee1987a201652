import { z } from 'zod';
import { Application } from '#shared/domain/application/application.ts';
import type { VaultRef } from '#shared/domain/case/event.ts';
import { Judgement } from '#shared/domain/email-domain/judgement.ts';
import type { ReadableDb } from '../database.ts';

/** What an `application` row of the vault holds: the form as typed and the judgement it was given. */
export const ApplicationRecord = z.object({ application: Application, judgement: Judgement });
export type ApplicationRecord = z.infer<typeof ApplicationRecord>;

/** Both kinds of rows that hold a judgement hold it under this name. */
const JudgementRecord = z.object({ judgement: Judgement });
const TextRecord = z.object({ text: z.string() });
const CheckRemark = z.object({ source: z.string(), note: z.string() });

/** Null when the row was erased. */
export function readApplication(db: ReadableDb, ref: VaultRef | null): ApplicationRecord | null {
  const content = readContent(db, ref);
  return content === null ? null : ApplicationRecord.parse(JSON.parse(content));
}

/** A judgement in full, from the row of the receipt or of a later judgement. Null when the row was erased. */
export function readJudgement(db: ReadableDb, ref: VaultRef | null): Judgement | null {
  const content = readContent(db, ref);
  return content === null ? null : JudgementRecord.parse(JSON.parse(content)).judgement;
}

/** Empty when there was no text or it was erased. */
export function readText(db: ReadableDb, ref: VaultRef | null): string {
  const content = readContent(db, ref);
  return content === null ? '' : TextRecord.parse(JSON.parse(content)).text;
}

export function readCheckRemark(db: ReadableDb, ref: VaultRef | null): { source: string; note: string } {
  const content = readContent(db, ref);
  return content === null ? { source: '', note: '' } : CheckRemark.parse(JSON.parse(content));
}

function readContent(db: ReadableDb, ref: VaultRef | null): string | null {
  if (!ref) return null;
  const row = db.query<{ content: string }>('SELECT content FROM vault WHERE event = ?').get(ref.id);
  return row?.content ?? null;
}
