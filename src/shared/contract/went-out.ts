import { z } from 'zod';
import { LetterKind } from '../domain/letter/letter.ts';
import { Instant, PlainDate } from '../domain/time/plain-date.ts';
import { CaseList, ListForm } from './case-list.ts';
import { LetterFormat } from './letter.ts';
import { operation } from './operation.ts';
import { ReportFile, ReportProfile } from './report.ts';

/** What left the program as a file, as its record has it. */
export const OutgoingFile = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('report'),
    from: PlainDate,
    to: PlainDate,
    profile: ReportProfile,
    files: z.array(ReportFile),
  }),
  z.object({
    what: z.literal('list'),
    list: CaseList,
    form: ListForm,
    cases: z.int(),
    /** Whose lines it had; null in the records of older programs, which kept only how many. */
    receiptNumbers: z.array(z.string()).nullable(),
    sha256: z.string(),
  }),
  z.object({ what: z.literal('caseSheet'), profile: ReportProfile, sha256: z.string() }),
  z.object({
    what: z.literal('letter'),
    letter: LetterKind,
    /** 0 is the text that comes with the program. */
    templateVersion: z.int(),
    format: LetterFormat,
    sha256: z.string(),
  }),
]);
export type OutgoingFile = z.infer<typeof OutgoingFile>;

/** The journal up to which the file was made. Older records lack the number, letters have neither. */
export const MadeUpTo = z.object({ seq: z.int().nullable(), head: z.string() });

export const WentOut = z.object({
  seq: z.int(),
  event: z.string(),
  at: Instant,
  by: z.string(),
  /** Of a sheet or a letter. */
  receiptNumber: z.string().nullable(),
  file: OutgoingFile,
  madeUpTo: MadeUpTo.nullable(),
});
export type WentOut = z.infer<typeof WentOut>;

export const wentOutOperations = {
  /** 出力の記録, newest first. `digits` are those with which the SHA-256 of a file begins. */
  'wentOut.page': operation(
    'query',
    'operator',
    z.object({
      before: z.int().nullable(),
      limit: z.int().min(1).max(200),
      digits: z
        .string()
        .regex(/^[0-9a-f]{8,64}$/)
        .nullable(),
    }),
    z.object({ entries: z.array(WentOut), next: z.int().nullable() }),
  ),
};
