import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PROFILES } from '#data/import/mapping-profiles.ts';
import { checkProjections } from '#data/projection/check.ts';
import { rebuildProjections } from '#data/projection/rebuild.ts';
import type { ColumnMapping } from '#shared/domain/intake/mapping.ts';
import { ok } from '#shared/result.ts';
import { inspected, writeIntakeFile } from '../support/intake-file.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';

let test: TestOffice;

beforeEach(() => {
  test = createTestOffice();
});

afterEach(() => test.close());

const mapping: ColumnMapping = {
  columns: [
    { header: '番号', use: 'receiptNumber' },
    { header: '日', use: 'appliedAt' },
    { header: '名', use: 'name' },
    { header: '庁名', use: 'organizationName' },
    { header: '宛先', use: 'address' },
    { header: '内線', use: 'ignored' },
  ],
  constants: { termsConsent: '同意する' },
};

async function save(name: string, id: string | null = null, changes: Partial<ColumnMapping> = {}) {
  return test.call('mappingProfiles.save', { id, name, mapping: { ...mapping, ...changes } });
}

async function saved(name: string): Promise<string> {
  const answer = await save(name);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value.id;
}

describe('列の対応の保存', () => {
  it('同じ見出しのファイルには、列の順が違っても保存した対応を使う', async () => {
    const id = await saved('県の様式');
    const path = writeIntakeFile(
      test,
      '番号,日,宛先,庁名,内 線,名\r\n1,2026/11/20,hanako@city.sapporo.jp,札幌市,123,佐藤 花子\r\n',
    );
    const file = await inspected(test, path);
    expect(file.profile).toEqual({ id, name: '県の様式' });
    expect(file.reading.mapping).toEqual({
      columns: [
        { header: '番号', use: 'receiptNumber' },
        { header: '日', use: 'appliedAt' },
        { header: '宛先', use: 'address' },
        { header: '庁名', use: 'organizationName' },
        { header: '内 線', use: 'ignored' },
        { header: '名', use: 'name' },
      ],
      constants: { termsConsent: '同意する' },
    });
    expect(await test.call('import.commit', { importId: file.importId })).toMatchObject({
      ok: true,
      value: { counts: { imported: 1 } },
    });
  });

  it('一列でも違えば使わず、削除した後も使わない', async () => {
    const id = await saved('県の様式');
    const other = writeIntakeFile(test, '番号,日,宛先,庁名,名\r\n1,2,3,4,5\r\n');
    expect((await inspected(test, other)).profile).toBeNull();
    expect(await test.call('mappingProfiles.delete', { id })).toEqual(ok(null));
    const same = writeIntakeFile(test, '番号,日,名,庁名,宛先,内線\r\n1,2,3,4,5,6\r\n');
    expect((await inspected(test, same)).profile).toBeNull();
  });

  it('同じ名前は二つ作れないが、同じ対応を直すことはできる', async () => {
    const id = await saved('県の様式');
    expect(await save('県の様式')).toEqual({ ok: false, error: { code: 'nameInUse', name: '県の様式' } });
    expect(await save('県の様式 改', id, { constants: {} })).toMatchObject({ ok: true, value: { id } });
    expect(await test.call('mappingProfiles.list', null)).toEqual(
      ok([{ id, name: '県の様式 改', mapping: { ...mapping, constants: {} } }]),
    );
  });

  it('名前と見出しは記録に残らず、消せる所にだけある', async () => {
    await saved('佐藤さんの表');
    const payloads = test.office
      .requireLedger()
      .read.query<{ payload: string }>("SELECT payload FROM journal WHERE kind = 'mappingProfileSaved'")
      .all();
    expect(JSON.stringify(payloads)).not.toMatch(/佐藤|宛先/);
  });

  it('一覧は主キーの順ではなく保存の順に、並べ替えの表なしで読む', () => {
    const plan = test.office
      .requireLedger()
      .read.query<{ detail: string }>(`EXPLAIN QUERY PLAN ${PROFILES}`)
      .all()
      .map(({ detail }) => detail);
    expect(plan).toEqual([
      'SCAN mapping_profiles USING INDEX mapping_profiles_seq',
      expect.stringContaining('SEARCH vault USING INDEX'),
    ]);
  });

  it('どんな順で保存・改名・削除しても、表は記録から作り直したものと同じ', async () => {
    const names = ['県の様式', '国の様式', '手作りの表'];
    const step = fc.record({
      name: fc.constantFrom(...names),
      of: fc.constantFrom(null, ...names),
      deletes: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const ids = new Map<string, string>();
        for (const { name, of, deletes } of steps) {
          const id = of === null ? null : (ids.get(of) ?? null);
          if (deletes && id !== null) await test.call('mappingProfiles.delete', { id });
          else {
            const answer = await save(name, id);
            if (answer.ok) ids.set(name, answer.value.id);
          }
        }
        const { read } = test.office.requireLedger();
        const rows = () => read.query('SELECT * FROM mapping_profiles ORDER BY id').all();
        const before = rows();
        expect(checkProjections(read)).toMatchObject({ differences: 0, first: [] });
        await test.office.transaction((db) => ok(rebuildProjections(db)));
        expect(rows()).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });
});
