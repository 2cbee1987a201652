import { describe, expect, it } from 'vitest';
import { countChanges, realChanges } from '#shared/domain/body-list/body-change.ts';
import { chooseSuccessors } from '#shared/domain/body-list/choose-successors.ts';
import { findLayout } from '#shared/domain/body-list/columns.ts';
import { compareCodeChanges } from '#shared/domain/body-list/compare-code-changes.ts';
import { compareBodyList, listed } from '#shared/domain/body-list/compare-list.ts';
import type { BodyListScope, KnownBody } from '#shared/domain/body-list/listed-body.ts';
import { readBodies } from '#shared/domain/body-list/read-bodies.ts';
import { readCodeChanges } from '#shared/domain/body-list/read-code-changes.ts';
import { knownBodies, knownOf, prefectures, sheetOf } from './lists.ts';

const hakodate = knownOf('012025');
const memuro = knownOf('016373');
const shimizu = knownOf('016365');
const union: KnownBody = knownOf('016373', {
  code: '018015',
  name: '北見本環境衛生組合',
  kind: '一部事務組合',
});
const aomori = knownOf('022012');

function compare(
  rows: readonly (readonly string[])[],
  known: readonly KnownBody[],
  scope: BodyListScope = 'partial',
  list: 'municipalities' | 'unions' = 'municipalities',
) {
  const lines = sheetOf([['団体コード', '都道府県名', '団体名', 'カナ'], ...rows]);
  const layout = findLayout(lines);
  if (!layout) throw new Error('no header');
  const read = readBodies(lines, layout, list, prefectures);
  return compareBodyList(read, knownBodies(known), { list, scope, effectiveOn: '2027-01-01' });
}

describe('一覧と台帳の違い', () => {
  it('同じなら変更なし、よみのない一覧はよみを消さない', () => {
    const changes = compare([['012025', '北海道', '函館市', '']], [hakodate]);
    expect(changes).toEqual([{ change: 'unchanged', body: listed(hakodate), on: '2027-01-01' }]);
    expect(realChanges(countChanges(changes))).toBe(0);
  });

  it('名称・よみ・種別の違いを項目ごとに示す', () => {
    const changes = compare([['016373', '北海道', '芽室市', 'メムロシ']], [memuro]);
    expect(changes).toEqual([
      {
        change: 'changed',
        body: { ...listed(memuro), name: '芽室市', kana: 'めむろし', kind: '市' },
        on: '2027-01-01',
        fields: [
          { field: 'name', before: '芽室町', after: '芽室市' },
          { field: 'kana', before: 'めむろちょう', after: 'めむろし' },
          { field: 'kind', before: '町', after: '市' },
        ],
      },
    ]);
  });

  it('台帳にない団体は新設、廃止された団体が載っていれば復活', () => {
    const ended = { ...shimizu, ended: { on: '2026-04-01', successors: [] } };
    const changes = compare(
      [
        ['016373', '北海道', '芽室町', ''],
        ['016365', '北海道', '清水町', ''],
      ],
      [ended],
    );
    expect(changes.map(({ change, body }) => [change, body.name])).toEqual([
      ['added', '芽室町'],
      ['resumed', '清水町'],
    ]);
  });

  it.each<[string, BodyListScope, string[]]>([
    ['一部だけの一覧は、誰も廃止しない', 'partial', []],
    [
      '載っている都道府県の分がそろった一覧は、その都道府県の団体だけを廃止する',
      'listedPrefectures',
      ['芽室町'],
    ],
    ['全団体の一覧は、載っていない団体を廃止する', 'all', ['芽室町', aomori.name]],
  ])('%s', (_name, scope, expected) => {
    const changes = compare([['012025', '北海道', '函館市', '']], [hakodate, memuro, union, aomori], scope);
    expect(changes.flatMap((each) => (each.change === 'ended' ? [each.body.name] : []))).toEqual(expected);
  });

  it('市区町村の一覧は組合を廃止せず、組合の一覧は市区町村を廃止しない', () => {
    const changes = compare([['018023', '北海道', '西見本広域連合', '']], [memuro, union], 'all', 'unions');
    expect(changes.map(({ change, body }) => [change, body.name])).toEqual([
      ['added', '西見本広域連合'],
      ['ended', '北見本環境衛生組合'],
    ]);
  });

  it.each([
    ['検査数字の違う行の団体', ['016374', '北海道', '芽室町', '']],
    ['名称のない行の団体', ['016373', '北海道', '', '']],
  ])('%sは、載っていないとはしない', (_name, row) => {
    const changes = compare([['012025', '北海道', '函館市', ''], row], [hakodate, memuro], 'all');
    expect(changes.map((each) => each.change)).toEqual(['unchanged']);
  });

  it('すでに廃止された団体は、もう一度廃止にはならない', () => {
    const ended = { ...memuro, ended: { on: '2026-04-01', successors: [] } };
    expect(compare([['012025', '北海道', '函館市', '']], [hakodate, ended], 'all')).toHaveLength(1);
  });
});

