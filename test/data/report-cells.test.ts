import iconv from 'iconv-lite';
import { describe, expect, it, test } from 'vitest';
import { encodeCp932 } from '#data/export/cp932.ts';
import { officeCalendar } from '#shared/domain/open-days/calendar.ts';
import { csvLine } from '#shared/domain/report/csv-line.ts';
import { decisionClock } from '#shared/domain/report/decision-clock.ts';
import { eraDate } from '#shared/domain/report/era-date.ts';
import { escapeHtml } from '#shared/domain/report/escape-html.ts';
import { neutraliseFormula } from '#shared/domain/report/formula-cell.ts';

describe('表計算ソフトが実行するセルを無害にする', () => {
  test.each([
    ['=HYPERLINK("http://example.com")'],
    ['+1+1'],
    ['-2+3'],
    ['@SUM(A1)'],
    ['＝cmd'],
    ['＋81'],
    ['－1'],
    ['\u22121'],
    ['＠A1'],
    ['  =1'],
    ['\u3000＝1'],
    ['\u200b=1'],
    ['\ufeff=1'],
    ['\tabc'],
    ['\rabc'],
    ['\nabc'],
    [' \t=1'],
  ])('%j には引用符を付ける', (cell) => {
    expect(neutraliseFormula(cell)).toBe(`'${cell}`);
  });

  test.each([
    [''],
    ['0155-62-9720'],
    ['016373'],
    ['2026-11-24'],
    ['佐藤 花子'],
    ["'=1"],
    ['a=b'],
    ['ー長音'],
    ['・中黒'],
    ['３'],
  ])('%j はそのまま', (cell) => {
    expect(neutraliseFormula(cell)).toBe(cell);
  });
});

describe('CSV の一行', () => {
  it('区切り・引用符・改行のあるセルだけを囲み、CR LF で終わる', () => {
    expect(csvLine(['a', 'b,c', '"d"', 'e\nf', ''])).toBe('a,"b,c","""d""","e\nf",\r\n');
  });
});

describe('CP932', () => {
  it('Windows の文字は往復で変わらない', () => {
    const text = '髙﨑㈱①～－―Ⅲ①纊',
      encoded = encodeCp932(text);
    expect(encoded.missing).toEqual([]);
    expect(iconv.decode(encoded.bytes, 'cp932')).toBe(text);
  });

  it('JIS と Windows で符号が違うだけの記号は、Windows の符号で書く', () => {
    const { bytes, missing } = encodeCp932('〜−—‖¥');
    expect({ text: iconv.decode(bytes, 'cp932'), missing }).toEqual({ text: '～－―∥￥', missing: [] });
  });

  it('ない文字は [U+XXXX] と書き、何であったかを知らせる', () => {
    const { bytes, missing } = encodeCp932('𠮷野 葛\u{e0100}城 é');
    expect({ text: iconv.decode(bytes, 'cp932'), missing }).toEqual({
      text: '[U+20BB7]野 葛[U+E0100]城 [U+00E9]',
      missing: ['𠮷', '\u{e0100}', 'é'],
    });
  });

  it('二文字に分かれた濁点は一文字にしてから書く', () => {
    const { bytes, missing } = encodeCp932('か\u3099くふ\u309a');
    expect({ text: iconv.decode(bytes, 'cp932'), missing }).toEqual({ text: 'がくぷ', missing: [] });
  });
});

describe('決定までの開庁日数', () => {
  it('受付日は数えず、土日祝日と照会中を除く', () => {
    const pauses = [{ from: '2026-11-17', to: '2026-11-19' }];
    expect(decisionClock('2026-11-16', '2026-11-24', pauses, officeCalendar())).toEqual({
      counted: ['2026-11-17', '2026-11-20', '2026-11-24'],
      excluded: [
        { date: '2026-11-18', reason: 'paused' },
        { date: '2026-11-19', reason: 'paused' },
        { date: '2026-11-21', reason: 'saturday' },
        { date: '2026-11-22', reason: 'sunday' },
        { date: '2026-11-23', reason: 'holiday', name: '勤労感謝の日' },
      ],
    });
  });

  it('受付日に決めれば 0 日', () => {
    expect(decisionClock('2026-11-16', '2026-11-16', [], officeCalendar())).toEqual({
      counted: [],
      excluded: [],
    });
  });
});

describe('紙に書く日付と文字', () => {
  it('令和の年と曜日で書く', () => {
    expect(['2019-04-30', '2019-05-01', '2026-11-22'].map(eraDate)).toEqual([
      '2019年4月30日（火）',
      '令和元年5月1日（水）',
      '令和8年11月22日（日）',
    ]);
  });

  it('申請者の書いた文字は、印刷の体裁を変えられない', () => {
    expect(escapeHtml(`<script>"&'</script>\u202e\u0007\n`)).toBe(
      '&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt;\ufffd\ufffd\n',
    );
  });

  it('Windows の改行も、その他の改行も、ただの改行として刷る', () => {
    expect(escapeHtml('一行目\r\n二行目\r三行目\v四行目\f五行目\n六行目')).toBe(
      '一行目\n二行目\n三行目\n四行目\n五行目\n六行目',
    );
  });
});
