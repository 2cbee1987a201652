import { describe, expect, it } from 'vitest';
import { standardChecklists } from '#shared/domain/checklist/checklists.ts';
import { err } from '#shared/result.ts';
import {
  aConfirmedCheck,
  aDesk,
  aFile,
  anIndependentContact,
  type Desk,
  received,
  workedThrough,
  佐藤,
  鈴木,
} from '#test/builders.ts';

const confirmed = aConfirmedCheck('person-employed', { source: '' });

const certificate = aFile({ item: 'body-eligible' });

const consent = {
  kind: 'recordConsent',
  means: 'letter',
  consentedOn: null,
  person: '芽室町 総務課長',
  note: '',
} as const;

function inHand(): Desk {
  const desk = aDesk('verify');
  desk.act({ kind: 'claim' });
  return desk;
}

const applicantWrote = () => ['0155-00-0000'];

describe('本人の在籍と連絡の記録', () => {
  const needed = (because: 'noContact' | 'notIndependent' | 'notConfirmed') =>
    err({ code: 'independentContactRequired', item: 'person-employed', because });

  it('連絡の記録がなければ確認済にできない', () => {
    expect(inHand().act(confirmed)).toEqual(needed('noContact'));
  });

  it('申請者が書いた連絡先で在籍を聞いても、確認済にできない', () => {
    const desk = inHand();
    desk.act({ ...anIndependentContact, source: 'applicant' });
    desk.act({ ...anIndependentContact, used: '０１５５（００）００００' }, { applicantWrote });
    expect(desk.state.contacts.map((contact) => contact.independence)).toEqual([
      'fromApplication',
      'sameAsApplication',
    ]);
    expect(desk.act(confirmed)).toEqual(needed('notIndependent'));
  });

  it('独立に調べた連絡先でも、不在なら確認済にできない', () => {
    const desk = inHand();
    desk.act({ ...anIndependentContact, result: 'absent', person: '' });
    expect(desk.act(confirmed)).toEqual(needed('notConfirmed'));
  });

  it('初めは不在でも、掛け直して在籍を確認できれば確認済にできる', () => {
    const desk = inHand();
    desk.act({ ...anIndependentContact, result: 'absent', person: '' });
    desk.act(anIndependentContact);
    desk.act({ ...anIndependentContact, result: 'absent', person: '' });
    expect(desk.act(confirmed).ok).toBe(true);
  });

  it('独立に調べた連絡先で在籍を確認すれば確認済にできる。聞いたのは同僚でもよい', () => {
    const desk = inHand();
    desk.act(anIndependentContact, { actor: 鈴木 });
    expect(desk.act(confirmed).ok).toBe(true);
    expect(desk.state.contacts).toMatchObject([
      { by: 鈴木, result: 'employed', independence: 'independent' },
    ]);
  });

  it('不備は連絡の記録がなくても記録できる', () => {
    expect(inHand().act({ ...confirmed, result: 'deficient', reason: 'not-an-employee' }).ok).toBe(true);
  });

  it('前の版の確認事項で始まった案件は、前の決まりのまま', () => {
    const first = received('verify');
    if (first.kind !== 'applicationReceived') throw new Error(first.kind);
    const checklist = { template: 'application-affiliation', version: 1 };
    const desk = aDesk('verify', { ...first, payload: { ...first.payload, checklist } });
    desk.act({ kind: 'claim' });
    expect(desk.act(confirmed).ok).toBe(true);
  });

  it.each([
    ['使った番号がない', { used: '' }],
    ['話した相手がない', { person: '' }],
    ['その他の調べ方の説明がない', { source: 'other' as const }],
  ])('%s連絡は記録できない', (_name, change) => {
    expect(inHand().act({ ...anIndependentContact, ...change })).toEqual(err({ code: 'textRequired' }));
  });

  it('明日の連絡は記録できない', () => {
    expect(inHand().act({ ...anIndependentContact, contactedOn: '2026-11-25' })).toEqual(
      err({ code: 'dateNotPermitted', date: '2026-11-25', from: null }),
    );
  });
});

