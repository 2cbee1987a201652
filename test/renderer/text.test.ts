import { describe, expect, it } from 'vitest';
import { en } from '#renderer/text/en.ts';
import { ja } from '#renderer/text/ja.ts';
import { type AppError, FileProblem, LedgerProblem } from '#shared/contract/app-error.ts';
import { errorSentence } from '#shared/text/error-sentence.ts';
import {
  formatCount,
  formatDate,
  formatInstant,
  formatLetterDate,
  formatShortDate,
} from '#shared/text/format-date.ts';
import { eventLabel } from '#shared/text/journal-event-kind.ts';
import { vocabularyEn } from '#shared/text/vocabulary-en.ts';
import { vocabularyJa } from '#shared/text/vocabulary-ja.ts';

/** Paths of all strings and functions, with the number of arguments of the latter. */
function shape(value: unknown, path: string[] = []): string[] {
  if (typeof value === 'function') return [`${path.join('.')}(${value.length})`];
  if (typeof value !== 'object' || value === null) return [path.join('.')];
  return Object.entries(value).flatMap(([key, inner]) => shape(inner, [...path, key]));
}

function emptyStrings(value: unknown, path: string[] = []): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [path.join('.')] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => emptyStrings(inner, [...path, key]));
}

const mayBeEmpty = ['components.tone.neutral', 'components.tone.info', 'home.unit'];

describe('the two dictionaries', () => {
  it('say the same things', () => {
    expect(shape(en)).toEqual(shape(ja));
    expect(shape(vocabularyEn)).toEqual(shape(vocabularyJa));
  });

  it.each([
    ['ja', ja],
    ['en', en],
    ['vocabulary ja', vocabularyJa],
    ['vocabulary en', vocabularyEn],
  ])('leave nothing blank (%s)', (_name, dictionary) => {
    expect(emptyStrings(dictionary).filter((path) => !mayBeEmpty.includes(path))).toEqual([]);
  });
});

