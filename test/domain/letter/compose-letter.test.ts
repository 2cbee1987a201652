import { describe, expect, it } from 'vitest';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import { composeLetter, numberedReasons, templateProblems } from '#shared/domain/letter/compose-letter.ts';
import { defaultLetters } from '#shared/domain/letter/default-letters.ts';
import { LetterKind } from '#shared/domain/letter/letter.ts';
import { type LetterFacts, type LetterWords, letterValues } from '#shared/domain/letter/letter-values.ts';
import { lettersFor } from '#shared/domain/letter/letters-for.ts';
import { InquiryReason } from '#shared/domain/reason/reasons.ts';
import { inquirySentence, reasonsJa } from '#shared/text/reasons-ja.ts';
import { aDesk, received, receivedForReview, workedThrough, 鈴木 } from '#test/builders.ts';

const words: LetterWords = {
  inquiry: (reason, type) => inquirySentence(reasonsJa.inquiry[reason], type),
  decline: (reason) => reasonsJa.decline[reason].sentence,
  date: (date) => date,
};
const application = { name: '佐藤 花子', organizationName: '芽室町', section: '総務課' };

describe('ひな形', () => {
  it('資格喪失の予告は、誰にも尋ねていない案件でも書けるので、本人に頼んだとは言わない', () => {
    const desk = aDesk('verify', receivedForReview('verify'));
    desk.act({ kind: 'claim' });
    expect(lettersFor(desk.state)).toContain('disqualificationNotice');
    expect(defaultLetters.disqualificationNotice.body).not.toMatch(/(お願い|お尋ね|照会)しました/);
  });

  it.each(LetterKind.options)('初めからある「%s」は、使える項目だけを使う', (kind) => {
    expect(templateProblems(kind, defaultLetters[kind])).toBeNull();
  });

  it.each([
    ['{{氏名様}}', { unknown: ['氏名様'], unavailable: [], strayBraces: false }],
    ['{{理由}}', { unknown: [], unavailable: ['理由'], strayBraces: false }],
    ['{{氏名', { unknown: [], unavailable: [], strayBraces: true }],
    ['氏名}}', { unknown: [], unavailable: [], strayBraces: true }],
    ['{{}}', { unknown: [''], unavailable: [], strayBraces: false }],
  ])('招待の案内の「%s」は誤り', (body, problems) => {
    expect(templateProblems('invitation', { subject: '招待', body })).toEqual(problems);
  });

  it.each(['{{氏名}}', '{{ 氏名 }}', '{ 氏名 }', '(氏名)'])('「%s」は誤りではない', (body) => {
    expect(templateProblems('invitation', { subject: '招待', body })).toBeNull();
  });
});

