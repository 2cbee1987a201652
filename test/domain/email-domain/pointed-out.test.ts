import { describe, expect, it } from 'vitest';
import { explainJudgement } from '#shared/domain/email-domain/explain.ts';
import { judge } from './reference.ts';

/** What a clerk is told about single characters, and where they stand in the domain. */
const rows: readonly (readonly [domain: string, places: readonly string[], sentence: string])[] = [
  ['city.yokohama.1g.jp', ['14 1 l'], '「1」(数字のいち)は「l」(英字のエル)ではありません。'],
  ['city.yokohama.Ig.jp', ['14 i l'], '「i」(英字のアイ)は「l」(英字のエル)ではありません。'],
  ['digital.g0.jp', ['9 0 o'], '「0」(数字のゼロ)は「o」(英字のオー)ではありません。'],
  ['mernuro.net', ['2 rn m'], '「rn」(英字のアールとエヌ)は「m」(英字のエム)ではありません。'],
  ['mail.mernuro.net', ['7 rn m'], '「rn」(英字のアールとエヌ)は「m」(英字のエム)ではありません。'],
  ['city.hlratsuka.kanagawa.jp', ['6 l i'], '「l」(英字のエル)は「i」(英字のアイ)ではありません。'],
  [
    'city.osaka.lg.jр',
    ['15 р p'],
    '「р」(キリル文字 CYRILLIC SMALL LETTER ER)は「p」(英字のピー)ではありません。',
  ],
  [
    'city.osaκa.lg.jp',
    ['8 κ k'],
    '「κ」(ギリシャ文字 GREEK SMALL LETTER KAPPA)は「k」(英字のケー)ではありません。',
  ],
  [
    'ciŧy.osaka.lg.jp',
    ['2 ŧ '],
    '「ŧ」(ラテン文字 LATIN SMALL LETTER T WITH STROKE)は英数字ではありません。',
  ],
];

describe('紛らわしい文字', () => {
  it.each(rows)('%s', (domain, places, sentence) => {
    const judgement = judge(`tanaka@${domain}`);
    expect(judgement.class).toBe('lookalike');
    expect(judgement.suspicious.map((each) => `${each.index} ${each.character} ${each.looksLike}`)).toEqual(
      places,
    );
    expect(explainJudgement(judgement, 'ja')).toContain(sentence);
  });

  it('同じ文字が何度あっても、文では一度だけ言う', () => {
    const said = explainJudgement(judge('a@vi11.nakasatsunai.hokkaido.jp'), 'ja');
    expect(said.split('数字のいち')).toHaveLength(2);
  });

  it('漢字の名前に紛らわしい文字はないので、注意にもそう書かない', () => {
    const judgement = judge('a@総務省.go.jp');
    expect(judgement).toMatchObject({ class: 'lookalike', warnings: ['lookalike'], suspicious: [] });
  });

  it('全体が英字に見える別の文字で書かれた名前も疑い、日本語の名前や本物のラテン文字は疑わない', () => {
    expect(judge('a@xn--80ak6aa92e.com')).toMatchObject({ class: 'lookalike', rule: 'lookalike.homograph' });
    for (const honest of ['例え.東京.jp', 'ニコニコ.jp', 'müller.de', '한국.kr', 'почта.рф']) {
      expect(judge(`a@${honest}`).class).not.toBe('lookalike');
    }
  });
});

const faults: readonly (readonly [address: string, sentence: string])[] = [
  ['a@city.osaka.lg.jp.', '「@」の後のドットが、先頭か末尾にあるか、続いています。'],
  ['a@city..osaka.lg.jp', '「@」の後のドットが、先頭か末尾にあるか、続いています。'],
  ['a@city.osaka.lg。。jp', '「@」の後のドットが、先頭か末尾にあるか、続いています。'],
  [
    '田中 <a@city.osaka.lg.jp>',
    'アドレスのほかに、氏名や括弧などが書かれています。アドレスだけにしてください。',
  ],
  [
    'a@city.osaka.lg.jp(職場)',
    'アドレスのほかに、氏名や括弧などが書かれています。アドレスだけにしてください。',
  ],
  ['a@city. osaka.lg.jp', '「@」の後に空白があります。'],
  ['a@[192.168.0.1]', '「@」の後が IP アドレスです。ドメインで書いたアドレスが必要です。'],
  ['a@osaka', '「@」の後にドットがなく、ドメインの形になっていません。'],
  ['a@city_osaka.lg.jp', '「@」の後に、ドメインに使えない文字や並びがあります。'],
];

describe('ドメインの形になっていないアドレス', () => {
  it.each(faults)('%s', (address, sentence) => {
    const judgement = judge(address);
    expect(judgement).toMatchObject({ outcome: 'invalid', rule: 'invalid.domain' });
    expect(explainJudgement(judgement, 'ja')).toBe(`${sentence}訂正を待ちます。`);
  });
});
