import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bodyNamesSql } from '#data/body-list/body-tables.ts';
import { latestImportsSql } from '#data/body-list/list-imports.ts';
import { checkProjections } from '#data/projection/check.ts';
import { rebuildProjections } from '#data/projection/rebuild.ts';
import { ok } from '#shared/result.ts';
import {
  importedList,
  mergerSheet,
  openedList,
  previewed,
  requestOf,
  unionRows,
  value,
  writeListCsv,
  writeWorkbook,
} from '#test/support/body-list-file.ts';
import { anApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { createTestOffice, type TestOffice, testReference } from '#test/support/office.ts';
import { readTables } from './rebuild-tables.ts';

let test: TestOffice;

beforeEach(() => {
  test = createTestOffice({ now: '2026-11-24T00:00:00.000Z' });
});
afterEach(() => test.close());

const withFacilities = unionRows.map((row) =>
  row[0] === '018015' ? ['018015', '北海道', '北見本施設組合', '', ''] : row,
);
const unions = () => writeWorkbook(test.directory, [{ name: '組合', rows: unionRows }], '組合.xlsx');
const merger = () => writeWorkbook(test.directory, [mergerSheet], '改正一覧.xlsx');
const later = () => {
  test.clock.nowMs = Date.parse('2027-01-04T00:00:00.000Z');
};

/** The whole list of today's municipalities as a CSV file, with changes to single rows (null leaves a row out). */
function allMunicipalities(changes: Readonly<Record<string, string | null>> = {}): string {
  const rows = testReference().organizations.flatMap(({ code, prefecture, name, kana }) => {
    const said = changes[code];
    return said === null ? [] : [[code, prefecture, said ?? name, kana]];
  });
  const header = ['団体コード', '都道府県名\n（漢字）', '市区町村名\n（漢字）', '市区町村名\n（かな）'];
  return writeListCsv(test.directory, [header, ...rows]);
}

async function open(code: string) {
  return value(await test.call('organizations.open', { code }));
}

async function found(text: string): Promise<string[]> {
  const { rows } = value(await test.call('organizations.search', { text, limit: 200 }));
  return rows.map((row) => `${row.name}${row.ended ? ' 廃止' : ''}`);
}

describe('一覧を選ぶ', () => {
  it('XLSX では、見出しの行・種類・基準日を提案する', async () => {
    const { sheets, encoding, view } = await openedList(test, unions());
    expect({ sheets, encoding }).toEqual({ sheets: [{ name: '組合', visible: true }], encoding: null });
    expect(view).toMatchObject({
      sheet: 0,
      headerRow: 3,
      usable: true,
      guessedList: 'unions',
      guessedDate: '2026-04-01',
    });
  });

  it('隠れたシートでなく、見えるシートを開き、別のシートも選べる', async () => {
    const path = writeWorkbook(test.directory, [
      { name: '作業用', rows: [['メモ']], state: 'hidden' },
      {
        name: '団体',
        rows: [
          ['団体コード', '団体名'],
          [12025, '函館市'],
        ],
      },
    ]);
    const file = await openedList(test, path);
    expect(file.view).toMatchObject({ sheet: 1, headerRow: 1, guessedList: 'municipalities' });
    const other = value(
      await test.call('bodyList.readSheet', {
        listId: file.listId,
        sheet: 0,
        headerRow: null,
        encoding: null,
      }),
    );
    expect(other.view).toMatchObject({ sheet: 0, headerRow: null, usable: false });
    expect(await test.call('bodyList.preview', requestOf(other))).toEqual({
      ok: false,
      error: { code: 'notABodyList' },
    });
  });

  it('改正一覧では、二段の見出しを読み、施行年月日を提案する', async () => {
    expect((await openedList(test, merger())).view).toMatchObject({
      headerRow: 3,
      guessedList: 'codeChanges',
      guessedDate: '2027-01-01',
    });
  });

  it('CP932 の CSV も読める', async () => {
    const file = await openedList(test, allMunicipalities());
    expect({ encoding: file.encoding, rows: file.view.rows, list: file.view.guessedList }).toEqual({
      encoding: 'cp932',
      rows: 1_789,
      list: 'municipalities',
    });
  });

  it.each<[string, Buffer, string]>([
    ['古い Excel', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'notAWorkbook'],
    ['空のファイル', Buffer.alloc(0), 'empty'],
    ['PDF', Buffer.from('%PDF-1.7'), 'otherFormat'],
  ])('%sは、訳を言って断る', async (_name, bytes, problem) => {
    const path = `${test.directory}/一覧.xlsx`;
    writeFileSync(path, bytes);
    expect(await test.call('bodyList.inspect', { path })).toMatchObject({
      ok: false,
      error: { code: 'fileProblem', problem },
    });
  });
});

describe('選んだままの一覧', () => {
  it('六つ目を選ぶと、いちばん前に選んだものだけが閉じる', async () => {
    const path = unions();
    const ids: string[] = [];
    for (let count = 0; count < 6; count += 1) ids.push((await openedList(test, path)).listId);
    const stillOpen = await Promise.all(
      ids.map(async (listId) => {
        const wish = { listId, sheet: 0, headerRow: null, encoding: null };
        return (await test.call('bodyList.readSheet', wish)).ok;
      }),
    );
    expect(stillOpen).toEqual([false, true, true, true, true, true]);
  });
});

describe('違いを調べる', () => {
  it('違いの数と、取り込まない行の訳を示し、何も書かない', async () => {
    const before = readTables(test);
    const { counts, faults, harmlessFaults, listId } = await previewed(test, unions());
    expect(counts).toEqual({ added: 2, changed: 0, ended: 0, resumed: 0, unchanged: 0 });
    expect([faults, harmlessFaults]).toEqual([2, 1]);
    expect(value(await test.call('bodyList.faults', { listId, offset: 0, limit: 10 }))).toEqual({
      rows: [
        { rowNumber: 6, code: 'wrongCheckDigit', value: '018024 検査数字の違う組合' },
        { rowNumber: 7, code: 'note', value: '※ 番号は令和８年４月１日現在のもの。' },
      ],
      total: 2,
    });
    const page = { listId, kind: 'added' as const, offset: 1, limit: 1 };
    const { rows, total } = value(await test.call('bodyList.changes', page));
    expect(rows.map(({ change }) => change.body.name)).toEqual(['西見本広域連合']);
    expect(total).toBe(2);
    expect(readTables(test)).toEqual(before);
  });

  it('いまの一覧と同じなら、変更はない', async () => {
    const { counts } = await previewed(test, allMunicipalities(), { scope: 'all' });
    expect(counts).toEqual({ added: 0, changed: 0, ended: 0, resumed: 0, unchanged: 1_788 });
  });

  it('一部だけの一覧を全団体と言えば、廃止が多すぎると注意する', async () => {
    const few = writeListCsv(test.directory, [
      ['団体コード', '団体名'],
      ['012025', '函館市'],
    ]);
    const all = await previewed(test, few, { scope: 'all' });
    expect([all.counts.ended, all.endsMany]).toEqual([1_787, true]);
    const partial = await previewed(test, few, { scope: 'partial' });
    expect([partial.counts.ended, partial.endsMany]).toEqual([0, false]);
  });

  it('より新しい一覧を取り込んであれば、そう言う', async () => {
    await importedList(test, unions(), { effectiveOn: '2026-04-01' });
    const { laterList, importedBefore } = await previewed(test, unions(), { effectiveOn: '2025-04-01' });
    expect(laterList).toBe('2026-04-01');
    expect(importedBefore).toEqual({ at: '2026-11-24T00:00:00.000Z', by: 'operator:事務局 担当' });
  });
});

describe('取り込む', () => {
  it('組合が加わり、探すと見つかり、取込の記録に載る', async () => {
    const made = await importedList(test, unions());
    expect(value(await test.call('bodyList.imports', null))).toEqual([
      { ...made, by: 'operator:事務局 担当' },
    ]);
    expect(made).toMatchObject({
      list: 'unions',
      fileName: '組合.xlsx',
      source: '総務省 団体コード',
      effectiveOn: '2026-04-01',
      scope: 'partial',
      counts: { added: 2, changed: 0, ended: 0, resumed: 0, unchanged: 0 },
      faults: 2,
    });
    expect(await found('018015')).toEqual(['北見本環境衛生組合']);
    expect(await open('018023')).toMatchObject({
      name: '西見本広域連合',
      kind: '広域連合',
      prefecture: '北海道',
      members: '室蘭市、小樽市',
      startedOn: '2026-04-01',
      source: '総務省 団体コード',
      ended: null,
      names: [
        {
          name: '西見本広域連合',
          kana: 'にしみほんこういきれんごう',
          isCurrent: true,
          source: '総務省 団体コード',
          firstSeen: '2026-04-01',
          lastSeen: '2026-04-01',
        },
      ],
    });
    expect(test.notices).toContainEqual({ kind: 'changed', topics: ['organizations'], caseIds: [] });
  });

  it('同じ一覧をもう一度取り込んでも、何も変わらない', async () => {
    await importedList(test, unions());
    const { counts } = await previewed(test, unions());
    expect(counts).toEqual({ added: 0, changed: 0, ended: 0, resumed: 0, unchanged: 2 });
    const { organizations } = test.office.context().reference;
    await importedList(test, unions());
    expect(test.office.context().reference.organizations).toEqual(organizations);
  });

  it('合併で廃止された団体は、後継とともに残り、元の団体も分かる', async () => {
    await importedList(test, merger());
    expect(await found('芽室')).toEqual(['芽室町']);
    later();
    expect(await found('芽室')).toEqual(['芽室町 廃止']);
    const ended = { on: '2027-01-01', successors: [{ code: '012378', name: '新見本市' }] };
    expect(await open('016373')).toMatchObject({
      name: '芽室町',
      ended,
      willEnd: null,
      domain: 'memuro.net',
    });
    expect(await open('012378')).toMatchObject({
      kana: 'しんみほんし',
      startedOn: '2027-01-01',
      predecessors: [
        { code: '016365', name: '清水町', on: '2027-01-01' },
        { code: '016373', name: '芽室町', on: '2027-01-01' },
      ],
    });
  });

  it('結合されたセルは、続きの行に別の事由があっても、その行のもの', async () => {
    const path = writeWorkbook(test.directory, [
      {
        name: '改正一覧',
        rows: [
          ['旧コード', '旧名称', '新コード', '新名称', '施行日', '事由'],
          [16373, '芽室町', 12378, '新見本市', '2027/1/1', '市制施行'],
          [16365, '清水町', null, null, '2027/1/1', '廃止'],
          [16314, '音更町', null, null, '2027/1/1', '廃止'],
        ],
        merges: ['C2:C3', 'D2:D3'],
      },
    ]);
    await importedList(test, path);
    const { endedBodies } = test.office.context().reference;
    expect(['016373', '016365', '016314'].map((code) => endedBodies.get(code)?.successors)).toEqual([
      ['012378'],
      ['012378'],
      [],
    ]);
  });

  it('廃止の日の前は、廃止の予定と分かる', async () => {
    await importedList(test, merger());
    expect(await open('016373')).toMatchObject({
      ended: null,
      willEnd: { on: '2027-01-01', successors: [{ code: '012378', name: '新見本市' }] },
    });
  });

  it('名称が変わっても、以前の名称は残り、以前の名称でも見つかる', async () => {
    await importedList(test, allMunicipalities({ '016373': '芽室市' }), { scope: 'all' });
    expect(await found('芽室町')).toEqual(['芽室市']);
    const { name, kind, names } = await open('016373');
    expect({ name, kind }).toEqual({ name: '芽室市', kind: '市' });
    expect(
      names.map((each) => [each.name, each.isCurrent, each.source, each.firstSeen, each.lastSeen]),
    ).toEqual([
      ['芽室市', true, '総務省 団体コード', '2027-01-01', '2027-01-01'],
      ['芽室町', false, 'localgovjp@232edc3', null, '2026-07-09'],
    ]);
  });

  it('全団体の一覧にない団体は廃止になり、後継は画面で選べる', async () => {
    const path = allMunicipalities({ '016373': null, '016365': null });
    const { listId, counts } = await previewed(test, path, { scope: 'all' });
    expect(counts).toMatchObject({ ended: 2, unchanged: 1_786 });
    const options = value(await test.call('bodyList.successorOptions', { listId, code: '016373' }));
    expect(options.map((each) => each.name)).toContain('帯広市');
    expect(options.map((each) => each.name)).not.toContain('清水町');
    const successors = { '016373': ['012076'], '016365': ['012076'] };
    value(await test.call('bodyList.commit', { listId, successors }));
    later();
    expect((await open('012076')).predecessors.map((each) => each.name)).toEqual(['清水町', '芽室町']);
  });

  it('一部だけの一覧は、誰も廃止しない', async () => {
    await importedList(
      test,
      writeListCsv(test.directory, [
        ['団体コード', '団体名'],
        ['012025', '函館市'],
      ]),
    );
    expect(test.office.context().reference.endedBodies.size).toBe(0);
  });

  it('続けて取り込むと、見た日が広がる', async () => {
    await importedList(test, unions(), { effectiveOn: '2025-04-01' });
    await importedList(test, unions(), { effectiveOn: '2026-04-01' });
    expect((await open('018015')).names).toMatchObject([{ firstSeen: '2025-04-01', lastSeen: '2026-04-01' }]);
  });

  it('古い一覧を後から取り込むと、見た日は前へ広がるだけで、読みと最後に見た日は新しい一覧のまま', async () => {
    const spelt = (kana: string) =>
      writeListCsv(test.directory, [
        ['団体コード', '団体名', 'ふりがな'],
        ['018015', '北見本環境衛生組合', kana],
      ]);
    await importedList(test, spelt('あたらしい'), { list: 'unions', effectiveOn: '2026-04-01' });
    await importedList(test, spelt('ふるい'), { list: 'unions', effectiveOn: '2025-04-01' });
    expect((await open('018015')).names).toMatchObject([
      { kana: 'あたらしい', firstSeen: '2025-04-01', lastSeen: '2026-04-01' },
    ]);
  });
});

describe('取り込まない', () => {
  it.each(['viewer', 'clerk'] as const)('%s は違いを見るだけで、取り込めない', async (role) => {
    test.signIn('高橋 二郎', role);
    const { listId } = await previewed(test, unions());
    expect(await test.call('bodyList.commit', { listId, successors: {} })).toEqual({
      ok: false,
      error: { code: 'approverRequired' },
    });
  });

  it('決裁者は取り込める', async () => {
    test.signIn('田中 課長', 'approver');
    expect((await importedList(test, unions())).by).toBe('田中 課長');
  });

  it('違いを調べた後にファイルが変わっていれば、何も取り込まない', async () => {
    const path = unions();
    const { listId } = await previewed(test, path);
    writeWorkbook(test.directory, [{ name: '組合', rows: unionRows.slice(0, 4) }], '組合.xlsx');
    expect(await test.call('bodyList.commit', { listId, successors: {} })).toEqual({
      ok: false,
      error: { code: 'fileProblem', problem: 'changed', path, detail: '' },
    });
    expect(value(await test.call('bodyList.imports', null))).toEqual([]);
  });

  it('違いを調べた後に別の一覧が取り込まれていれば、調べ直してもらう', async () => {
    const { listId } = await previewed(test, unions());
    await importedList(test, merger());
    expect(await test.call('bodyList.commit', { listId, successors: {} })).toEqual({
      ok: false,
      error: { code: 'previewOutdated' },
    });
  });

  it('後継にできない団体を選べば、何も取り込まない', async () => {
    const path = allMunicipalities({ '016373': null, '016365': null });
    const { listId } = await previewed(test, path, { scope: 'all' });
    const successors = { '016373': ['016365'] };
    expect(await test.call('bodyList.commit', { listId, successors })).toEqual({
      ok: false,
      error: { code: 'successorNotPossible', body: '016373' },
    });
    expect(readTables(test).listed_bodies).toEqual([]);
  });

  it('調べていない一覧や、閉じた一覧は取り込めない', async () => {
    const { listId } = await openedList(test, unions());
    for (const id of [listId, 'unknown']) {
      expect(await test.call('bodyList.commit', { listId: id, successors: {} })).toEqual({
        ok: false,
        error: { code: 'notFound', what: 'bodyList' },
      });
    }
  });
});

describe('審査への働き', () => {
  const templatesOf = async (claims: readonly (readonly [code: string, name: string])[]) => {
    const applications = claims.map(([organizationCode, organizationName], index) =>
      anApplication({
        receiptNumber: `R8-${organizationName}-${index}`,
        organizationCode,
        organizationName,
        address: 'taro@kitamihon-kumiai.example.jp',
      }),
    );
    const templates: string[] = [];
    for (const id of await receiveApplications(test, applications))
      templates.push(value(await test.call('case.open', { id })).template.id);
    return templates;
  };

  it('組合の申請には、組合の一覧を取り込む前でも、番号か名称から組合の確認事項が付く', async () => {
    expect(
      await templatesOf([
        ['018015', '北見本環境衛生組合'],
        ['018015', ''],
        ['', '北見本環境衛生組合'],
        ['', '北見本施設組合'],
        ['016373', '芽室町'],
      ]),
    ).toEqual([
      'application-union-affiliation',
      'application-union-affiliation',
      'application-union-affiliation',
      'application-affiliation',
      'application-affiliation',
    ]);
  });

  it('名称だけでは組合と分からない団体も、一覧にあれば、組合の確認事項が付く', async () => {
    const path = writeWorkbook(test.directory, [{ name: '組合', rows: withFacilities }], '組合.xlsx');
    await importedList(test, path);
    expect(await templatesOf([['', '北見本施設組合']])).toEqual(['application-union-affiliation']);
  });

  it('廃止された団体のコードは所属確認になり、前の案件の判定は変わらない', async () => {
    const claim = { address: 'x@city.hakodate.lg.jp', code: '012025', name: '函館市' };
    const [id = ''] = await receiveApplications(test, [
      anApplication({ organizationCode: claim.code, organizationName: claim.name, address: claim.address }),
    ]);
    const old = value(await test.call('case.open', { id })).judgement;
    const path = allMunicipalities({ '012025': null });
    await importedList(test, path, { scope: 'all' }, { '012025': ['012076'] });
    later();
    expect(value(await test.call('judgement.try', { claims: [claim] }))[0]).toMatchObject({
      outcome: 'verify',
      warnings: ['endedBody'],
      ended: { code: '012025', on: '2027-01-01', successors: [{ code: '012076', name: '帯広市' }] },
    });
    expect(value(await test.call('case.open', { id })).judgement).toEqual(old);
  });
});

describe('記録と表', () => {
  const everything = async () => {
    await importedList(test, unions());
    await importedList(test, merger());
    await importedList(test, allMunicipalities({ '012025': null, '282219': '篠山市' }), { scope: 'all' });
  };

  it('作り直しても同じ表になり、違いはない', async () => {
    await everything();
    const { read } = test.office.requireLedger();
    expect(checkProjections(read)).toMatchObject({ differences: 0, first: [] });
    const before = readTables(test);
    await test.office.transaction((db) => ok(rebuildProjections(db)));
    expect(readTables(test)).toEqual(before);
    expect(value(await test.call('journal.verify', null))).toMatchObject({ whole: true });
  });

  it.each([
    ['名称', "UPDATE listed_bodies SET name = '別の組合' WHERE code = '018015'", 'listed_bodies'],
    ['以前の名称', "DELETE FROM body_names WHERE name = '丹波篠山市'", 'body_names'],
    ['取込の記録', 'UPDATE body_list_imports SET added = 9', 'body_list_imports'],
    [
      '記録のない団体',
      "INSERT INTO body_names VALUES ('018015', '別の組合', '', NULL, NULL, 'x')",
      'body_names',
    ],
  ])('手で変えられた%sは見つかり、作り直せば直る', async (_name, sql, table) => {
    await everything();
    const before = readTables(test);
    test.office.requireLedger().write.run(sql);
    expect(checkProjections(test.office.requireLedger().read).first[0]).toMatchObject({ table });
    await test.office.transaction((db) => ok(rebuildProjections(db)));
    expect(readTables(test)).toEqual(before);
  });

  it('長い一覧は、いくつもの記録に分かれる', async () => {
    await importedList(test, allMunicipalities(), { scope: 'all' });
    const { read } = test.office.requireLedger();
    const events = read
      .query<{ size: number; vault: number }>(
        "SELECT length(payload) AS size, vault_digest IS NOT NULL AS vault FROM journal WHERE kind = 'bodyListImported'",
      )
      .all();
    expect(events.length).toBeGreaterThan(1);
    expect(Math.max(...events.map((event) => event.size))).toBeLessThan(1_000_000);
    expect(events.map((event) => event.vault)).toEqual(events.map((_, index) => (index === 0 ? 1 : 0)));
    expect(readTables(test).listed_bodies).toHaveLength(1_788);
  });

  it('ファイル名と出典は記録の鎖に残らない', async () => {
    await importedList(test, unions());
    const { read } = test.office.requireLedger();
    const payloads = read.query<{ payload: string }>('SELECT payload FROM journal').all();
    expect(payloads.filter(({ payload }) => /組合\.xlsx|総務省/.test(payload))).toEqual([]);
  });

  it.each([
    ['取込の記録', latestImportsSql, []],
    ['団体の名称', bodyNamesSql, ['018015']],
  ])('%sは、索引の順に読む', (_name, sql, values) => {
    const plan = test.office
      .requireLedger()
      .connection.prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...values)
      .map((step) => JSON.stringify(step))
      .join('\n');
    expect(plan).not.toContain('TEMP B-TREE');
    expect(plan).toMatch(/SCAN body_list_imports|SEARCH body_names/);
  });
});
