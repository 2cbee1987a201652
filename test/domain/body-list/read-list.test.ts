import { describe, expect, it } from 'vitest';
import { kindOfBody } from '#shared/domain/body-list/body-kind.ts';
import { kanaText } from '#shared/domain/body-list/cell-text.ts';
import { findLayout, layoutAt, type SheetLine } from '#shared/domain/body-list/columns.ts';
import { guessEffectiveDate, guessListKind, latestChangeDate } from '#shared/domain/body-list/list-hints.ts';
import { readBodies } from '#shared/domain/body-list/read-bodies.ts';
import { readCodeChanges } from '#shared/domain/body-list/read-code-changes.ts';
import { reference } from '../email-domain/reference.ts';
import { municipalityList, prefectures, sheetOf, unionList } from './lists.ts';

function layoutOf(lines: readonly SheetLine[]) {
  const layout = findLayout(lines);
  if (!layout) throw new Error('no header was found');
  return layout;
}

function readList(rows: readonly (readonly string[])[], list: 'municipalities' | 'unions') {
  const lines = sheetOf(rows);
  return readBodies(lines, layoutOf(lines), list, prefectures);
}

describe('見出しの行', () => {
  it('全国地方公共団体コードの一覧では、改行の入った見出しを読む', () => {
    const { headerRow, columns } = layoutOf(sheetOf(municipalityList));
    expect(headerRow).toBe(1);
    expect(columns.map((column) => column.means)).toEqual([
      'code',
      'prefecture',
      'name',
      'prefectureKana',
      'kana',
    ]);
  });

  it('表題の下にあっても見つかり、基準日も表題から分かる', () => {
    const lines = sheetOf(unionList);
    const { headerRow, columns } = layoutOf(lines);
    expect(headerRow).toBe(4);
    expect(columns.map((column) => column.means)).toEqual(['code', 'prefecture', 'name', 'kana', 'members']);
    expect(guessEffectiveDate(lines, headerRow, 'Sheet1')).toBe('2026-04-01');
    expect(guessEffectiveDate(sheetOf(municipalityList), 1, 'R6.1.1現在の団体')).toBe('2024-01-01');
    expect(guessEffectiveDate(sheetOf(municipalityList), 1, '団体')).toBeNull();
  });

  it('改正一覧では、二段の見出しを合わせて読む', () => {
    const { headerRow, columns } = layoutOf(
      sheetOf([
        ['都道府県コード及び市区町村コード改正一覧表'],
        ['都道府県名', '改正前', '', '改正後', '', '', '施行年月日', '改正事由'],
        ['', 'コード', '市区町村名', 'コード', '市区町村名', 'ふりがな', '', ''],
      ]),
    );
    expect(headerRow).toBe(3);
    expect(columns.map((column) => column.means)).toEqual([
      'prefecture',
      'oldCode',
      'oldName',
      'newCode',
      'newName',
      'newKana',
      'effectiveOn',
      'reason',
    ]);
  });

  it('担当者が別の行を見出しに選べる', () => {
    const lines = sheetOf([
      ['コード', '名称'],
      ['旧コード', '旧名称', '新コード', '新名称', '施行日'],
      ['1'],
    ]);
    expect(layoutAt(lines, 1)?.columns.map((column) => column.means)).toEqual(['code', 'name']);
    expect(findLayout(lines)?.headerRow).toBe(2);
  });

  it('団体コードの列がない表は、読めないと分かる', () => {
    expect(
      findLayout(
        sheetOf([
          ['氏名', '住所'],
          ['a', 'b'],
        ]),
      ),
    ).toBeNull();
  });

  it.each<[string, readonly (readonly string[])[], string]>([
    ['市区町村の一覧', municipalityList, 'municipalities'],
    ['組合の一覧', unionList, 'unions'],
    ['改正一覧', [['旧コード', '旧名称', '新コード', '新名称', '施行日']], 'codeChanges'],
  ])('%sの種類が分かる', (_name, rows, expected) => {
    const lines = sheetOf(rows);
    expect(guessListKind(lines, layoutOf(lines))).toBe(expected);
  });
});