describe('文書の組立て', () => {
  it('項目を埋め、内容のない項目だけの行は行ごと消え、何が空だったかを言う', () => {
    const template = { subject: '受付\n{{受付番号}}', body: '{{氏名}} 様\n\n{{補足}}\n\n以上 {{決定日}}' };
    expect(composeLetter(template, { 氏名: '髙﨑 德子', 受付番号: 'R8-1' })).toEqual({
      subject: '受付 R8-1',
      body: '髙﨑 德子 様\n\n以上',
      empty: ['補足', '決定日'],
    });
  });

  it('部署名のない申請でも、団体名の行は空白で終わらず、署名の前の印はそのまま', () => {
    const { inquiry } = defaultLetters;
    const template = { ...inquiry, body: `${inquiry.body}\n-- \n事務局` };
    const { body } = composeLetter(template, { 団体名: '芽室町', 部署名: '', 氏名: '髙﨑 德子' });
    expect(body.split('\n').slice(0, 2)).toEqual(['芽室町', '髙﨑 德子 様']);
    expect(body).toMatch(/\n-- \n事務局$/);
    expect(body.split('\n').filter((line) => line.endsWith(' '))).toEqual(['-- ']);
  });

  it('見出しに続く項目が空の行は、見出しごと消え、行の初めの空の項目は空白を残さない', () => {
    const values = { 氏名: '髙﨑 德子', 団体名: '', 部署名: '' };
    const composed = composeLetter(
      { subject: '件名', body: '{{団体名}} ご担当者 様\n部署: {{部署名}}\n氏名：{{氏名}}\n内容：' },
      values,
    );
    expect(composed).toEqual({
      subject: '件名',
      body: 'ご担当者 様\n氏名：髙﨑 德子\n内容：',
      empty: ['団体名', '部署名'],
    });
    expect(composeLetter(defaultLetters.employmentInquiry, { ...values, 団体名: '芽室町' }).body).toContain(
      '芽室町 ご担当者 様\n',
    );
  });

  it('申請者が書いた {{理由}} は、項目として埋められない', () => {
    const letter = composeLetter({ subject: '件名', body: '{{氏名}}' }, { 氏名: '{{理由}}', 理由: '秘密' });
    expect(letter.body).toBe('{{理由}}');
  });

  it('申請者が氏名や部署に書いた改行で、文書に行は増えない', () => {
    const desk = aDesk('verify');
    desk.act({ kind: 'claim' });
    const typed = {
      name: '佐藤　花子\r\n確認の電話は次の番号へ\n090-0000-0000',
      section: '総務部\n総務課',
      organizationName: '芽室町\u2028',
    };
    const facts = {
      state: desk.state,
      application: typed,
      listedName: '',
      remark: '',
      answerBy: '2026-12-08',
    };
    expect(letterValues('employmentInquiry', facts, words)).toMatchObject({
      氏名: '佐藤　花子 確認の電話は次の番号へ 090-0000-0000',
      部署名: '総務部 総務課',
      団体名: '芽室町',
    });
  });

  it('理由が一つなら番号を付けず、いくつかなら決まった順に番号を付ける', () => {
    expect(numberedReasons(['甲'])).toBe('甲');
    expect(numberedReasons(['甲', '乙'])).toBe('1．甲\n2．乙');
  });

  it('照会の文書は、選んだ理由を一通にまとめ、補足と回答の期限を載せる', () => {
    const desk = aDesk('verify');
    desk.act({ kind: 'claim' });
    desk.act({ kind: 'inquire', reasons: ['consent-missing', 'code-mismatch'], text: '' });
    const facts: LetterFacts = {
      state: desk.state,
      application,
      listedName: '',
      remark: 'お電話でも伺います。',
      answerBy: '2026-12-08',
    };
    const { body, empty } = composeLetter(defaultLetters.inquiry, letterValues('inquiry', facts, words));
    expect(empty).toEqual([]);
    expect(body).toContain('芽室町 総務課\n佐藤 花子 様');
    expect(body).toContain('2026-12-08までに');
    expect(body).toContain(
      `1．${reasonsJa.inquiry['code-mismatch'].sentence}\n2．${reasonsJa.inquiry['consent-missing'].sentence}\n\nお電話でも伺います。`,
    );
  });
});

describe('所属再確認の文書', () => {
  it.each<LetterKind>(['membershipInquiry', 'membershipBodyInquiry'])(
    '「%s」は、参加している人のことを書き、参加申請があったことにしない',
    (kind) => {
      const desk = aDesk('verify', receivedForReview('verify'));
      desk.act({ kind: 'claim' });
      desk.act({ kind: 'inquire', reasons: InquiryReason.options, text: '電話も可' });
      const facts = {
        state: desk.state,
        application,
        listedName: '',
        remark: '電話も可',
        answerBy: '2026-12-08',
      };
      const { subject, body, empty } = composeLetter(defaultLetters[kind], letterValues(kind, facts, words));
      expect(empty).toEqual([]);
      expect(`${subject}${body}`).not.toMatch(/参加申請|見送|2026-11-20|改めて申請|ご記入/);
      expect(body).toContain('2026-12-08までに');
    },
  );

  it('照会の理由は、登録のある人に尋ねる言い方になる', () => {
    const desk = aDesk('verify', receivedForReview('verify'));
    desk.act({ kind: 'claim' });
    desk.act({ kind: 'inquire', reasons: ['code-mismatch', 'employment-unclear'], text: '' });
    const facts = { state: desk.state, application, listedName: '', remark: '', answerBy: '2026-12-08' };
    expect(letterValues('membershipInquiry', facts, words).理由).toBe(
      '1．ご登録の団体コードと団体名が一致しませんでした。正しい団体コードと団体名をお知らせください。\n' +
        '2．ご在籍を確認できませんでした。ご所属の部署と、団体の代表電話番号をお知らせください。',
    );
  });
});