describe('証跡', () => {
  it('機密性1は同意なしで、項目に対応させて加えられる', () => {
    const desk = inHand();
    desk.act(certificate);
    expect(desk.state.evidence).toMatchObject([
      {
        class: 'confidentiality1',
        classRules: 'information-class/2026-11-01',
        items: ['body-eligible'],
        by: 佐藤,
      },
    ]);
  });

  it('機密性3は加えられず、メモにも残せない', () => {
    const refused = err({ code: 'informationClassRefused', class: 'confidentiality3' });
    const desk = inHand();
    expect(desk.act({ ...certificate, class: 'confidentiality3' })).toEqual(refused);
    expect(desk.act({ kind: 'addNote', text: '極秘', class: 'confidentiality3' })).toEqual(refused);
    expect(desk.state.version).toBe(2);
  });

  it('機密性2は、同意が先に記録されていなければ加えられない', () => {
    const desk = inHand();
    const file = { ...certificate, class: 'confidentiality2' as const };
    expect(desk.act(file)).toEqual(err({ code: 'consentRequired' }));
    expect(desk.act({ ...file, consent: 'event-99' })).toEqual(err({ code: 'consentRequired' }));
    desk.act(consent);
    const given = desk.state.consents[0]?.event ?? '';
    expect(desk.act({ ...file, consent: given }).ok).toBe(true);
    expect(desk.state.evidence).toMatchObject([{ class: 'confidentiality2', consent: given }]);
  });

  it('元に戻した同意では加えられない', () => {
    const desk = inHand();
    desk.act(consent);
    const given = desk.state.consents[0]?.event ?? '';
    desk.act({ kind: 'undo' });
    expect(desk.act({ ...certificate, class: 'confidentiality2', consent: given })).toEqual(
      err({ code: 'consentRequired' }),
    );
  });

  it('同じ内容は二度加わらない。取り下げた後なら加えられる', () => {
    const desk = inHand();
    desk.act(certificate);
    expect(desk.act({ ...certificate, name: '別名.pdf' })).toEqual(err({ code: 'evidenceAlreadyAttached' }));
    const evidence = desk.state.evidence[0]?.event ?? '';
    expect(desk.act({ kind: 'withdrawEvidence', evidence, reason: '' })).toEqual(
      err({ code: 'textRequired' }),
    );
    desk.act({ kind: 'withdrawEvidence', evidence, reason: '別人の証明書だった' });
    expect(desk.act({ kind: 'withdrawEvidence', evidence, reason: 'もう一度' })).toEqual(
      err({ code: 'unknownEvidence' }),
    );
    expect(desk.act(certificate).ok).toBe(true);
    expect(desk.state.evidence.map((each) => each.withdrawn !== null)).toEqual([true, false]);
  });

  it('一つの証跡を幾つもの項目に対応させ、外すこともできる', () => {
    const desk = inHand();
    desk.act(certificate);
    const evidence = desk.state.evidence[0]?.event ?? '';
    const link = { kind: 'linkEvidence', evidence, item: 'domain-belongs-to-body', linked: true } as const;
    desk.act(link);
    expect(desk.state.evidence[0]?.items).toEqual(['body-eligible', 'domain-belongs-to-body']);
    const before = desk.state.version;
    desk.act(link);
    expect(desk.state.version).toBe(before);
    desk.act({ ...link, item: 'body-eligible', linked: false });
    expect(desk.state.evidence[0]?.items).toEqual(['domain-belongs-to-body']);
    expect(desk.act({ ...link, item: 'ない項目' })).toEqual(err({ code: 'unknownItem', item: 'ない項目' }));
  });

  it('決定の後は加えられないが、受け取るべきでなかったものは取り下げられる', () => {
    const desk = aDesk('pass');
    desk.act({ ...certificate, item: null });
    workedThrough(desk).act({ kind: 'approve', text: '' });
    expect(desk.act({ ...certificate, sha256: 'b'.repeat(64), item: null })).toMatchObject(
      err({ code: 'actionNotAllowed' }),
    );
    const evidence = desk.state.evidence[0]?.event ?? '';
    expect(desk.act({ kind: 'withdrawEvidence', evidence, reason: '機密性3だった' }).ok).toBe(true);
  });
});