const path = '/台帳/令和6年度.ledger';
const oneOfEachError: { readonly [C in AppError['code']]: Extract<AppError, { code: C }> } = {
  invalidInput: { code: 'invalidInput', issues: [{ path: 'name', message: 'too long' }] },
  internal: { code: 'internal', errorId: 'D-1234' },
  dataUnavailable: { code: 'dataUnavailable' },
  noLedger: { code: 'noLedger' },
  notSignedIn: { code: 'notSignedIn' },
  ledgerProblem: { code: 'ledgerProblem', problem: 'damaged', path, detail: 'page 3' },
  signInRefused: { code: 'signInRefused', waitSeconds: 20 },
  signInMustWait: { code: 'signInMustWait', waitSeconds: 20 },
  passphraseMustBeChosen: { code: 'passphraseMustBeChosen' },
  accountRefused: { code: 'accountRefused', problem: 'lastAdministrator' },
  passphraseTooShort: { code: 'passphraseTooShort', minimum: 12 },
  operatorExists: { code: 'operatorExists' },
  nameInUse: { code: 'nameInUse', name: '県の申請フォーム' },
  administratorRequired: { code: 'administratorRequired' },
  displayNotKept: { code: 'displayNotKept' },
  sameJudgement: { code: 'sameJudgement' },
  applicationErased: { code: 'applicationErased' },
  approverRequired: { code: 'approverRequired' },
  notFound: { code: 'notFound', what: 'case' },
  staleVersion: {
    code: 'staleVersion',
    expected: 3,
    actual: 5,
    changes: [{ kind: 'claimed', by: '鈴木 一郎', at: '2026-11-22T01:02:03.004Z' }],
    differences: [],
  },
  fileProblem: { code: 'fileProblem', problem: 'quoteLeftOpen', path, detail: '12' },
  cancelled: { code: 'cancelled' },
  busy: { code: 'busy' },
  letterFieldsWrong: { code: 'letterFieldsWrong', fields: ['氏名様'], strayBraces: true },
  checklistNotOffered: { code: 'checklistNotOffered' },
  checklistRefused: {
    code: 'checklistRefused',
    problem: { code: 'mandatoryGone', label: '本人の在籍' },
  },
  notAMember: { code: 'notAMember' },
  reviewUnderWay: { code: 'reviewUnderWay', receiptNumber: 'R8-000182-再1' },
  recipientUnreadable: { code: 'recipientUnreadable', part: '総務課' },
  letterNotOffered: { code: 'letterNotOffered', letter: 'invitation' },
  previewOutdated: { code: 'previewOutdated' },
  recalculationOutdated: { code: 'recalculationOutdated' },
  notABodyList: { code: 'notABodyList' },
  successorNotPossible: { code: 'successorNotPossible', body: '016373' },
  rowStillFaulty: {
    code: 'rowStillFaulty',
    problems: [{ field: 'address', code: 'invalidAddress', value: 'だめ' }],
  },
  viewerMayNot: { code: 'viewerMayNot' },
  confirmationRefused: {
    code: 'confirmationRefused',
    problems: ['domain-free-mail', 'evidence-missing'],
  },
  domainCheckOpen: { code: 'domainCheckOpen', items: ['domain-belongs-to-body'] },
  reportNotPrinted: { code: 'reportNotPrinted' },
  reportOutdated: { code: 'reportOutdated' },
  sheetNotPrinted: { code: 'sheetNotPrinted' },
  confirmationRevoked: { code: 'confirmationRevoked', revokedOn: '2026-11-22' },
  actionNotAllowed: { code: 'actionNotAllowed', action: 'approve', status: 'received' },
  roleNotPermitted: { code: 'roleNotPermitted', action: 'approve', role: 'viewer' },
  assigneeAbsent: { code: 'assigneeAbsent', assignee: 'operator:o2' },
  assignedToAnother: { code: 'assignedToAnother', assignee: 'operator:o2' },
  checksIncomplete: { code: 'checksIncomplete', open: ['person-employed'], failed: [] },
  sameOperator: { code: 'sameOperator', by: 'operator:o1' },
  reasonRequired: { code: 'reasonRequired' },
  reasonNotPermitted: { code: 'reasonNotPermitted', reasons: ['no-answer'] },
  answerAwaited: { code: 'answerAwaited', from: '2026-12-09' },
  textRequired: { code: 'textRequired' },
  nothingRecorded: { code: 'nothingRecorded', action: 'clearCheck' },
  unknownItem: { code: 'unknownItem', item: 'person-employed' },
  notApplicableNotPermitted: { code: 'notApplicableNotPermitted', item: 'person-employed' },
  dateNotPermitted: { code: 'dateNotPermitted', date: '2026-11-25', from: '2026-11-20' },
  dateOutOfRange: { code: 'dateOutOfRange', date: '2026-11-24', from: '2026-11-25', to: '2027-02-24' },
  oneByOneOnly: { code: 'oneByOneOnly' },
  notAssignable: { code: 'notAssignable', to: 'operator:1' },
  notSnoozed: { code: 'notSnoozed' },
  samePriority: { code: 'samePriority', priority: 'high' },
  nothingToUndo: { code: 'nothingToUndo' },
  groundRevoked: { code: 'groundRevoked' },
  duplicateUnresolved: {
    code: 'duplicateUnresolved',
    others: [{ id: 'case-1', receiptNumber: 'R8-000182' }],
  },
  duplicateRegistered: {
    code: 'duplicateRegistered',
    others: [{ id: 'case-1', receiptNumber: 'R8-000182' }],
  },
  duplicateUnknown: { code: 'duplicateUnknown', other: 'case-1' },
  alreadyReported: { code: 'alreadyReported' },
  toldInLetter: { code: 'toldInLetter', letter: 'invitation' },
  updateNotPossible: { code: 'updateNotPossible', receiptNumber: 'R8-1', status: 'proposed' },
  rowAlreadyImported: { code: 'rowAlreadyImported' },
  planStale: { code: 'planStale' },
  runTouched: {
    code: 'runTouched',
    cases: [
      {
        caseId: 'c1',
        receiptNumber: 'R8-1',
        kind: 'claimed',
        by: '鈴木 一郎',
        at: '2026-11-22T01:02:03.004Z',
      },
    ],
    total: 1,
  },
  runAlreadyUndone: { code: 'runAlreadyUndone', by: '鈴木 一郎', at: '2026-11-22T01:02:03.004Z' },
  independentContactRequired: {
    code: 'independentContactRequired',
    item: 'person-employed',
    because: 'notIndependent',
  },
  evidenceRequired: { code: 'evidenceRequired', item: 'person-employed' },
  informationClassRefused: { code: 'informationClassRefused', class: 'confidentiality3' },
  consentRequired: { code: 'consentRequired' },
  evidenceAlreadyAttached: { code: 'evidenceAlreadyAttached' },
  unknownInquiry: { code: 'unknownInquiry' },
  unknownEvidence: { code: 'unknownEvidence' },
  evidenceRefused: { code: 'evidenceRefused', problem: 'macro', name: '様式.docm' },
  evidenceUnreadable: { code: 'evidenceUnreadable', problem: 'altered' },
};
const errors: AppError[] = Object.values(oneOfEachError);

