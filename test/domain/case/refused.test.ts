import { describe, expect, it } from 'vitest';
import type { AttachEvidence, CaseCommand } from '#shared/domain/case/command.ts';
import type { DecideContext } from '#shared/domain/case/decide.ts';
import type { CaseRefusal } from '#shared/domain/case/refusal.ts';
import type { DuplicateRelation } from '#shared/domain/duplicate/relations.ts';
import { err } from '#shared/result.ts';
import {
  aConfirmedCheck,
  aDesk,
  aFile,
  aLetter,
  anIndependentContact,
  type Desk,
  鈴木,
} from '#test/builders.ts';

const tomorrow = '2026-11-25';
const words = { code: 'textRequired' } as const;
const early = { code: 'dateNotPermitted', date: tomorrow, from: null } as const;
const earlyAnswer = { ...early, from: '2026-11-24' } as const;

const check = aConfirmedCheck('body-eligible', { source: '' });
const consent = {
  kind: 'recordConsent',
  means: 'letter',
  consentedOn: null,
  person: '芽室町 総務課長',
  note: '',
} as const;
const file = aFile();
const inquire = { kind: 'inquire', reasons: ['employment-unclear'], text: '' } satisfies CaseCommand;
const decline = {
  kind: 'decline',
  reasons: ['affiliation-not-confirmed'],
  text: '',
} satisfies CaseCommand;
const link = { kind: 'linkEvidence', evidence: 'event-3', item: 'body-eligible', linked: true } as const;

const approver = { actor: 鈴木, role: 'approver' } as const;

type Step = CaseCommand | AttachEvidence;

/** A 所属確認 case in the hands of 佐藤, after what else was done to it; the first of that is event-3. */
function inHand(steps: readonly Step[]): Desk {
  const desk = aDesk('verify');
  for (const step of [{ kind: 'claim' } as const, ...steps])
    expect(desk.act(step, step.kind === 'returnForRevision' ? approver : {})).toMatchObject({ ok: true });
  return desk;
}

function related(id: string, answer: 'unresolved' | 'askedThere'): DuplicateRelation {
  const other = { id, receiptNumber: `R8-${id}`, order: 1, standing: 'open' } as const;
  return { other, answer, isInTheWay: answer === 'unresolved' };
}

