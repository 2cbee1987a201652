import { expect, it } from 'vitest';
import { comparedLines } from '#renderer/features/review/case/compared-lines.ts';
import { speechIn } from '#renderer/text/text-context.tsx';
import type { DecisionView, EvidenceView } from '#shared/contract/case.ts';
import type { CaseDifference } from '#shared/contract/case-difference.ts';
import type { CaseCommand } from '#shared/domain/case/command.ts';

const byAnother: DecisionView = {
  outcome: 'disqualified',
  reasons: [],
  decidedOn: '2026-11-24',
  by: { actor: 'operator:鈴木', name: '鈴木 一郎', isMe: false },
  at: '2026-11-24T01:00:00.000Z',
  proposedBy: null,
  draftText: '',
  text: '',
};

it.each([
  ['application', 'approve', '承認'],
  ['application', 'decline', '見送り'],
  ['membership', 'approve', '継続'],
  ['membership', 'decline', '資格喪失'],
] as const)('names what one wanted as a case of its type does: %s, %s', (type, kind, mine) => {
  const command = kind === 'approve' ? { kind, text: '' } : { kind, reasons: [], text: '' };
  const difference = { what: 'decision', before: null, after: byAnother } as const;
  const [outcome] = comparedLines([difference], { command, type }, speechIn('ja'));
  expect(outcome).toMatchObject({ before: '', after: '資格喪失', mine });
});

const noted: CaseDifference = {
  what: 'note',
  before: null,
  after: {
    event: 'e1',
    about: 'note',
    by: byAnother.by,
    at: byAnother.at,
    class: null,
    text: '折り返し待ち',
  },
};

it('says what somebody else noted, beside what one had typed', () => {
  const command = { kind: 'addNote', text: '電話した' } as const;
  expect(comparedLines([noted], { command, type: 'application' }, speechIn('ja'))).toEqual([
    { label: 'メモ', before: '', after: '鈴木 一郎: 折り返し待ち', mine: '電話した' },
  ]);
});

it.each<[CaseCommand, string, string]>([
  [{ kind: 'withdraw', cause: 'applicant', text: '電話で取下げ' }, '取下げ', '電話で取下げ'],
  [{ kind: 'returnForRevision', text: '根拠を足す' }, '差戻し', '根拠を足す'],
  [{ kind: 'inquire', reasons: ['other'], text: '部署は' }, '照会', 'その他　部署は'],
])('keeps in sight what was typed into %o', (command, label, mine) => {
  const lines = comparedLines([noted], { command, type: 'application' }, speechIn('ja'));
  expect(lines.at(-1)).toEqual({ label, before: '', after: '', mine });
});

it('says of files, consents, letters, duplicates and unknown columns what became different, not how many there are', () => {
  const { by, at } = byAnother;
  const file: EvidenceView = {
    event: 'e2',
    name: '名簿.pdf',
    sha256: '0'.repeat(64),
    bytes: 12,
    mediaType: 'application/pdf',
    nameFits: true,
    class: 'confidentiality1',
    consent: null,
    items: ['body-eligible'],
    inquiry: null,
    by,
    at,
    withdrawn: null,
  };
  const differences: CaseDifference[] = [
    { what: 'extra', column: '係', before: '給与係', after: '人事係' },
    {
      what: 'consent',
      before: null,
      after: {
        event: 'e3',
        means: 'phone',
        consentedOn: '2026-11-24',
        by,
        at,
        said: { person: '本人', note: '' },
      },
    },
    {
      what: 'evidence',
      items: [{ id: 'body-eligible', label: { ja: '対象団体', en: 'Eligible body' } }],
      before: file,
      after: { ...file, withdrawn: { by, at, reason: '別人のもの' } },
    },
    { what: 'letter', before: null, after: { event: 'e4', letter: 'employmentInquiry', by } },
    { what: 'duplicate', before: 'differentPerson', after: 'samePerson' },
  ];
  const lines = comparedLines(differences, { command: null, type: 'application' }, speechIn('ja'));
  expect(lines.map(({ label, before, after }) => `${label}: ${before} → ${after}`)).toEqual([
    '係: 給与係 → 人事係',
    '同意の記録:  → 本人（電話、2026-11-24(火)）',
    '証跡: 名簿.pdf　対象団体 → 名簿.pdf　対象団体　取下げ 鈴木 一郎 2026-11-24(火) 10:00',
    '文書:  → 鈴木 一郎: 団体への在籍照会',
    '重複の確認: 別人 → 同一人',
  ]);
});
