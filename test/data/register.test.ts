import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RELIED_CASES } from '#data/confirmed-domain/register-cases.ts';
import { pageQuery } from '#data/confirmed-domain/register-page.ts';
import { checkProjections } from '#data/projection/check.ts';
import { rebuildProjections } from '#data/projection/rebuild.ts';
import { RegisterFilter } from '#shared/contract/confirmed-domain.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import { err, ok } from '#shared/result.ts';
import { aConfirmedCheck } from '#test/builders.ts';
import { act, openedCase } from '#test/support/case-commands.ts';
import { anApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { createTestOffice, type TestOffice } from '#test/support/office.ts';
import { confirmChecks, confirmDomain, evidence } from '#test/support/register-work.ts';
import { readTables } from './rebuild-tables.ts';

let test: TestOffice;
let first: string;

beforeEach(async () => {
  test = createTestOffice({ now: '2026-11-22T01:00:00.000Z' });
  [first = ''] = await receiveApplications(test, [anApplication()]);
});

afterEach(() => {
  test.close();
});

async function receive(receiptNumber: string, changes: Partial<Parameters<typeof anApplication>[0]> = {}) {
  const [id = ''] = await receiveApplications(test, [anApplication({ receiptNumber, ...changes })]);
  return id;
}

async function judgementOf(id: string) {
  const opened = await test.call('case.open', { id });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value.judgement;
}

const day = 86_400_000;

describe('確認したドメインを登録する', () => {
  it('次の申請は、登録を根拠に通過する', async () => {
    expect(await judgementOf(first)).toMatchObject({ class: 'official-candidate', outcome: 'verify' });
    await confirmChecks(test, first);
    const entry = await confirmDomain(test, first);
    expect(entry).toEqual({
      id: entry.id,
      domain: 'memuro.net',
      body: { code: '016373', name: '芽室町', prefecture: '北海道' },
      standing: 'valid',
      expiresOn: '2027-11-21',
      confirmedBy: { actor: 'operator:事務局 担当', name: 'operator:事務局 担当', isMe: true },
      confirmedAt: '2026-11-22T01:00:00.000Z',
      cases: 0,
      revokedOn: null,
      madeIn: { id: first, receiptNumber: 'R8-000182' },
      steps: [
        {
          event: entry.id,
          kind: 'domainConfirmed',
          by: entry.confirmedBy,
          at: '2026-11-22T01:00:00.000Z',
          ...evidence,
          expiresOn: '2027-11-21',
          reason: null,
          text: '',
        },
      ],
    });
    const second = await receive('R8-000200');
    expect(await judgementOf(second)).toMatchObject({
      class: 'registered',
      outcome: 'pass',
      confirmations: [{ id: entry.id, code: '016373', expiresOn: '2027-11-21', counts: true }],
    });
    expect(await test.call('register.cases', { id: entry.id, after: null, limit: 10 })).toEqual(
      ok({
        rows: [
          {
            id: second,
            receiptNumber: 'R8-000200',
            name: '佐藤 花子',
            organizationName: '芽室町',
            status: 'received',
            outcome: null,
            judgementOutcome: 'pass',
            relies: true,
          },
        ],
        next: null,
      }),
    );
  });

  const alone = { approve: false, decline: false, forConfirmation: false };
  const withSecond = { approve: true, decline: true, forConfirmation: true };

  it('登録したその案件は、判定が通過に変わっても一人では承認できない', async () => {
    await confirmChecks(test, first);
    await confirmDomain(test, first);
    await act(test, first, { kind: 'judgeAgain' });
    await act(test, first, aConfirmedCheck('organization-matches-domain', { source: '' }));
    expect(await openedCase(test, first)).toMatchObject({
      judgement: { class: 'registered', outcome: 'pass' },
      template: { id: 'application-domain' },
      secondPerson: withSecond,
    });
    await act(test, first, { kind: 'approve', text: '' });
    expect(await openedCase(test, first)).toMatchObject({ status: 'proposed', decision: null });
  });

  it('次の案件も、登録した本人は、登録した案件をほかの人が決裁するまで一人では承認できない', async () => {
    test.signIn('担当 一郎', 'clerk');
    await confirmChecks(test, first);
    await confirmDomain(test, first);
    const second = await receive('R8-000200', { name: '鈴木 次郎', address: 'jiro@memuro.net', phone: '' });
    await confirmChecks(test, second);
    expect(await openedCase(test, second)).toMatchObject({
      judgement: { class: 'registered', outcome: 'pass' },
      secondPerson: withSecond,
    });
    test.signIn('担当 二郎', 'clerk');
    expect(await openedCase(test, second)).toMatchObject({ secondPerson: alone });

    test.signIn('担当 一郎', 'clerk');
    await act(test, first, { kind: 'approve', text: '' });
    expect(await openedCase(test, second)).toMatchObject({ secondPerson: withSecond });
    test.signIn('決裁 花子', 'approver');
    await act(test, first, { kind: 'confirm', text: '' });
    test.signIn('担当 一郎', 'clerk');
    expect(await openedCase(test, second)).toMatchObject({ secondPerson: alone });
    await act(test, second, { kind: 'approve', text: '' });
    expect(await openedCase(test, second)).toMatchObject({ status: 'decided' });
  });

  it('更新した本人も、更新した登録だけに基づいて一人では承認できない', async () => {
    test.signIn('担当 一郎', 'clerk');
    await confirmChecks(test, first);
    const { id } = await confirmDomain(test, first);
    await act(test, first, { kind: 'approve', text: '' });
    test.signIn('決裁 花子', 'approver');
    await act(test, first, { kind: 'confirm', text: '' });
    test.signIn('担当 二郎', 'clerk');
    expect(await test.call('register.renew', { id, ...evidence })).toMatchObject(ok({ id }));
    const second = await receive('R8-000200', { name: '鈴木 次郎', address: 'jiro@memuro.net', phone: '' });
    expect(await openedCase(test, second)).toMatchObject({ secondPerson: withSecond });
    test.signIn('担当 一郎', 'clerk');
    expect(await openedCase(test, second)).toMatchObject({ secondPerson: alone });
  });

  it('個人や根拠の文章は、記録の連鎖には入らない', async () => {
    await confirmChecks(test, first);
    await confirmDomain(test, first);
    const { read } = test.office.requireLedger();
    const payload = read
      .query<{ payload: string }>("SELECT payload FROM journal WHERE kind = 'domainConfirmed'")
      .get()?.payload;
    expect(JSON.parse(payload ?? '')).toEqual({
      domain: 'memuro.net',
      code: '016373',
      case: first,
      evidence: ['phone'],
      contactSource: 'officialSite',
      expiresOn: '2027-11-21',
    });
  });

  it('ドメインと団体の関係が確認済でなければ、登録しない', async () => {
    await act(test, first, { kind: 'claim' });
    const wish = { caseId: first, code: '016373', domain: 'memuro.net', ...evidence };
    expect(await test.call('register.confirm', wish)).toEqual(
      err({ code: 'domainCheckOpen', items: ['domain-belongs-to-body'] }),
    );
    expect(await test.call('register.ofCase', { id: first })).toEqual(
      ok({
        entries: [],
        offer: {
          domain: 'memuro.net',
          bodies: [{ code: '016373', name: '芽室町', prefecture: '北海道' }],
          latest: '2027-11-21',
          openItems: ['domain-belongs-to-body'],
        },
      }),
    );
  });

  it('申請者が書いた電話番号で確かめたものは断り、何も残さない', async () => {
    await confirmChecks(test, first);
    const before = test.office.requireLedger().read.query('SELECT count(*) AS n FROM journal').get();
    const wish = { caseId: first, code: '016373', domain: 'gmail.com', ...evidence, contact: '0155000000' };
    expect(await test.call('register.confirm', wish)).toEqual(
      err({ code: 'confirmationRefused', problems: ['domain-free-mail', 'contact-is-applicants'] }),
    );
    expect(test.office.requireLedger().read.query('SELECT count(*) AS n FROM journal').get()).toEqual(before);
    expect(
      await test.call('register.page', { filter: 'all', search: '', after: null, limit: 10 }),
    ).toMatchObject(ok({ rows: [] }));
  });

  it('閲覧の役割では登録も更新も、登録による判定のやり直しもできない', async () => {
    await confirmChecks(test, first);
    const { id } = await confirmDomain(test, first);
    test.signIn('見る人', 'viewer');
    const wish = { caseId: first, code: '016373', domain: 'memuro.net', ...evidence };
    expect(await test.call('register.confirm', wish)).toEqual(err({ code: 'viewerMayNot' }));
    expect(await test.call('register.renew', { id, ...evidence })).toEqual(err({ code: 'viewerMayNot' }));
    expect(await test.call('register.judgeAgain', { caseIds: [first] })).toEqual(
      err({ code: 'viewerMayNot' }),
    );
  });

  it('フリーメールや lg.jp の案件では、登録を勧めない', async () => {
    for (const address of ['a@gmail.com', 'a@city.osaka.lg.jp', 'a@e-matsumae.com']) {
      const id = await receive(`R8-${address}`, { address });
      expect(await test.call('register.ofCase', { id })).toMatchObject(ok({ offer: null }));
    }
  });
});

describe('期限と更新', () => {
  it('期限の日は通過し、翌日からは所属確認になり、更新すればまた通過する', async () => {
    await confirmChecks(test, first);
    const { id } = await confirmDomain(test, first, { expiresOn: '2026-11-23' });
    test.clock.nowMs = Date.parse('2026-11-23T14:59:59.000Z');
    expect((await judgementOf(await receive('R8-000201')))?.outcome).toBe('pass');
    test.clock.nowMs = Date.parse('2026-11-23T15:00:00.000Z');
    expect(await judgementOf(await receive('R8-000202'))).toMatchObject({
      outcome: 'verify',
      warnings: ['expiredConfirmation'],
      confirmations: [{ id, expiresOn: '2026-11-23', counts: false }],
    });
    expect(
      await test.call('register.page', { filter: 'expired', search: '', after: null, limit: 10 }),
    ).toMatchObject(ok({ rows: [{ id, standing: 'expired', cases: 1 }] }));
    const renewed = await test.call('register.renew', { id, ...evidence, evidenceText: '再度電話で確認' });
    expect(renewed).toMatchObject(
      ok({
        expiresOn: '2027-11-23',
        standing: 'valid',
        steps: [
          { kind: 'domainConfirmed', expiresOn: '2026-11-23' },
          { kind: 'domainConfirmationRenewed', expiresOn: '2027-11-23', evidenceText: '再度電話で確認' },
        ],
      }),
    );
    expect((await judgementOf(await receive('R8-000203')))?.outcome).toBe('pass');
  });

  it('期限の切れたものは、登録し直したものが有効な間は更新できない', async () => {
    await confirmChecks(test, first);
    const { id } = await confirmDomain(test, first, { expiresOn: '2026-11-23' });
    test.clock.nowMs += 3 * day;
    const again = await confirmDomain(test, first);
    const refused = err({ code: 'confirmationRefused', problems: ['domain-already-confirmed'] });
    expect(await test.call('register.renew', { id, ...evidence })).toEqual(refused);
    const { id: valid } = again;
    expect(await test.call('register.renew', { id: valid, ...evidence })).toMatchObject(ok({ id: valid }));
    await test.call('register.revoke', { id: valid, reason: 'domain-lapsed', text: '' });
    expect(await test.call('register.renew', { id, ...evidence })).toMatchObject(ok({ standing: 'valid' }));
  });

  it('30日以内に期限が来るものは、ホームで数える', async () => {
    await confirmChecks(test, first);
    await confirmDomain(test, first, { expiresOn: '2026-12-22' });
    expect(await test.call('home.summary', null)).toMatchObject(ok({ expiringConfirmations: 1 }));
    test.clock.nowMs -= day;
    expect(await test.call('home.summary', null)).toMatchObject(ok({ expiringConfirmations: 0 }));
    test.clock.nowMs += 32 * day;
    expect(await test.call('home.summary', null)).toMatchObject(ok({ expiringConfirmations: 0 }));
  });

  it('設定の期間が登録の期限になる', async () => {
    await confirmChecks(test, first);
    const policy = await test.call('settings.read', null);
    if (!policy.ok) throw new Error(policy.error.code);
    await test.call('settings.change', { ...policy.value, confirmationMonths: 3 });
    expect((await confirmDomain(test, first)).expiresOn).toBe('2027-02-21');
  });

  it('設定で所属確認にすると、登録があっても通過しない', async () => {
    await confirmChecks(test, first);
    await confirmDomain(test, first);
    const policy = await test.call('settings.read', null);
    if (!policy.ok) throw new Error(policy.error.code);
    const domain = { ...policy.value.domain, registeredOutcome: 'verify' as const };
    await test.call('settings.change', { ...policy.value, domain });
    expect(await judgementOf(await receive('R8-000204'))).toMatchObject({
      class: 'registered',
      outcome: 'verify',
    });
  });
});

describe('一つのドメイン、二つの団体', () => {
  it('申告がどちらの団体かを決め、それぞれの登録に案件が付く', async () => {
    await confirmChecks(test, first);
    const memuro = await confirmDomain(test, first);
    const otofuke = await confirmDomain(test, first, { code: '016314' });
    const other = await receive('R8-000205', { organizationCode: '016314', organizationName: '音更町' });
    expect(await judgementOf(other)).toMatchObject({
      outcome: 'pass',
      candidates: [{ name: '音更町' }],
      confirmations: [{ id: otofuke.id }],
    });
    expect(await test.call('register.cases', { id: memuro.id, after: null, limit: 10 })).toMatchObject(
      ok({ rows: [] }),
    );
    const unclear = await receive('R8-000206', { organizationCode: '', organizationName: '' });
    expect(await judgementOf(unclear)).toMatchObject({ outcome: 'verify', warnings: ['ambiguousDomain'] });
    for (const { id } of [memuro, otofuke]) {
      const cases = await test.call('register.cases', { id, after: null, limit: 10 });
      expect(cases.ok && cases.value.rows.map((row) => row.id)).toContain(unclear);
    }
    expect(await test.call('register.ofBody', { code: '016314' })).toMatchObject(
      ok([{ id: otofuke.id, domain: 'memuro.net' }]),
    );
  });
});

describe('一覧', () => {
  const search = (text: string) =>
    test.call('register.page', { filter: 'all', search: text, after: null, limit: 10 });

  it.each(['memuro', 'MEMURO', '芽室', 'めむろ', '016373', '北海道'])('「%s」で見つかる', async (typed) => {
    await confirmChecks(test, first);
    await confirmDomain(test, first);
    expect(await search(typed)).toMatchObject(ok({ rows: [{ domain: 'memuro.net' }] }));
  });

  it('ないものは見つからない', async () => {
    await confirmChecks(test, first);
    await confirmDomain(test, first);
    expect(await search('横浜')).toMatchObject(ok({ rows: [], counts: { all: 1, valid: 1 } }));
  });

  const pageAfter = async (after: { expiresOn: string; row: number } | null) => {
    const page = await test.call('register.page', { filter: 'all', search: '', after, limit: 3 });
    if (!page.ok) throw new Error(page.error.code);
    return page.value;
  };

  it('期限の早い順に、頁をまたいで一度ずつ出る', async () => {
    const dates = ['2027-03-01', '2026-12-01', '2027-03-01', '2027-01-15'];
    for (const [index, expiresOn] of dates.entries()) {
      const domain = `tokachi-${index}.example.com`;
      const id = await receive(`R8-30${index}`, { address: `a@${domain}` });
      await confirmChecks(test, id);
      await confirmDomain(test, id, { domain, expiresOn });
    }
    const seen: string[] = [];
    let after: { expiresOn: string; row: number } | null = null;
    do {
      const page: OutputOf<'register.page'> = await pageAfter(after);
      seen.push(...page.rows.map((row) => row.expiresOn));
      after = page.next;
    } while (after);
    expect(seen).toEqual(['2026-12-01', '2027-01-15', '2027-03-01', '2027-03-01']);
  });

  const planOf = (sql: string, values: readonly unknown[]) =>
    test.office
      .requireLedger()
      .connection.prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...values)
      .map((step) => JSON.stringify(step))
      .join('\n');

  it.each(RegisterFilter.options)('絞込「%s」は索引の順に読み、並べ替えも全表走査もしない', (filter) => {
    for (const after of [null, { expiresOn: '2026-11-22', row: 3 }]) {
      const { sql, values } = pageQuery({ filter, after, limit: 100 }, '2026-11-22', null);
      const plan = planOf(sql, values);
      expect(plan).toContain('SEARCH confirmed_domains USING INDEX');
      expect(plan).not.toContain('TEMP B-TREE');
      expect(plan).not.toContain('SCAN confirmed_domains');
      expect(plan).not.toContain('SCAN case_confirmations');
    }
  });

  it('ある登録に基づいた案件は、鍵の順に読む', () => {
    const plan = planOf(RELIED_CASES, ['c-1', '', 100]);
    expect(plan).toContain('SEARCH case_confirmations USING PRIMARY KEY (confirmation=? AND case_id>?)');
    expect(plan).toContain('SEARCH cases USING INDEX cases_id');
    expect(plan).not.toContain('TEMP B-TREE');
  });

  it('同じドメインの未決の案件だけを挙げ、似た名前や決定済は挙げない', async () => {
    await confirmChecks(test, first);
    const { id } = await confirmDomain(test, first);
    const same = await receive('R8-000210', { address: 'jiro@memuro.net' });
    const below = await receive('R8-000211', { address: 'jiro@mail.memuro.net' });
    await receive('R8-000212', { address: 'jiro@notmemuro.net' });
    await receive('R8-000213', { address: 'jiro@memuro.net.example.com' });
    const gone = await receive('R8-000214', { address: 'saburo@memuro.net' });
    await act(test, gone, { kind: 'withdraw', cause: 'applicant', text: '' });
    const found = await test.call('register.sameDomain', { id });
    if (!found.ok) throw new Error(found.error.code);
    expect(found.value.rows.map((row) => [row.id, row.relies])).toEqual([
      [first, false],
      [same, true],
      [below, true],
    ]);
  });
});

describe('表は記録の写し', () => {
  it('作り直しても同じで、照合は手を加えた行を見つける', async () => {
    await confirmChecks(test, first);
    const { id } = await confirmDomain(test, first);
    await receive('R8-000220');
    await test.call('register.renew', { id, ...evidence });
    const { read, write } = test.office.requireLedger();
    expect(checkProjections(read)).toMatchObject({ differences: 0 });
    const before = readTables(test);
    expect(before.case_confirmations).toHaveLength(1);
    await test.office.transaction((db) => ok(rebuildProjections(db)));
    expect(readTables(test)).toEqual(before);
    write.run("UPDATE confirmed_domains SET expires_on = '2099-01-01'");
    write.run('DELETE FROM case_confirmations');
    write.run("UPDATE confirmation_steps SET evidence = 'other' WHERE kind = 'domainConfirmationRenewed'");
    expect(checkProjections(read).first.map(({ table, column }) => [table, column])).toEqual([
      ['case_confirmations', 'relied'],
      ['confirmation_steps', 'evidence'],
      ['confirmed_domains', 'expires_on'],
    ]);
  });
});
