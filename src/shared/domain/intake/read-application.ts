import { err, ok, type Result } from '../../result.ts';
import type { Application, ApplicationField } from '../application/application.ts';
import { saysNoCode } from '../organization/local-government-code.ts';
import { isBlank } from '../text/is-blank.ts';
import { type AppliedAt, readAppliedAt } from './applied-at.ts';

/** What one row holds, by field, as typed; fields without a column are empty. */
export type FormFields = Readonly<Record<ApplicationField, string>>;

/** Why the fields alone do not make an application. */
export interface FieldProblem {
  readonly field: ApplicationField;
  readonly code:
    | 'required'
    | 'invalidDate'
    | 'tooLong'
    | 'undecodable'
    | 'lostCharacter'
    | 'turnedText'
    | 'cellError';
  readonly value: string;
}

/** Longer cells are no answer of a person; the remarks may be a letter. */
const LONGEST = 1_000;
const LONGEST_REMARKS = 10_000;
/** 受付番号 goes into the journal, which forgets nothing, so no sentence may hide in it. */
const LONGEST_RECEIPT_NUMBER = 64;

const requiredFields: readonly ApplicationField[] = ['receiptNumber', 'appliedAt', 'name', 'address'];

/**
 * Makes an application of the fields of one row, or says what stands in the way. Everything is kept as typed;
 * only the time of application gets one form. The address and the 団体コード are judged elsewhere.
 */
export function readApplication(
  fields: FormFields,
  extra: Readonly<Record<string, string>>,
  applied: AppliedAt | null = readAppliedAt(fields.appliedAt),
): Result<Application, FieldProblem[]> {
  const problems = textProblems(fields);
  for (const field of requiredFields) {
    if (isBlank(fields[field])) problems.push({ field, code: 'required', value: '' });
  }
  // A name without a code is common; a code without a name still says which body it is.
  if (isBlank(fields.organizationName) && statesNoCode(fields.organizationCode)) {
    problems.push({ field: 'organizationName', code: 'required', value: '' });
  }
  if (applied === null) {
    if (!isBlank(fields.appliedAt)) {
      problems.push({ field: 'appliedAt', code: 'invalidDate', value: fields.appliedAt });
    }
    return err(problems);
  }
  return problems.length > 0 ? err(problems) : ok({ ...fields, ...applied, extra: { ...extra } });
}

/** 受付番号 as it is compared: surrounding white space, character width and what nobody sees make no other number. */
export function receiptNumberKey(receiptNumber: string): string {
  const trimmed = receiptNumber.trim();
  return isAscii.test(trimmed) ? trimmed : trimmed.normalize('NFKC').replace(invisible, '').trim();
}

const isAscii = /^[\x21-\x7e]*$/;
const invisible = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * U+FFFD stands for bytes that the encoding does not know; private use characters (外字) look different, or like
 * nothing, on every PC; control characters that are no white space come from a wrong encoding or a terminal, and a
 * report cannot hold them. None of them can be shown to a person.
 */
export const unreadableCharacter = /[\ufffd\p{Co}]|[^\P{Cc}\s]/u;

/**
 * What spreadsheets (?) and mainframes (〓) write for a character that their encoding lacks: saved as Shift_JIS, 𠮷田
 * becomes ?田, and the hyphen that Word makes of - becomes ? in an address, where it would be a legal letter of another mailbox. No
 * byte of the file tells that something is gone. In names and addresses neither mark is ever an answer; elsewhere a person may
 * have typed it.
 */
const withoutSubstitutes: ReadonlySet<ApplicationField> = new Set(['name', 'kana', 'address']);
const substitute = /[?\uff1f\u3013]/;

/**
 * Characters that have what follows them read from right to left: 佐藤 with one of them before 花子 is shown as 佐藤子花, and goes into
 * letters and lists as what nobody saw. The marks that telephones put around a number they copy turn nothing and are let in.
 */
const turning = /[\u202b\u202e\u2067]/g;

/** As our lists write a character that cannot stand there: `佐藤[U+202E]花子` is read in its own order. */
function named(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}]`;
}

function textProblems(fields: FormFields): FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const [field, value] of entriesOf(fields)) {
    if (value.length > longest(field)) problems.push({ field, code: 'tooLong', value: value.slice(0, 100) });
    if (unreadableCharacter.test(value))
      problems.push({ field, code: 'undecodable', value: value.slice(0, 100) });
    if (withoutSubstitutes.has(field) && substitute.test(value))
      problems.push({ field, code: 'lostCharacter', value: value.slice(0, 100) });
    // What an address is, and is not, is said of it by its judgement, which shows what nobody sees.
    if (field !== 'address' && value.search(turning) >= 0)
      problems.push({ field, code: 'turnedText', value: value.slice(0, 100).replace(turning, named) });
    if (value.charCodeAt(0) === NUMBER_SIGN && spreadsheetError.test(value))
      problems.push({ field, code: 'cellError', value });
  }
  return problems;
}

const NUMBER_SIGN = 35;
/** What a spreadsheet writes where a formula has no result, into a CSV file too. */
const spreadsheetError = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/;

function longest(field: ApplicationField): number {
  if (field === 'receiptNumber') return LONGEST_RECEIPT_NUMBER;
  return field === 'remarks' ? LONGEST_REMARKS : LONGEST;
}

/** なし and the like beside no name: nobody says which body it is. */
function statesNoCode(typed: string): boolean {
  return isBlank(typed) || saysNoCode(typed);
}

function entriesOf(fields: FormFields): [ApplicationField, string][] {
  return Object.entries(fields) as [ApplicationField, string][];
}