describe('案件に合う文書', () => {
  const steps = {
    担当: { kind: 'claim' },
    照会: { kind: 'inquire', reasons: ['employment-unclear'], text: '' },
    団体照会: { kind: 'inquire', to: 'organization', reasons: ['employment-unclear'], text: '' },
    回答: { kind: 'recordAnswer', answeredOn: null, text: '' },
    承認: { kind: 'approve', text: '' },
    見送り: { kind: 'decline', reasons: ['other'], text: '本人の申し出' },
    決裁: { kind: 'confirm', text: '' },
    通知: { kind: 'notify' },
    取下げ: { kind: 'withdraw', cause: 'applicant', text: '' },
    再審査: { kind: 'reopen', reason: 'new-evidence', text: '' },
  } satisfies Record<string, CaseCommand>;
  type StepName = keyof typeof steps;

  it.each<['参加申請' | '所属再確認', readonly StepName[], readonly LetterKind[]]>([
    ['参加申請', [], []],
    ['参加申請', ['担当'], ['employmentInquiry']],
    ['参加申請', ['担当', '照会'], ['inquiry', 'employmentInquiry']],
    ['参加申請', ['担当', '団体照会'], ['employmentInquiry']],
    ['参加申請', ['担当', '照会', '回答'], ['employmentInquiry']],
    ['参加申請', ['担当', '見送り'], []],
    ['参加申請', ['担当', '見送り', '決裁'], ['decline']],
    ['参加申請', ['担当', '見送り', '決裁', '通知'], ['decline']],
    ['参加申請', ['担当', '見送り', '決裁', '再審査'], ['employmentInquiry']],
    ['参加申請', ['担当', '照会', '取下げ'], []],
    ['所属再確認', [], []],
    ['所属再確認', ['担当'], ['membershipBodyInquiry', 'membershipReview', 'disqualificationNotice']],
    [
      '所属再確認',
      ['担当', '照会'],
      ['membershipInquiry', 'membershipBodyInquiry', 'membershipReview', 'disqualificationNotice'],
    ],
    [
      '所属再確認',
      ['担当', '団体照会'],
      ['membershipBodyInquiry', 'membershipReview', 'disqualificationNotice'],
    ],
    ['所属再確認', ['担当', '見送り'], ['disqualificationNotice']],
    ['所属再確認', ['担当', '見送り', '決裁'], []],
  ])('%s: %j なら %j', (type, taken, letters) => {
    const desk = aDesk('verify', type === '参加申請' ? received('verify') : receivedForReview('verify'));
    for (const step of taken) {
      const who = step === '決裁' ? ({ actor: 鈴木, role: 'approver' } as const) : {};
      expect(desk.act(steps[step], who)).toMatchObject({ ok: true });
    }
    expect(lettersFor(desk.state)).toEqual(letters);
  });

  it('承認した人には招待の案内を出し、見送りの理由は載らない', () => {
    const desk = workedThrough(aDesk('pass'));
    desk.act(steps.承認);
    expect(lettersFor(desk.state)).toEqual(['invitation']);
    const facts = { state: desk.state, application, listedName: '', remark: '', answerBy: '2026-12-08' };
    expect(letterValues('invitation', facts, words)).toMatchObject({ 理由: '', 決定日: '2026-11-24' });
  });

  it('団体に尋ねていない見送りの文書に、団体に確認したとは書かない', () => {
    const desk = aDesk('verify');
    desk.act({ kind: 'claim' });
    desk.act({ kind: 'decline', reasons: ['affiliation-not-confirmed'], text: '' });
    desk.act(steps.決裁, { actor: 鈴木, role: 'approver' });
    const facts = { state: desk.state, application, listedName: '', remark: '', answerBy: '2026-12-08' };
    expect(letterValues('decline', facts, words).理由).toBe('ご所属の団体でのご在籍を確認できませんでした。');
  });

  it('見送りの文書は、決定の理由をすべて、決まった順に載せる', () => {
    const desk = workedThrough(aDesk('verify'));
    desk.act({ ...steps.見送り, reasons: ['other', 'impersonation-suspected'] });
    const facts = () => ({
      state: desk.state,
      application,
      listedName: '',
      remark: '',
      answerBy: '2026-12-08',
    });
    expect(letterValues('decline', facts(), words)).toMatchObject({ 理由: '', 決定日: '' });
    desk.act(steps.決裁, { actor: 鈴木, role: 'approver' });
    const { decline } = reasonsJa;
    expect(letterValues('decline', facts(), words)).toMatchObject({
      理由: `1．${decline['impersonation-suspected'].sentence}\n2．${decline.other.sentence}`,
      決定日: '2026-11-24',
    });
  });
});