describe('a refusal', () => {
  it.each(errors)('is a sentence in both languages: $code', (error) => {
    expect(errorSentence(error, 'ja')).toMatch(/。$/);
    expect(errorSentence(error, 'en')).toMatch(/[.)]$/);
  });

  it.each(errors)('never shows an internal code or id of an operator: $code', (error) => {
    expect(errorSentence(error, 'ja')).not.toMatch(/operator:|undefined|invalidAddress|no-answer/);
    expect(errorSentence(error, 'en')).not.toMatch(/operator:|undefined|invalidAddress|no-answer/);
  });

  it('of a date speaks of an inquiry only where one was sent', () => {
    const early = { code: 'dateNotPermitted', date: '2026-11-25' } as const;
    expect(errorSentence({ ...early, from: null }, 'ja')).toBe(
      '日付 2026-11-25(水) は使えません。今日までの日付にしてください。',
    );
    expect(errorSentence({ ...early, from: '2026-11-20' }, 'ja')).toBe(
      '日付 2026-11-25(水) は使えません。照会した日（2026-11-20(金)）から今日までの日付にしてください。',
    );
  });

  it('names what happened meanwhile', () => {
    expect(errorSentence(oneOfEachError.staleVersion, 'ja')).toContain(
      '2026-11-22(日) 10:02 鈴木 一郎「担当になった」',
    );
  });

  it('names people and checks when the screen knows them', () => {
    const names = { item: () => '本人の在籍', actor: () => '鈴木 一郎' };
    expect(errorSentence(oneOfEachError.assignedToAnother, 'ja', names)).toContain(
      '鈴木 一郎が担当しています',
    );
    expect(errorSentence(oneOfEachError.checksIncomplete, 'ja', names)).toContain(
      '未確認が1件（「本人の在籍」）',
    );
  });

  it.each(LedgerProblem.options)('explains the ledger problem %s and where it is', (problem) => {
    const error: AppError = { code: 'ledgerProblem', problem, path, detail: '' };
    expect(errorSentence(error, 'ja')).toContain(path);
    expect(errorSentence(error, 'en')).toContain(path);
  });

  it.each(FileProblem.options)('explains the file problem %s and where it is', (problem) => {
    const error: AppError = { code: 'fileProblem', problem, path, detail: '' };
    expect(errorSentence(error, 'ja')).toContain(path);
    expect(errorSentence(error, 'en')).toContain(path);
  });
});

describe('what does not fit the encoding', () => {
  const sentences = (problem: FileProblem, detail: string) =>
    (['ja', 'en'] as const).map((language) =>
      errorSentence({ code: 'fileProblem', problem, path: 'list.csv', detail }, language),
    );

  it('names the row of the header in either language', () => {
    const [ja, en] = sentences('undecodableHeader', '3');
    expect(ja).toContain('list.csv、3行目');
    expect(en).toContain('list.csv, row 3');
  });

  it('says how many rows it is, in either language', () => {
    const [ja, en] = sentences('undecodableRows', '25/40');
    expect(ja).toContain('list.csv、25/40行');
    expect(en).toContain('list.csv, 25/40 rows');
  });
});

describe('dates and numbers', () => {
  it('read as the office writes them', () => {
    expect(formatDate('2026-11-22', 'ja')).toBe('2026-11-22(日)');
    expect(formatShortDate('2026-11-26', 'ja')).toBe('11/26(木)');
    expect(formatInstant('2026-11-21T15:05:00.000Z', 'ja')).toBe('2026-11-22(日) 00:05');
    expect(formatDate('2026-11-22', 'en')).toBe('2026-11-22 (Sun)');
    expect(formatLetterDate('2026-12-08')).toBe('2026年12月8日（火）');
    expect(formatCount(1204)).toBe('1,204');
  });

  it('say how many open days are left', () => {
    expect([-2, 0, 2].map(vocabularyJa.openDaysLeft)).toEqual(['2開庁日超過', '本日まで', 'あと2開庁日']);
    expect([-2, -1, 0, 1, 2].map(vocabularyEn.openDaysLeft)).toEqual([
      '2 open days overdue',
      '1 open day overdue',
      'due today',
      '1 open day left',
      '2 open days left',
    ]);
  });
});

it('an event of a newer program is shown by its raw kind', () => {
  expect(eventLabel(vocabularyJa.event, 'decided')).toBe('決定');
  expect(eventLabel(vocabularyJa.event, 'merged')).toBe('merged');
});