describe('団体の行', () => {
  it('数値になって 0 の落ちたコードも、半角カナも読む', () => {
    const { bodies, faults } = readList(municipalityList, 'municipalities');
    expect(faults).toEqual([]);
    expect(bodies.map(({ code, name, kana, kind }) => [code, name, kana, kind])).toEqual([
      ['010006', '北海道', 'ほっかいどう', '都道府県'],
      ['011002', '札幌市', 'さっぽろし', '政令指定都市'],
      ['012025', '函館市', 'はこだてし', '市'],
      ['016373', '芽室町', 'めむろちょう', '町'],
    ]);
  });

  it('組合の名称の改行を除き、結合された都道府県はコードから補い、注記は注記として残す', () => {
    const { bodies, faults } = readList(unionList, 'unions');
    expect(bodies).toEqual([
      {
        code: '018015',
        prefecture: '北海道',
        name: '北見本環境衛生組合',
        kana: 'きたみほんかんきょうえいせいくみあい',
        kind: '一部事務組合',
        members: '帯広市、芽室町',
        establishedOn: '',
      },
      {
        code: '018023',
        prefecture: '北海道',
        name: '西見本広域連合',
        kana: 'にしみほんこういきれんごう',
        kind: '広域連合',
        members: '室蘭市、小樽市',
        establishedOn: '',
      },
      {
        code: '348015',
        prefecture: '広島県',
        name: '広島県見本広域連合',
        kana: 'ひろしまけんみほんこういきれんごう',
        kind: '広域連合',
        members: '',
        establishedOn: '',
      },
    ]);
    expect(faults).toEqual([{ rowNumber: 8, code: 'note', value: '※ 番号は令和８年４月１日現在のもの。' }]);
  });

  it.each<[string, readonly string[], string]>([
    ['検査数字が合わない', ['012026', '北海道', '函館市'], 'wrongCheckDigit'],
    ['コードではない', ['函館', '北海道', '函館市'], 'invalidCode'],
    ['コードがない', ['', '北海道', '函館市'], 'noCode'],
    ['名称がない', ['012025', '北海道', ''], 'noName'],
    ['都道府県が違う', ['012025', '青森県', '函館市'], 'otherPrefecture'],
    ['組合のコード', ['018015', '北海道', '北見本環境衛生組合'], 'otherKind'],
    ['何の団体か分からない名称', ['012025', '北海道', '函館'], 'unknownKind'],
    ['政令指定都市の行政区', ['011011', '北海道', '札幌市中央区'], 'ward'],
  ])('%s行は、行番号と訳を残す', (_name, cells, code) => {
    const { bodies, faults } = readList([['団体コード', '都道府県名', '団体名'], cells], 'municipalities');
    expect(bodies).toEqual([]);
    expect(faults).toEqual([{ rowNumber: 2, code, value: cells.filter((cell) => cell !== '').join(' ') }]);
  });

  it('同じ行が二度あれば一つと数え、食い違えばどちらも取り込まない', () => {
    const header = ['団体コード', '都道府県名', '団体名'];
    const hakodate = ['012025', '北海道', '函館市'];
    const repeated = readList([header, hakodate, hakodate], 'municipalities');
    expect(repeated.bodies.map((body) => body.name)).toEqual(['函館市']);
    expect(repeated.faults).toEqual([{ rowNumber: 3, code: 'repeated', value: '012025 北海道 函館市' }]);
    const other = ['012025', '北海道', '箱館市'];
    const contradictory = readList([header, hakodate, other, hakodate], 'municipalities');
    expect(contradictory.bodies).toEqual([]);
    expect(contradictory.faults.map(({ rowNumber, code }) => [rowNumber, code])).toEqual([
      [2, 'contradictory'],
      [3, 'contradictory'],
      [4, 'contradictory'],
    ]);
    expect(contradictory.mentioned.has('012025')).toBe(true);
  });

  it('すべての団体の種類は、コードと名称から一覧のとおりに決まる', () => {
    const wrong = reference.organizations.filter((row) => kindOfBody(row.code, row.name) !== row.kind);
    expect(wrong).toEqual([]);
  });

  it('すべての団体のよみは、カタカナで来ても一覧のよみになる', () => {
    const katakana = (text: string) =>
      text.replace(/[ぁ-ゖ]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));
    const wrong = reference.organizations.filter((row) => kanaText(katakana(row.kana)) !== row.kana);
    expect(wrong).toEqual([]);
  });
});

