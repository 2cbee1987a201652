import { z } from 'zod';
import { CaseRefusal } from '../domain/case/refusal.ts';
import { ChecklistProblem } from '../domain/checklist/edit-checklist.ts';
import { ConfirmationProblem } from '../domain/confirmed-domain/confirmed-domain.ts';
import { EvidenceProblem } from '../domain/evidence/evidence-problem.ts';
import { LetterKind } from '../domain/letter/letter.ts';
import { AccountProblem } from '../domain/operator/account.ts';
import { CaseDifference } from './case-difference.ts';
import { RowProblem } from './intake.ts';
import { TouchedCase } from './intake-run.ts';

/** What happened to a case since the screen read it; enough to say who did what. */
export const MissedChange = z.object({ kind: z.string(), by: z.string(), at: z.string() });
export type MissedChange = z.infer<typeof MissedChange>;

export const LedgerProblem = z.enum([
  'missing',
  'exists',
  'logLeft',
  'notALedger',
  'newerVersion',
  'inUse',
  'readOnly',
  'networkShare',
  'damaged',
  'diskFull',
  'diskFault',
  'nameTooLong',
  'migrationFailed',
]);
export type LedgerProblem = z.infer<typeof LedgerProblem>;

export const FileProblem = z.enum([
  'missing',
  'directory',
  'inUse',
  'unreadable',
  'empty',
  'otherFormat',
  'undecodableHeader',
  'undecodableRows',
  'quoteLeftOpen',
  'textAfterQuote',
  'nulByte',
  'cellTooLong',
  'tooManyColumns',
  'tooManyRows',
  'notAWorkbook',
  'legacyXls',
  'binaryWorkbook',
  'openDocument',
  'encrypted',
  'damaged',
  'sheetMissing',
  'missingColumns',
  'tooLarge',
  'unpacksTooLarge',
  'changed',
  'changedWhileRead',
  'notWritable',
  'nameTooLong',
  'exists',
  'isSource',
  'diskFull',
]);
export type FileProblem = z.infer<typeof FileProblem>;

const GeneralError = z.discriminatedUnion('code', [
  z.object({
    code: z.literal('invalidInput'),
    issues: z.array(z.object({ path: z.string(), message: z.string() })),
  }),
  z.object({ code: z.literal('internal'), errorId: z.string() }),
  /** The data process is not there; whether the last command was committed is unknown. */
  z.object({ code: z.literal('dataUnavailable') }),
  z.object({ code: z.literal('noLedger') }),
  z.object({ code: z.literal('notSignedIn') }),
  z.object({
    code: z.literal('ledgerProblem'),
    problem: LedgerProblem,
    path: z.string(),
    detail: z.string(),
  }),
  /** The passphrase was compared and is another one; the next try is possible after so many seconds. */
  z.object({ code: z.literal('signInRefused'), waitSeconds: z.number() }),
  /** Too many wrong tries before: the passphrase was not compared at all, so nothing is known of it. */
  z.object({ code: z.literal('signInMustWait'), waitSeconds: z.number() }),
  /** The first passphrase is right, and its owner must replace it before anything else: nobody has signed in yet. */
  z.object({ code: z.literal('passphraseMustBeChosen') }),
  z.object({ code: z.literal('accountRefused'), problem: AccountProblem }),
  z.object({ code: z.literal('passphraseTooShort'), minimum: z.number() }),
  z.object({ code: z.literal('operatorExists') }),
  z.object({ code: z.literal('nameInUse'), name: z.string() }),
  z.object({ code: z.literal('administratorRequired') }),
  z.object({ code: z.literal('approverRequired') }),
  z.object({ code: z.literal('notFound'), what: z.string() }),
  z.object({
    code: z.literal('staleVersion'),
    expected: z.number(),
    actual: z.number(),
    changes: z.array(MissedChange),
    /** What a person would read differently now, field by field; only for cases. */
    differences: z.array(CaseDifference),
  }),
  z.object({
    code: z.literal('fileProblem'),
    problem: FileProblem,
    path: z.string(),
    /** Line, column name or byte offset, whatever helps to find it. */
    detail: z.string(),
  }),
  z.object({ code: z.literal('cancelled') }),
  /** A long task already runs; this one would have to wait for it. */
  z.object({ code: z.literal('busy') }),
  /** Language and zoom are as wished, and will be forgotten at the end of the program. */
  z.object({ code: z.literal('displayNotKept') }),
  z.object({ code: z.literal('evidenceRefused'), problem: EvidenceProblem, name: z.string() }),
  z.object({
    code: z.literal('evidenceUnreadable'),
    problem: z.enum(['missing', 'altered', 'unreadable']),
  }),
  z.object({ code: z.literal('letterFieldsWrong'), fields: z.array(z.string()), strayBraces: z.boolean() }),
  z.object({ code: z.literal('checklistRefused'), problem: ChecklistProblem }),
  z.object({ code: z.literal('letterNotOffered'), letter: LetterKind }),
  /** A part of the line of recipients is no address. */
  z.object({ code: z.literal('recipientUnreadable'), part: z.string() }),
  z.object({ code: z.literal('notAMember') }),
  z.object({ code: z.literal('reviewUnderWay'), receiptNumber: z.string() }),
  /** What the ledger knows of bodies changed after the preview. */
  z.object({ code: z.literal('previewOutdated') }),
  /** Cases or closures changed after the preview, so that other due dates would move than it showed. */
  z.object({ code: z.literal('recalculationOutdated') }),
  /** No list stands in the sheet that was chosen: no header, or columns that it needs are missing. */
  z.object({ code: z.literal('notABodyList') }),
  z.object({ code: z.literal('successorNotPossible'), body: z.string() }),
  z.object({ code: z.literal('rowStillFaulty'), problems: z.array(RowProblem) }),
  /** 既取込: what is a case already is corrected there, not in a preview. */
  z.object({ code: z.literal('rowAlreadyImported') }),
  /** What the plan said is no longer what a commit would do: the ledger or the rules changed meanwhile. */
  z.object({ code: z.literal('planStale') }),
  /** The run cannot be undone: somebody worked on what came of it. At most 200 cases are named. */
  z.object({ code: z.literal('runTouched'), cases: z.array(TouchedCase), total: z.int() }),
  z.object({ code: z.literal('runAlreadyUndone'), by: z.string(), at: z.string() }),
  /** 閲覧 looks on. */
  z.object({ code: z.literal('viewerMayNot') }),
  z.object({ code: z.literal('confirmationRefused'), problems: z.array(ConfirmationProblem) }),
  /** The case has not confirmed yet that domain and body belong together. */
  z.object({ code: z.literal('domainCheckOpen'), items: z.array(z.string()) }),
  z.object({ code: z.literal('confirmationRevoked'), revokedOn: z.string() }),
  /** Chromium could not lay the report out or print it: too many sheets for this computer, as a rule. */
  z.object({ code: z.literal('reportNotPrinted') }),
  /** A decision that stands in the report was undone while it was made. */
  z.object({ code: z.literal('reportOutdated') }),
  z.object({ code: z.literal('sheetNotPrinted') }),
]);

export const AppError = z.union([GeneralError, CaseRefusal]);
export type AppError = z.infer<typeof AppError>;
