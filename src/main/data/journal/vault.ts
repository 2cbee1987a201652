import { z } from 'zod';
import { Application, Correction } from '#shared/domain/application/application.ts';
import type { VaultRef } from '#shared/domain/case/event.ts';
import { Judgement } from '#shared/domain/email-domain/judgement.ts';
import type { ReadableDb } from '../database.ts';
import { memoryOf } from '../memory.ts';

/** More than the cases that one person has before them in an hour hold. */
const MOST_PARSED = 1_000;
const STILL_THERE = 'SELECT 1 FROM vault WHERE event = ?';

/**
 * What an `application` row of the vault holds: the form as typed and the judgement it was given; and what had been
 * received in the fields that the actor of the event corrected.
 */
export const ApplicationRecord = z.object({
  application: Application,
  judgement: Judgement,
  corrections: z.array(Correction).default([]),
});
export type ApplicationRecord = z.infer<typeof ApplicationRecord>;

/** Where mail reaches the applicant: the address as it was judged, which the form may have had in full-width letters. */
export function mailAddressOf({ application, judgement }: ApplicationRecord): string {
  return judgement.address ?? application.address;
}

/** Both kinds of rows that hold a judgement hold it under this name. */
const JudgementRecord = z.object({ judgement: Judgement });
const TextRecord = z.object({ text: z.string() });
const CheckRemark = z.object({ source: z.string(), note: z.string() });

const ContactRecord = z.object({ person: z.string(), used: z.string(), time: z.string(), note: z.string() });
export type ContactRecord = z.infer<typeof ContactRecord>;
const ConsentRecord = z.object({ person: z.string(), note: z.string() });
const EvidenceRecord = z.object({ name: z.string() });

/** Null when the row was erased. */
export const readApplication = parsedOnce((content) => ApplicationRecord.parse(JSON.parse(content)));

/** A judgement in full, from the row of the receipt or of a later judgement. Null when the row was erased. */
export const readJudgement = parsedOnce((content) => JudgementRecord.parse(JSON.parse(content)).judgement);

/** Letters of earlier versions named no sender. */
const LetterRecord = z.object({
  from: z.string().default(''),
  to: z.string(),
  subject: z.string(),
  body: z.string(),
});

/** A letter as it went out; empty when it was erased. */
export function readLetter(db: ReadableDb, ref: VaultRef | null): z.infer<typeof LetterRecord> {
  const content = readContent(db, ref);
  return content === null
    ? { from: '', to: '', subject: '', body: '' }
    : LetterRecord.parse(JSON.parse(content));
}

/** Empty when there was no text or it was erased. */
export function readText(db: ReadableDb, ref: VaultRef | null): string {
  const content = readContent(db, ref);
  return content === null ? '' : TextRecord.parse(JSON.parse(content)).text;
}

export function readCheckRemark(db: ReadableDb, ref: VaultRef | null): { source: string; note: string } {
  return storedRemark(db, ref) ?? { source: '', note: '' };
}

const storedRemark = parsedOnce((content) => CheckRemark.parse(JSON.parse(content)));

/** Null when the row was erased. */
export function readContact(db: ReadableDb, ref: VaultRef | null): ContactRecord | null {
  const content = readContent(db, ref);
  return content === null ? null : ContactRecord.parse(JSON.parse(content));
}

/** Null when the row was erased. */
export function readConsent(db: ReadableDb, ref: VaultRef | null): { person: string; note: string } | null {
  const content = readContent(db, ref);
  return content === null ? null : ConsentRecord.parse(JSON.parse(content));
}

/** Empty when it was erased. */
export function readEvidenceName(db: ReadableDb, ref: VaultRef | null): string {
  const content = readContent(db, ref);
  return content === null ? '' : EvidenceRecord.parse(JSON.parse(content)).name;
}

function readContent(db: ReadableDb, ref: VaultRef | null): string | null {
  if (!ref) return null;
  const row = db.query<{ content: string }>('SELECT content FROM vault WHERE event = ?').get(ref.id);
  return row?.content ?? null;
}

/**
 * Reads a record that every step on a case needs. A row of the vault may be erased but is never rewritten (the table's trigger
 * sees to that), so one that is still there is parsed once; nothing is remembered of a row that was erased.
 */
function parsedOnce<Record>(
  parse: (content: string) => Record,
): (db: ReadableDb, ref: VaultRef | null) => Record | null {
  const parsed = memoryOf<Record>({ table: 'vault', change: 'of old rows', most: MOST_PARSED });
  return (db, ref) => {
    if (!ref) return null;
    const isThere = () => db.query(STILL_THERE).get(ref.id) !== undefined;
    const before = parsed.recall(db, ref.id, isThere);
    if (before !== undefined) return before;
    const content = readContent(db, ref);
    return content === null ? null : parsed.keep(db, ref.id, parse(content));
  };
}