describe('断る求めと、その理由', () => {
  it.each<[string, readonly Step[], Step, CaseRefusal]>([
    ['本文のないメモ', [], { kind: 'addNote', text: '' }, words],
    [
      '一覧にない確認事項の記録',
      [],
      { ...check, item: 'ない項目' },
      { code: 'unknownItem', item: 'ない項目' },
    ],
    [
      '記録していない確認事項の取消し',
      [check],
      { kind: 'clearCheck', item: 'terms-consent' },
      { code: 'unknownItem', item: 'terms-consent' },
    ],
    [
      '使った番号のない、つながらなかった連絡',
      [],
      { ...anIndependentContact, result: 'noReply', used: '' },
      words,
    ],
    ['相手の名のない同意', [], { ...consent, person: '' }, words],
    ['明日の同意', [], { ...consent, consentedOn: tomorrow }, early],
    ['案件にない同意による機密性1の添付', [], { ...file, consent: 'event-99' }, { code: 'consentRequired' }],
    [
      '一覧にない確認事項への添付',
      [],
      { ...file, item: 'ない項目' },
      { code: 'unknownItem', item: 'ない項目' },
    ],
    ['案件にない証跡の対応付け', [file], { ...link, evidence: 'event-99' }, { code: 'unknownEvidence' }],
    [
      '取り下げた証跡の対応付け',
      [
        file,
        { kind: 'withdrawEvidence', evidence: 'event-3', reason: '別人のもの' },
        { ...file, name: '再' },
      ],
      link,
      { code: 'unknownEvidence' },
    ],
    [
      '案件にない証跡の取下げ',
      [file],
      { kind: 'withdrawEvidence', evidence: 'event-99', reason: '別人のもの' },
      { code: 'unknownEvidence' },
    ],
    ['理由のない照会', [], { ...inquire, reasons: [] }, { code: 'reasonRequired' }],
    ['「その他」だけで何も書かない照会', [], { ...inquire, reasons: ['other'] }, words],
    ['明日の回答', [inquire], { kind: 'recordAnswer', answeredOn: tomorrow, text: '' }, earlyAnswer],
    ['「その他」だけで何も書かない見送り', [], { ...decline, reasons: ['other'] }, words],
    [
      '回答の期限が過ぎていない照会中の見送り',
      [inquire],
      decline,
      { code: 'answerAwaited', from: '2026-12-09' },
    ],
    [
      '申請の不備しかないのに、団体の要件による見送り',
      [{ ...check, item: 'terms-consent', result: 'deficient', reason: 'consent-missing' }],
      { ...decline, reasons: ['not-eligible-body'] },
      { code: 'reasonNotPermitted', reasons: ['consent-missing'] },
    ],
    [
      '要件を確認済としたままの、団体の要件による見送り',
      [check],
      { ...decline, reasons: ['not-eligible-body'] },
      { code: 'reasonNotPermitted', reasons: ['not-eligible-body'] },
    ],
    [
      '独立の連絡先で本人の在籍を確認済とした案件の、所属を確認できないという見送り',
      [anIndependentContact, { ...check, item: 'person-employed' }],
      decline,
      { code: 'reasonNotPermitted', reasons: ['affiliation-not-confirmed'] },
    ],
  ])('%s', (_name, steps, wish, refusal) => {
    const desk = inHand(steps);
    const before = desk.state.version;
    expect(desk.act(wish)).toEqual(err(refusal));
    expect(desk.state.version).toBe(before);
  });

  it('添付の際に名指しした照会は、その案件のどの照会でもよいが、よその照会ではいけない', () => {
    const answer = { kind: 'recordAnswer', answeredOn: null, text: '' } as const;
    const desk = inHand([inquire, answer, inquire, answer]);
    const [first, second] = desk.state.inquiries.map(({ id }) => id);
    for (const [number, inquiry] of [first, second].entries()) {
      expect(desk.act({ ...file, inquiry, sha256: String(number).repeat(64) })).toMatchObject({ ok: true });
    }
    expect(desk.act({ ...file, inquiry: 'elsewhere' })).toEqual(err({ code: 'unknownInquiry' }));
  });

  it('重複の疑いのない案件との、同一人・別人の記録', () => {
    const duplicates = [related('case-7', 'unresolved'), related('case-9', 'askedThere')];
    const resolve = (other: string) =>
      inHand([]).act({ kind: 'resolveDuplicate', other, verdict: 'differentPerson', note: '' }, {
        duplicates,
      } satisfies Partial<DecideContext>);
    expect(resolve('case-8')).toEqual(err({ code: 'duplicateUnknown', other: 'case-8' }));
    expect(resolve('case-7')).toMatchObject({ ok: true });
  });

  it('重複の疑いを残した見送りは、重複を理由にするときだけ通る', () => {
    const duplicates = [related('case-7', 'unresolved')];
    const others = [{ id: 'case-7', receiptNumber: 'R8-case-7' }];
    expect(inHand([]).act(decline, { duplicates })).toEqual(err({ code: 'duplicateUnresolved', others }));
    expect(inHand([]).act({ ...decline, reasons: ['duplicate'] }, { duplicates })).toMatchObject({
      ok: true,
    });
    // 重複がないと確認済にした案件は、重複では見送れない。
    const noDuplicate = inHand([{ ...check, item: 'no-duplicate' }]);
    expect(noDuplicate.act(decline, { duplicates })).toEqual(err({ code: 'duplicateUnresolved', others }));
  });

  const deficient = (item: string, reason: 'not-eligible-body' | 'consent-missing') =>
    ({ ...check, item, result: 'deficient', reason }) as const;
  it.each<[string, readonly Step[], CaseCommand & { kind: 'decline' }]>([
    [
      '要件を不備とした案件の、団体の要件による見送り',
      [deficient('body-eligible', 'not-eligible-body')],
      { ...decline, reasons: ['not-eligible-body'] },
    ],
    [
      '見送れる不備のほかに、照会しかできない不備もある案件の見送り',
      [deficient('body-eligible', 'not-eligible-body'), deficient('terms-consent', 'consent-missing')],
      { ...decline, reasons: ['not-eligible-body'] },
    ],
  ])('%sは通る', (_name, steps, wish) => {
    expect(inHand(steps).act(wish)).toMatchObject({ ok: true });
  });

  it('回答の期限が過ぎた照会中の案件でも、「回答なし」でない見送りは断る', () => {
    const late = { today: '2026-12-09' };
    expect(inHand([inquire]).act(decline, late)).toEqual(
      err({ code: 'reasonNotPermitted', reasons: ['affiliation-not-confirmed'] }),
    );
  });

  it('「回答なし」の起案が差し戻された案件を、もう一度「回答なし」で起案できる', () => {
    const desk = inHand([inquire]);
    const late = { today: '2026-12-09' };
    const noAnswer = { ...decline, reasons: ['no-answer'] } satisfies CaseCommand;
    expect(desk.act(noAnswer, late)).toMatchObject({ ok: true });
    const back: CaseCommand = { kind: 'returnForRevision', text: '一言添えて' };
    expect(desk.act(back, { ...approver, ...late })).toMatchObject({ ok: true });
    expect(desk.act({ ...noAnswer, text: '二度電話した' }, late)).toMatchObject({ ok: true });
  });

  it('「回答なし」の起案の後で文書が先の日を約束したら、その日が過ぎるまで決裁できない', () => {
    const desk = inHand([inquire]);
    desk.act({ ...decline, reasons: ['no-answer'] }, { today: '2026-12-09' });
    desk.record([aLetter({ letter: 'disqualificationNotice', answerBy: '2026-12-24' })]);
    const confirm: CaseCommand = { kind: 'confirm', text: '' };
    expect(desk.act(confirm, { ...approver, today: '2026-12-24' })).toEqual(
      err({ code: 'answerAwaited', from: '2026-12-25' }),
    );
    expect(desk.act(confirm, { ...approver, today: '2026-12-25' })).toMatchObject({ ok: true });
  });

  it('先の日を約束した後の文書が早い日を書いても、約束した日は早まらず、どちらの文書も残る', () => {
    const answer = { kind: 'recordAnswer', answeredOn: null, text: '' } as const;
    const desk = inHand([inquire, answer, inquire]);
    const [answered] = desk.state.inquiries;
    const letter = 'disqualificationNotice';
    desk.record([aLetter({ letter, answerBy: '2026-12-24' }), aLetter({ letter, answerBy: '2026-12-15' })]);
    expect(desk.state.inquiries).toMatchObject([{ ...answered }, { answerBy: '2026-12-24' }]);
    expect(desk.state.letters).toHaveLength(2);
    const noAnswer = { ...decline, reasons: ['no-answer'] } satisfies CaseCommand;
    expect(desk.act(noAnswer, { today: '2026-12-16' })).toEqual(
      err({ code: 'answerAwaited', from: '2026-12-25' }),
    );
  });

  it('後日に回せるのは、明日から92日先まで', () => {
    for (const until of [tomorrow, '2027-02-24']) {
      expect(inHand([]).act({ kind: 'snooze', until, text: '' })).toMatchObject({ ok: true });
    }
  });
});
