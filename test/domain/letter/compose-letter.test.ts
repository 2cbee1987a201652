import { describe, expect, it } from 'vitest';
import { composeLetter, numberedReasons, templateProblems } from '#shared/domain/letter/compose-letter.ts';
import { defaultLetters } from '#shared/domain/letter/default-letters.ts';
import { LetterKind } from '#shared/domain/letter/letter.ts';
import { type LetterFacts, type LetterWords, letterValues } from '#shared/domain/letter/letter-values.ts';
import { lettersFor } from '#shared/domain/letter/letters-for.ts';
import { reasonsJa } from '#shared/text/reasons-ja.ts';
import { aDesk, workedThrough } from '#test/builders.ts';

const words: LetterWords = {
  inquiry: (reason) => reasonsJa.inquiry[reason].sentence,
  decline: (reason) => reasonsJa.decline[reason].sentence,
  date: (date) => date,
};
const application = { name: '佐藤 花子', organizationName: '芽室町', section: '総務課' };

describe('ひな形', () => {
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

  it('申請者が書いた {{理由}} は、項目として埋められない', () => {
    const letter = composeLetter({ subject: '件名', body: '{{氏名}}' }, { 氏名: '{{理由}}', 理由: '秘密' });
    expect(letter.body).toBe('{{理由}}');
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

describe('案件に合う文書', () => {
  it('状態と決定に合うものだけを出す', () => {
    const desk = aDesk('pass');
    expect(lettersFor(desk.state)).toEqual([]);
    desk.act({ kind: 'claim' });
    expect(lettersFor(desk.state)).toEqual(['employmentInquiry']);
    desk.act({ kind: 'inquire', reasons: ['code-mismatch'], text: '' });
    expect(lettersFor(desk.state)).toEqual(['inquiry', 'employmentInquiry']);
    const bodyAsked = aDesk('pass');
    bodyAsked.act({ kind: 'claim' });
    bodyAsked.act({ kind: 'inquire', to: 'organization', reasons: ['code-mismatch'], text: '' });
    expect(lettersFor(bodyAsked.state)).toEqual(['employmentInquiry']);
    const approved = workedThrough(aDesk('pass'));
    approved.act({ kind: 'approve', text: '' });
    expect(lettersFor(approved.state)).toEqual(['invitation']);
  });
});