describe('改正一覧の行', () => {
  const header = ['改正前コード', '改正前名称', '改正後コード', '改正後名称', '施行年月日', '改正事由'];
  const read = (rows: readonly (readonly string[])[]) => {
    const lines = sheetOf([header, ...rows]);
    return readCodeChanges(lines, layoutOf(lines), prefectures, '2027-01-01');
  };
  const named = (code: string, name: string) => ({ code, prefecture: '北海道', name, kana: '' });

  it('合併では、結合されたセルの続きの行も同じ団体に移る', () => {
    const { changes, faults } = read([
      ['016373', '芽室町', '012378', '新見本市', '令和９年１月１日', '新設合併'],
      ['016365', '清水町', '', '', '', ''],
    ]);
    expect(faults).toEqual([]);
    expect(changes).toEqual([
      {
        rowNumber: 2,
        before: named('016373', '芽室町'),
        after: named('012378', '新見本市'),
        on: '2027-01-01',
      },
      {
        rowNumber: 3,
        before: named('016365', '清水町'),
        after: named('012378', '新見本市'),
        on: '2027-01-01',
      },
    ]);
  });

  it('一覧そのものの日付がないので、いちばん遅い施行年月日を提案する', () => {
    const lines = sheetOf([
      header,
      ['016373', '芽室町', '012378', '新見本市', '令和９年１月１日', ''],
      ['016365', '清水町', '', '', 'R9.4.1', '廃止'],
      ['', '', '', '', '来年', ''],
    ]);
    expect(latestChangeDate(lines, layoutOf(lines))).toBe('2027-04-01');
  });

  it('廃止だけの行に、上の行の団体は続かない', () => {
    const { changes } = read([
      ['016373', '芽室町', '012378', '新見本市', 'R9.1.1', '新設合併'],
      ['016365', '清水町', '－', '－', 'R9.4.1', '廃止'],
      ['', '', '012378', '新見本市', '', '新設'],
    ]);
    expect(changes.slice(1)).toEqual([
      { rowNumber: 3, before: named('016365', '清水町'), after: null, on: '2027-04-01' },
      { rowNumber: 4, before: null, after: named('012378', '新見本市'), on: '2027-04-01' },
    ]);
  });

  it.each(['欠番', '廃止', '削除', 'なし'])(
    '改正後が「%s」の行の団体は、だれにも引き継がれずに終わる',
    (word) => {
      const { changes, faults } = read([
        ['016365', '清水町', word, '', 'R9.4.1', ''],
        ['016373', '芽室町', '', word, 'R9.4.1', ''],
      ]);
      expect({ changes, faults }).toEqual({
        changes: [
          { rowNumber: 2, before: named('016365', '清水町'), after: null, on: '2027-04-01' },
          { rowNumber: 3, before: named('016373', '芽室町'), after: null, on: '2027-04-01' },
        ],
        faults: [],
      });
    },
  );

  it.each<[string, readonly string[], string]>([
    ['改正後の読めないコード', ['016373', '芽室町', '999999', '新見本市', 'R9.1.1', ''], 'wrongCheckDigit'],
    ['どちらの団体もない行', ['', '', '', '', 'R9.1.1', '改称'], 'noCode'],
    ['読めないコード', ['999999', '芽室町', '012378', '新見本市', 'R9.1.1', ''], 'wrongCheckDigit'],
    ['名称のない行', ['016373', '', '012378', '新見本市', 'R9.1.1', ''], 'noName'],
    ['読めない日付', ['016373', '芽室町', '012378', '新見本市', '来年', ''], 'invalidDate'],
    ['何も変わらない行', ['016373', '芽室町', '016373', '芽室町', 'R9.1.1', ''], 'noChange'],
    ['注記', ['（注）編入を除く。'], 'note'],
  ])('%sは訳を残す', (_name, cells, code) => {
    expect(read([cells]).faults.map((fault) => [fault.rowNumber, fault.code])).toEqual([[2, code]]);
  });
});
