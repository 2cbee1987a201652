import { describe, expect, test } from 'vitest';
import { judge } from './reference.ts';

describe('一つのアドレスでないものは、受け付けずに訂正を待つ', () => {
  test.each([
    ['', 'invalid.empty'],
    ['"a"b@c@x.jp', 'invalid.quoted'],
    ['a"@x.jp', 'invalid.local-part'],
    [' \u3000\t', 'invalid.empty'],
    ['\u200b', 'invalid.empty'],
    ['横浜市', 'invalid.at-sign'],
    ['a@b@city.yokohama.lg.jp', 'invalid.at-sign'],
    ['a@x.jp, b@y.jp', 'invalid.several-addresses'],
    ['a@x.jp、b@y.jp', 'invalid.several-addresses'],
    ['a@x.jp;b@y.jp', 'invalid.several-addresses'],
    ['"a b"@x.jp', 'invalid.quoted'],
    ['"a@b"@x.jp', 'invalid.quoted'],
    ['田中@city.yokohama.lg.jp', 'invalid.local-part'],
    ['a..b@city.yokohama.lg.jp', 'invalid.local-part'],
    ['mailto:a@city.yokohama.lg.jp', 'invalid.local-part'],
    ['a b@city.yokohama.lg.jp', 'invalid.local-part'],
    ['横浜太郎 <a@city.yokohama.lg.jp>', 'invalid.domain'],
    ['a@localhost', 'invalid.domain'],
    ['a@[192.0.2.1]', 'invalid.domain'],
    ['a@192.0.2.1', 'invalid.domain'],
    ['a@city..lg.jp', 'invalid.domain'],
    ['a@city.yokohama.lg.jp.', 'invalid.domain'],
    ['a@-city.lg.jp', 'invalid.domain'],
    ['a@ci_ty.lg.jp', 'invalid.domain'],
    ['a@\ud800.jp', 'invalid.domain'],
    [`a@${'x'.repeat(64)}.jp`, 'invalid.domain'],
    ['a@lg.jp', 'invalid.bare-suffix'],
    ['a@go.jp', 'invalid.bare-suffix'],
    ['a@tokyo.jp', 'invalid.bare-suffix'],
    ['a@co.jp', 'invalid.bare-suffix'],
    [`${'x'.repeat(400)}@city.yokohama.lg.jp`, 'invalid.too-long'],
  ])('%j', (address, rule) => {
    const judgement = judge(address);
    expect([judgement.class, judgement.outcome, judgement.rule]).toEqual(['invalid', 'invalid', rule]);
    expect(judgement.input).toBe(address);
  });
});

test('申告に誤りがあっても、誰のものでもないアドレスは受け付けないまま', () => {
  expect(judge({ address: 'a@lg.jp', code: '123' })).toMatchObject({ class: 'invalid', outcome: 'invalid' });
});

test.each([
  [{ code: '141003' }, { code: 'undetermined', name: 'absent', body: 'undetermined' }],
  [{ name: '横浜市' }, { code: 'absent', name: 'undetermined', body: 'undetermined' }],
  [{}, { code: 'absent', name: 'absent', body: 'absent' }],
])('アドレスがなければ、申告 %j は比べられない', (claim, findings) => {
  expect(judge({ address: '横浜市', ...claim }).claim).toEqual(findings);
});

describe('長さの限り', () => {
  const host = `${`${'d'.repeat(50)}.`.repeat(4)}lg.jp`;
  test.each([
    [`${'x'.repeat(64)}@city.yokohama.lg.jp`, 'lg.listed'],
    [`${'x'.repeat(65)}@city.yokohama.lg.jp`, 'invalid.local-part'],
    [`${'x'.repeat(254 - host.length - 1)}@${host}`, 'lg.service'],
    [`${'x'.repeat(255 - host.length - 1)}@${host}`, 'invalid.too-long'],
  ])('%s', (address, rule) => {
    expect(judge(address).rule).toBe(rule);
  });
});

describe('大文字と前後の空白のほかに直したところがあれば、所属確認にする', () => {
  test.each([
    'ｔａｎａｋａ＠ｃｉｔｙ．ｙｏｋｏｈａｍａ．ｌｇ．ｊｐ',
    'tanaka＠city.yokohama.lg.jp',
    'tanaka@city.yokohama.lg。jp',
    'tanaka@city.yokohama.lg｡jp',
    'tanaka@city.yoko\u200bhama.lg.jp',
    'ta\u200dnaka@city.yokohama.lg.jp',
    'tanaka@city\u00ad.yokohama.lg.jp',
    'tanaka@city.yokohama.ℓg.jp',
    'tanaka@𝐜𝐢𝐭𝐲.yokohama.lg.jp',
  ])('%s', (address) => {
    expect(judge({ address, code: '141003', name: '横浜市' })).toMatchObject({
      input: address,
      address: 'tanaka@city.yokohama.lg.jp',
      class: 'local-lg',
      outcome: 'verify',
      warnings: ['normalised'],
      claim: { code: 'match', name: 'match', body: 'match' },
    });
  });
});

test.each([
  'TANAKA@CITY.YOKOHAMA.LG.JP',
  ' tanaka@city.yokohama.lg.jp\u3000',
  '\ufefftanaka@city.yokohama.lg.jp\n',
])('大文字や前後の空白だけなら、そのまま通る: %j', (address) => {
  expect(judge(address)).toMatchObject({
    outcome: 'pass',
    warnings: [],
    address: 'tanaka@city.yokohama.lg.jp',
  });
});

test('携帯会社が以前認めていた、点の続くアドレスは受け付ける', () => {
  expect(judge('a..b.@docomo.ne.jp')).toMatchObject({ class: 'free-mail', outcome: 'verify' });
});