describe('証跡を求める項目', () => {
  function needingEvidence(desk: Desk) {
    const template = standardChecklists.template(desk.state.checklist);
    const items = template.items.map((item) =>
      item.id === 'body-eligible' ? { ...item, needsEvidence: true } : item,
    );
    return { template: { ...template, items } };
  }

  it('証跡がなければ確認済にできず、取り下げると承認できなくなる', () => {
    const desk = inHand();
    const rules = needingEvidence(desk);
    const check = { ...confirmed, item: 'body-eligible' };
    expect(desk.act(check, rules)).toEqual(err({ code: 'evidenceRequired', item: 'body-eligible' }));
    desk.act(certificate, rules);
    expect(desk.act(check, rules).ok).toBe(true);
    const evidence = desk.state.evidence[0]?.event ?? '';
    workedThrough(desk);
    desk.act({ kind: 'withdrawEvidence', evidence, reason: '別の団体のものだった' });
    expect(desk.act({ kind: 'approve', text: '' }, rules)).toEqual(
      err({ code: 'checksIncomplete', open: ['body-eligible'], failed: [] }),
    );
  });

  it('ほかの項目の証跡では確認済にできず、対応させればできる', () => {
    const desk = inHand();
    const rules = needingEvidence(desk);
    const check = { ...confirmed, item: 'body-eligible' };
    desk.act({ ...certificate, item: 'terms-consent' }, rules);
    const evidence = desk.state.evidence[0]?.event ?? '';
    expect(desk.act(check, rules)).toEqual(err({ code: 'evidenceRequired', item: 'body-eligible' }));
    desk.act({ kind: 'linkEvidence', evidence, item: 'body-eligible', linked: true }, rules);
    expect(desk.act(check, rules).ok).toBe(true);
  });

  it('承認の起案の後に証跡を取り下げると、決裁者も承認できない', () => {
    const desk = inHand();
    const rules = needingEvidence(desk);
    desk.act(certificate, rules);
    workedThrough(desk).act({ kind: 'approve', text: '' }, rules);
    const evidence = desk.state.evidence[0]?.event ?? '';
    desk.act({ kind: 'withdrawEvidence', evidence, reason: '別の団体のものだった' }, rules);
    const approver = { ...rules, actor: 鈴木, role: 'approver' } as const;
    expect(desk.act({ kind: 'confirm', text: '' }, approver)).toEqual(
      err({ code: 'checksIncomplete', open: ['body-eligible'], failed: [] }),
    );
    expect(desk.act({ kind: 'returnForRevision', text: '証跡を加えてください' }, approver).ok).toBe(true);
  });
});

describe('照会への回答の添付', () => {
  const answered = (): Desk => {
    const desk = inHand();
    desk.act({ kind: 'inquire', reasons: ['employment-unclear'], text: '' });
    desk.act({ kind: 'recordAnswer', answeredOn: null, text: '別添のとおり' });
    return desk;
  };

  it('どの照会への回答に付いていたかが、証跡に残る', () => {
    const desk = answered();
    const inquiry = desk.state.inquiries[0]?.id ?? '';
    expect(desk.act({ ...certificate, inquiry })).toMatchObject({ ok: true });
    expect(desk.act({ ...certificate, sha256: 'b'.repeat(64) })).toMatchObject({ ok: true });
    expect(desk.state.evidence.map((each) => each.inquiry)).toEqual([inquiry, null]);
  });

  it('案件にない照会への添付は断る', () => {
    const desk = answered();
    expect(desk.act({ ...certificate, inquiry: 'elsewhere' })).toEqual(err({ code: 'unknownInquiry' }));
    expect(desk.state.evidence).toEqual([]);
  });
});
