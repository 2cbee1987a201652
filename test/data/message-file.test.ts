import { describe, expect, it } from 'vitest';
import { type Message, messageFile } from '#data/letters/message-file.ts';
import { type Mailbox, readMailboxes } from '#shared/domain/letter/mailbox.ts';
import { readMail } from '#test/support/mail-file.ts';

const 事務局: Mailbox = {
  name: 'デジタル改革共創プラットフォーム 事務局（デジタル庁 国民向けサービスグループ 共創推進担当）',
  address: 'jimukyoku@digital.example.go.jp',
};

function aMessage(changes: Partial<Message> = {}): Message {
  const base = { subject: '件名', body: '本文', nowMs: 0, id: '019ab' };
  return { from: 事務局, to: [], toLine: '', ...base, ...changes };
}

const read = (changes: Partial<Message>) => readMail(messageFile(aMessage(changes), 'eml'));

function mailboxes(typed: string): Mailbox[] {
  const found = readMailboxes(typed);
  if (!found.ok) throw new Error(found.error);
  return found.value;
}

describe('メールの下書き（RFC 5322・2045・2047）', () => {
  it('必要なヘッダーが一つずつあり、日時は日本の時刻', () => {
    const { headers } = read({
      to: mailboxes('a@example.jp'),
      nowMs: Date.parse('2026-12-31T15:30:00.000Z'),
    });
    expect(Object.fromEntries(headers)).toEqual({
      From: `${事務局.name} <${事務局.address}>`,
      To: 'a@example.jp',
      Subject: '件名',
      Date: 'Fri, 01 Jan 2027 00:30:00 +0900',
      'Message-ID': '<019ab@digital.example.go.jp>',
      'MIME-Version': '1.0',
      'X-Unsent': '1',
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Transfer-Encoding': 'base64',
    });
  });

  it.each([
    [
      '長い和文',
      '【デジタル改革共創プラットフォーム】参加申請の内容の確認のお願い（受付番号 R8-000182）'.repeat(4),
    ],
    ['四バイトの字だけ', '𠮷𩸽𠀋'.repeat(60)],
    ['結合文字', 'か\u3099'.repeat(80)],
    ['和文と英数字', 'R8-000182 の照会 (2nd) '.repeat(12).trim()],
    ['長い英字', 'Confirmation of the application '.repeat(8).trim()],
    ['符号に見える英字', '=?utf-8?B?44GC?='],
    ['短い英字', 'Inquiry R8-000182'],
  ])('件名: %s は、折り返しても同じ文に戻る', (_name, subject) => {
    expect(read({ subject }).headers.get('Subject')).toBe(subject);
  });

  it('名前の付いた宛先も、いくつでも、長くても読める', () => {
    const line =
      '芽室町 総務課 髙﨑 德子 <Tokuko.Takasaki@town.memuro.lg.jp>, "Office, General" <office@example.jp>; k@例え.jp, a..b@docomo.ne.jp';
    expect(
      read({ to: mailboxes(line) })
        .headers.get('To')
        ?.replaceAll(/, +/g, ', '),
    ).toBe(
      '芽室町 総務課 髙﨑 德子 <Tokuko.Takasaki@town.memuro.lg.jp>, "Office, General" <office@example.jp>, k@xn--r8jz45g.jp, "a..b"@docomo.ne.jp',
    );
    const many = Array.from(
      { length: 12 },
      (_, index) => `事務局の長い名前の担当者 ${index} <p${index}@example.jp>`,
    );
    expect(
      read({ to: mailboxes(many.join(';')) })
        .headers.get('To')
        ?.split(/, */),
    ).toEqual(many);
  });

  it('引用符や逆斜線ばかりの名前も、一行が長すぎない', () => {
    for (const name of ['"'.repeat(60), '事務局\\'.repeat(3), String.raw`Office "A\B" `.repeat(5).trim()]) {
      expect(read({ from: { ...事務局, name } }).headers.get('From')).toBe(`${name} <${事務局.address}>`);
    }
  });

  it('改行を入れても、ヘッダーは増えない', () => {
    const { headers } = read({
      subject: '件名\nX-A: 1',
      to: [{ name: '名前\r\nBcc: b@example.jp', address: 'a@example.jp' }],
    });
    expect([...headers.keys()]).not.toContain('Bcc');
    expect(headers.get('Subject')).toBe('件名 X-A: 1');
    expect(headers.get('To')).toBe('名前 Bcc: b@example.jp <a@example.jp>');
  });

  it('差出人を決めていなければ、差出人と番号は送るソフトに任せる', () => {
    const { headers } = read({ from: null });
    expect(headers.has('From')).toBe(false);
    expect(headers.has('Message-ID')).toBe(false);
  });

  it('長い本文も、一行が長すぎず、改行は CR LF で戻る', () => {
    const body = `${'あ'.repeat(9_000)}\r\n𠮷\n\n終わり`;
    expect(read({ body }).body).toBe(`${'あ'.repeat(9_000)}\r\n𠮷\r\n\r\n終わり`);
  });
});

describe('宛先の読み方', () => {
  it.each([
    ['', []],
    [' a@example.jp ', [{ name: '', address: 'a@example.jp' }]],
    [
      'a@example.jp，b@example.jp',
      [
        { name: '', address: 'a@example.jp' },
        { name: '', address: 'b@example.jp' },
      ],
    ],
    ['佐藤 <s@example.jp>', [{ name: '佐藤', address: 's@example.jp' }]],
    ['"閉じない <s@example.jp>', [{ name: '"閉じない', address: 's@example.jp' }]],
    ['"A \\"B\\"" <s@example.jp>', [{ name: 'A "B"', address: 's@example.jp' }]],
  ])('「%s」', (typed, expected) => {
    expect(readMailboxes(typed)).toEqual({ ok: true, value: expected });
  });

  it.each([
    ['芽室町総務課', '芽室町総務課'],
    ['a@example.jp, 総務課', '総務課'],
    ['a@example.jp b@example.jp', 'a@example.jp b@example.jp'],
    ['佐藤 <s@example>', '佐藤 <s@example>'],
  ])('「%s」は宛先ではない', (typed, part) => {
    expect(readMailboxes(typed)).toEqual({ ok: false, error: part });
  });
});