describe('改正一覧と台帳の違い', () => {
  const compared = (rows: readonly (readonly string[])[], known: readonly KnownBody[]) => {
    const header = ['旧コード', '旧名称', '新コード', '新名称', '施行日', '事由'];
    const lines = sheetOf([header, ...rows]);
    const layout = findLayout(lines);
    if (!layout) throw new Error('no header');
    const { changes } = readCodeChanges(lines, layout, prefectures, '2027-01-01');
    return compareCodeChanges(changes, knownBodies(known));
  };
  const compareRows = (rows: readonly (readonly string[])[], known: readonly KnownBody[]) =>
    compared(rows, known).changes;
  const brief = (changes: ReturnType<typeof compareRows>) =>
    changes.map((each) => [
      each.change,
      each.body.code,
      each.body.name,
      each.on,
      ...(each.change === 'ended' ? each.successors : []),
    ]);

  it('二つの町が一つの市になれば、どちらも廃止で、後継は同じ', () => {
    const changes = compareRows(
      [
        ['016373', '芽室町', '012378', '新見本市', 'R9.1.1', '新設合併'],
        ['016365', '清水町', '012378', '新見本市', 'R9.1.1', '新設合併'],
      ],
      [memuro, shimizu],
    );
    expect(brief(changes)).toEqual([
      ['added', '012378', '新見本市', '2027-01-01'],
      ['ended', '016373', '芽室町', '2027-01-01', '012378'],
      ['ended', '016365', '清水町', '2027-01-01', '012378'],
    ]);
  });

  it('編入では、編入する団体は続く', () => {
    const changes = compareRows(
      [['016373', '芽室町', '012025', '函館市', 'R9.1.1', '編入']],
      [memuro, hakodate],
    );
    expect(brief(changes)).toEqual([
      ['unchanged', '012025', '函館市', '2027-01-01'],
      ['ended', '016373', '芽室町', '2027-01-01', '012025'],
    ]);
  });

  it('分割では、後継が二つになる', () => {
    const changes = compareRows(
      [
        ['016373', '芽室町', '012025', '函館市', 'R9.1.1', '編入'],
        ['016373', '芽室町', '016365', '清水町', 'R9.1.1', '編入'],
      ],
      [memuro, hakodate, shimizu],
    );
    expect(brief(changes).at(-1)).toEqual(['ended', '016373', '芽室町', '2027-01-01', '012025', '016365']);
  });

  it('名称の変更は同じ団体のこと。すでに新しい名称なら、以前の名称だけを覚える', () => {
    const row = ['282219', '篠山市', '282219', '丹波篠山市', 'R1.5.1', '名称変更'];
    const now = knownOf('282219');
    expect(compareRows([row], [{ ...now, name: '篠山市' }])).toEqual([
      {
        change: 'changed',
        body: listed(now),
        on: '2019-05-01',
        fields: [{ field: 'name', before: '篠山市', after: '丹波篠山市' }],
      },
    ]);
    expect(compareRows([row], [now])).toEqual([
      {
        change: 'changed',
        body: listed(now),
        on: '2019-05-01',
        fields: [{ field: 'formerName', before: '', after: '篠山市' }],
      },
    ]);
    expect(brief(compareRows([row], [{ ...now, formerNames: ['篠山市'] }]))).toEqual([
      ['unchanged', '282219', '丹波篠山市', '2019-05-01'],
    ]);
  });

  it.each([
    ['行政区の再編', ['221317', '中区', '221384', '中央区', 'R6.1.1', '再編'], 'ward'],
    ['何の団体か分からない名称', ['016373', '芽室', '012386', '芽室', 'R9.1.1', ''], 'unknownKind'],
  ])('%sは、訳とともに残す', (_name, row, code) => {
    expect(compared([row], [])).toEqual({
      changes: [],
      faults: [{ rowNumber: 2, code, value: `${row[0]} ${row[1]}` }],
    });
  });

  it('知っている廃止は変更なし、後継が分かれば廃止に書き加える', () => {
    const row = ['016373', '芽室町', '012025', '函館市', 'R9.1.1', '編入'];
    const without = { ...memuro, ended: { on: '2027-01-01', successors: [] } };
    const complete = { ...memuro, ended: { on: '2027-01-01', successors: ['012025'] } };
    expect(brief(compareRows([row], [without, hakodate])).at(-1)?.[0]).toBe('ended');
    expect(brief(compareRows([row], [complete, hakodate])).at(-1)?.[0]).toBe('unchanged');
  });
});

describe('後継を選ぶ', () => {
  const known = knownBodies([hakodate, memuro, shimizu]);
  const changes = compare([['012025', '北海道', '函館市', '']], [hakodate, memuro, shimizu], 'all');

  it('複数の団体に、同じ後継を選べる', () => {
    const chosen = chooseSuccessors(changes, { '016373': ['012025'], '016365': ['012025'] }, known);
    expect(chosen.impossible).toBeNull();
    expect(chosen.changes.flatMap((each) => (each.change === 'ended' ? [each.successors] : []))).toEqual([
      ['012025'],
      ['012025'],
    ]);
  });

  it.each([
    ['廃止されない団体の後継', { '012025': ['016373'] }, '012025'],
    ['廃止される団体を後継に', { '016373': ['016365'] }, '016373'],
    ['どこにもない団体を後継に', { '016373': ['999999'] }, '016373'],
  ])('%sすることはできない', (_name, choices, impossible) => {
    expect(chooseSuccessors(changes, choices, known).impossible).toBe(impossible);
  });
});
