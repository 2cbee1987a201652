import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkProjections } from '#data/projection/check.ts';
import { rebuildProjections } from '#data/projection/rebuild.ts';
import { VISIBLE } from '#data/saved-view/saved-views.ts';
import type { InputOf } from '#shared/contract/contract.ts';
import { everyCase, everyOpenCase } from '#shared/contract/queue.ts';
import type { QueueFact } from '#shared/contract/saved-view.ts';
import { ok } from '#shared/result.ts';
import { createTestOffice, type TestOffice } from '#test/support/office.ts';

let test: TestOffice;

beforeEach(() => {
  test = createTestOffice();
});

afterEach(() => {
  test.close();
});

type Save = InputOf<'savedViews.save'>;

const wish = {
  name: '期限の迫った自分の担当',
  isShared: false,
  filter: { ...everyOpenCase, mine: true, order: { by: 'received' as const, descending: true } },
  facts: ['receivedOn', 'domain'] as QueueFact[],
};

function save(changes: Partial<Save> = {}) {
  return test.call('savedViews.save', { ...wish, replaces: null, ...changes });
}

async function saved(changes: Partial<Save> = {}) {
  const answer = await save(changes);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

/** A shared view as a program of another version wrote it. */
async function storeView(name: string, content: { filter: object; facts: QueueFact[] }): Promise<void> {
  await test.office.transaction((db, journal) => {
    const payload = { view: name, version: 1, owner: 'operator:事務局 担当', shared: true };
    const personal = { kind: 'savedView' as const, content: { name, ...content } };
    const event = journal.append({ kind: 'viewSaved', payload, personal }, null);
    db.run(
      'INSERT INTO saved_views (id, seq, version, owner, shared) VALUES (?, ?, 1, ?, 1)',
      payload.view,
      event.seq,
      payload.owner,
    );
    return ok(null);
  });
}

async function names(): Promise<string[]> {
  const views = await test.call('savedViews.list', null);
  return views.ok ? views.value.map((view) => view.name) : [views.error.code];
}

describe('表示条件の保存', () => {
  it('絞込・並び・表示する項目が、名前を付けたとおりに残る', async () => {
    const view = await saved();
    expect(view).toEqual({
      ...wish,
      id: view.id,
      version: 1,
      owner: { name: 'operator:事務局 担当', isMe: true },
      isChangeable: true,
    });
    expect(await test.call('savedViews.list', null)).toEqual(ok([view]));
  });

  it('自分だけの条件は、ほかの人に見えず、変えることも消すこともできない', async () => {
    const { id } = await saved();
    test.signIn('鈴木 次郎');
    expect(await names()).toEqual([]);
    const missing = { ok: false, error: { code: 'notFound', what: 'savedView' } };
    expect(await test.call('savedViews.delete', { id })).toEqual(missing);
    expect(await save({ replaces: { id, version: 1 } })).toEqual(missing);
    // The name is free for others, who cannot see that it is taken.
    expect(await save()).toMatchObject({ ok: true });
  });

  it('共有した条件は皆が使え、変えられるのは作った人と管理者', async () => {
    test.signIn('佐藤 花子', 'clerk');
    const { id } = await saved({ isShared: true });
    test.signIn('鈴木 次郎', 'clerk');
    expect(await test.call('savedViews.list', null)).toMatchObject({
      ok: true,
      value: [{ id, owner: { isMe: false }, isChangeable: false }],
    });
    const refused = { ok: false, error: { code: 'administratorRequired' } };
    expect(await save({ replaces: { id, version: 1 } })).toEqual(refused);
    expect(await test.call('savedViews.delete', { id })).toEqual(refused);
    test.signIn('高橋 三郎', 'administrator');
    const renamed = { name: '窓口の一覧', isShared: true, replaces: { id, version: 1 } };
    expect(await save(renamed)).toMatchObject({ ok: true, value: { version: 2, owner: { isMe: false } } });
    expect(await test.call('savedViews.delete', { id })).toEqual(ok(null));
    expect(await names()).toEqual([]);
  });

  it('管理者がほかの人の条件に上書きしても、共有のまま皆に残る', async () => {
    test.signIn('佐藤 花子', 'clerk');
    const { id } = await saved({ isShared: true });
    test.signIn('高橋 三郎', 'administrator');
    const filter = { ...everyCase, search: '芽室町' };
    expect(await save({ filter, isShared: false, replaces: { id, version: 1 } })).toMatchObject(
      ok({ id, version: 2, filter, isShared: true, owner: { isMe: false } }),
    );
    test.signIn('鈴木 次郎', 'clerk');
    expect(await test.call('savedViews.list', null)).toMatchObject(ok([{ id, filter }]));
  });

  it('条件がとても多くなっても、新しいものは保存でき、一覧の終わりに出る', async () => {
    const numbered = Array.from({ length: 201 }, (_, at) => `条件${at + 1}`);
    for (const name of numbered) await saved({ name });
    expect(await names()).toEqual(numbered.slice(1));
  });

  it('閲覧の利用者も自分の条件を持てるが、共有はできない', async () => {
    test.signIn('見学 太郎', 'viewer');
    expect(await save({ isShared: true })).toEqual({ ok: false, error: { code: 'viewerMayNot' } });
    expect(await save()).toMatchObject({ ok: true });
  });

  it('ほかの画面で先に保存された条件には上書きせず、誰がいつ変えたかを言う', async () => {
    const { id } = await saved();
    await saved({ replaces: { id, version: 1 }, filter: everyCase });
    expect(await save({ replaces: { id, version: 1 } })).toEqual({
      ok: false,
      error: {
        code: 'staleVersion',
        differences: [],
        expected: 1,
        actual: 2,
        changes: [{ kind: 'viewSaved', by: 'operator:事務局 担当', at: '2026-11-24T00:00:00.000Z' }],
      },
    });
  });

  it('見えている名前は二度使えない', async () => {
    await saved();
    expect(await save()).toEqual({ ok: false, error: { code: 'nameInUse', name: wish.name } });
  });

  it('名前と検索語は記録に残らず、消せる所にだけある', async () => {
    await saved({ name: '佐藤さん関係', filter: { ...everyCase, search: '佐藤花子' } });
    const { read } = test.office.requireLedger();
    const payloads = read.query("SELECT payload FROM journal WHERE kind = 'viewSaved'").all();
    expect(payloads).toHaveLength(1);
    expect(JSON.stringify(payloads)).not.toContain('佐藤');
  });

  it('新しい版のプログラムが保存した条件は飛ばし、ほかは使える', async () => {
    await saved();
    await storeView('未来の条件', { filter: { ...everyCase, due: 'nextYear' }, facts: [] });
    expect(await names()).toEqual([wish.name]);
  });

  it('優先の絞込も残り、それがなかった版で保存した条件は、優先で絞らないものとして使える', async () => {
    const view = await saved({ filter: { ...everyCase, priority: true } });
    expect(view.filter.priority).toBe(true);
    const { priority: _unknown, ...filter } = everyOpenCase;
    await storeView('以前の条件', { filter, facts: [] });
    expect(await test.call('savedViews.list', null)).toMatchObject({
      ok: true,
      value: [
        { id: view.id, filter: { priority: true } },
        { name: '以前の条件', filter: everyOpenCase },
      ],
    });
  });

  it('どんな順で保存・共有・削除しても、表は記録から作り直したものと同じ', async () => {
    const step = fc.record({
      name: fc.constantFrom('朝', '昼', '夜'),
      who: fc.constantFrom('佐藤 花子', '鈴木 次郎'),
      isShared: fc.boolean(),
      of: fc.nat(3),
      deletes: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const known: { id: string; version: number }[] = [];
        for (const { name, who, isShared, of, deletes } of steps) {
          test.signIn(who, 'clerk');
          const view = known[of];
          if (deletes && view) await test.call('savedViews.delete', { id: view.id });
          else {
            const answer = await save({ name, isShared, replaces: view ?? null });
            if (answer.ok) known[view ? of : known.length] = answer.value;
          }
        }
        const { read } = test.office.requireLedger();
        const rows = () => read.query('SELECT * FROM saved_views ORDER BY id').all();
        const before = rows();
        expect(checkProjections(read)).toMatchObject({ differences: 0, first: [] });
        await test.office.transaction((db) => ok(rebuildProjections(db)));
        expect(rows()).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });

  it('一覧は保存の順に、並べ替えの表なしで読む', () => {
    const plan = test.office
      .requireLedger()
      .read.query<{ detail: string }>(`EXPLAIN QUERY PLAN ${VISIBLE}`)
      .all('operator:佐藤 花子')
      .map(({ detail }) => detail)
      .join('\n');
    expect(plan).toContain('SCAN saved_views USING INDEX saved_views_seq');
    expect(plan).not.toContain('TEMP B-TREE');
  });
});
