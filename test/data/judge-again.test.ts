import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { judgeCaseAgain } from '#data/cases/judge-again.ts';
import { checkProjections } from '#data/projection/check.ts';
import { rebuildProjections } from '#data/projection/rebuild.ts';
import type { ReferenceData } from '#data/reference/reference-data.ts';
import type { CaseView } from '#shared/contract/case.ts';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import type { JudgedAgainCause } from '#shared/domain/case/event.ts';
import { buildJudgementTables } from '#shared/domain/email-domain/tables.ts';
import { err, ok } from '#shared/result.ts';
import { aConfirmedCheck } from '#test/builders.ts';
import { readTables } from '#test/data/rebuild-tables.ts';
import { aGeographicApplication, anApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { createTestOffice, type TestOffice } from '#test/support/office.ts';

let test: TestOffice;
let id: string;

beforeEach(async () => {
  test = createTestOffice();
  const [first] = await receiveApplications(test, [aGeographicApplication()]);
  id = first ?? '';
});

afterEach(() => {
  test.close();
});

async function acceptGeographic(acceptGeographic: boolean): Promise<void> {
  const { policy } = test.office.context();
  const domain = { ...policy.domain, acceptGeographic };
  const saved = await test.call('settings.change', { ...policy, domain });
  if (!saved.ok) throw new Error(saved.error.code);
}

async function open(): Promise<CaseView> {
  const result = await test.call('case.open', { id });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

async function act(command: CaseCommand) {
  return test.call('case.act', { id, expectedVersion: (await open()).version, command });
}

async function preview() {
  const result = await test.call('case.judgeAgainPreview', { id });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function confirmed(item: string): CaseCommand {
  return aConfirmedCheck(item, { note: 'コードを見比べた' });
}

describe('判定し直す前の見比べ', () => {
  it('変わっていなければ、違いはないと言う', async () => {
    expect(await preview()).toMatchObject({ differences: [], same: true, checklistChange: null });
  });

  it('違いと、確認事項がどう変わるかを示し、何も変えない', async () => {
    await act({ kind: 'claim' });
    await act(confirmed('organization-matches-domain'));
    await acceptGeographic(false);
    const before = readTables(test);
    const shown = await preview();
    expect(shown.differences).toEqual([{ field: 'outcome', before: 'pass', after: 'verify' }]);
    expect(shown.same).toBe(false);
    expect(shown.checklistChange).toMatchObject({
      before: { name: { ja: '参加申請・ドメイン確認済' } },
      after: { name: { ja: '参加申請・所属確認' } },
      added: [
        { id: 'body-eligible' },
        { id: 'domain-belongs-to-body' },
        { id: 'person-employed' },
        { id: 'private-address-reason' },
      ],
      gone: [{ id: 'organization-matches-domain' }],
      setAside: ['organization-matches-domain'],
    });
    expect(readTables(test)).toEqual(before);
  });

  it('ない案件は見つからないと言う', async () => {
    expect(await test.call('case.judgeAgainPreview', { id: 'ない' })).toEqual(
      err({ code: 'notFound', what: 'case' }),
    );
  });
});

describe('判定し直す', () => {
  it('案件・一覧・履歴が新しい判定になり、前の判定は読める', async () => {
    await act({ kind: 'claim' });
    await act(confirmed('organization-matches-domain'));
    const old = await open();
    await acceptGeographic(false);
    const { after } = await preview();
    test.clock.nowMs += 60_000;
    await act({ kind: 'judgeAgain' });
    const view = await open();
    expect(view.judgement).toEqual(after);
    expect(view.judgedAt).toBe('2026-11-24T00:01:00.000Z');
    expect(view.pastJudgements).toEqual([
      {
        summary: {
          class: 'local-geographic',
          outcome: 'pass',
          rule: 'geographic.listed',
          ruleSet: old.judgement?.ruleSet,
          tables: test.office.reference.version,
          warnings: [],
          candidates: ['012025'],
          settings: { acceptGeographic: true },
        },
        judgement: old.judgement,
        from: '2026-11-24T00:00:00.000Z',
        until: '2026-11-24T00:01:00.000Z',
        replacedBy: { actor: 'operator:事務局 担当', name: 'operator:事務局 担当', isMe: true },
        cause: 'requested',
      },
    ]);
    expect(view.template.id).toBe('application-affiliation');
    expect(view.checks).toEqual([]);
    expect(view.earlierChecks).toMatchObject([
      {
        item: 'organization-matches-domain',
        asked: { label: { ja: '申告団体とドメインの一致（団体コードの照合）' } },
        note: 'コードを見比べた',
      },
    ]);
    expect(view.history.at(-1)).toMatchObject({
      kind: 'judgedAgain',
      about: { is: 'judgedAgainCause', value: 'requested' },
    });
    expect(view.secondPerson.approve).toBe(true);
    const { read } = test.office.requireLedger();
    const listed = read.query('SELECT judgement_outcome FROM cases WHERE id = ?').get(id);
    expect(listed).toEqual({ judgement_outcome: 'verify' });
  });

  it('アドレスは記録の連鎖に入らない', async () => {
    await acceptGeographic(false);
    await act({ kind: 'judgeAgain' });
    const { read } = test.office.requireLedger();
    const payloads = read.query<{ payload: string }>('SELECT payload FROM journal').all();
    expect(payloads.map((row) => row.payload).join('\n')).not.toContain('hakodate');
    expect(read.query("SELECT count(*) AS n FROM vault WHERE kind = 'judgement'").get()).toEqual({ n: 1 });
  });

  it('同じ結果なら断り、記録を増やさない', async () => {
    expect(await act({ kind: 'judgeAgain' })).toEqual(err({ code: 'sameJudgement' }));
    expect((await open()).version).toBe(1);
  });

  it('元に戻すと前の判定と確認事項に戻り、表は記録から作り直しても同じ', async () => {
    const before = await open();
    await acceptGeographic(false);
    await act({ kind: 'judgeAgain' });
    await act({ kind: 'undo' });
    const view = await open();
    expect(view).toMatchObject({
      judgement: before.judgement,
      judgedAt: before.judgedAt,
      template: before.template,
      pastJudgements: [],
    });
    const tables = readTables(test);
    await test.office.transaction((db) => ok(rebuildProjections(db)));
    expect(readTables(test)).toEqual(tables);
    expect(await test.call('journal.verify', null)).toMatchObject(ok({ whole: true }));
  });

  it('消去された申請は判定し直せず、判定の要約だけが残る', async () => {
    await acceptGeographic(false);
    await act({ kind: 'judgeAgain' });
    await test.office.transaction((db) => {
      db.run('DELETE FROM vault WHERE event IN (SELECT id FROM journal WHERE case_id = ?)', id);
      return ok(null);
    });
    expect(await act({ kind: 'judgeAgain' })).toEqual(err({ code: 'applicationErased' }));
    expect(await test.call('case.judgeAgainPreview', { id })).toEqual(err({ code: 'applicationErased' }));
    const view = await open();
    expect(view.judgement).toBeNull();
    expect(view.pastJudgements).toMatchObject([{ judgement: null, summary: { outcome: 'pass' } }]);
  });
});

/** The tables as they are when 事務局 has confirmed that memuro.net is 芽室町's. */
function withMemuroConfirmed(shipped: ReferenceData): ReferenceData {
  const confirmedDomains = [{ id: 'c-1', domain: 'memuro.net', code: '016373', expiresOn: '2027-11-24' }];
  const judgementTables = buildJudgementTables({ ...shipped, confirmedDomains });
  return { ...shipped, judgementTables, version: `${shipped.version}+9` };
}

describe('ほかの操作に伴う、複数の案件の判定のやり直し', () => {
  it('一つの操作の中で、変わる案件だけが置き換わり、変わらない案件や決定した案件はそのまま', async () => {
    const ids = await receiveApplications(test, [
      anApplication({ receiptNumber: 'R8-1' }),
      anApplication({ receiptNumber: 'R8-2', address: 'x@town.memuro.lg.jp' }),
      anApplication({ receiptNumber: 'R8-3' }),
    ]);
    id = ids[2] ?? '';
    await act({ kind: 'withdraw', cause: 'applicant', text: '' });
    const context = { ...test.office.context(), reference: withMemuroConfirmed(test.office.reference) };
    const judgeAll = (cause: Exclude<JudgedAgainCause, 'requested'>) =>
      test.office.transaction((db, { appendCaseEvents }) =>
        ok(ids.map((each) => judgeCaseAgain(db, { ...context, appendCaseEvents }, each, cause))),
      );
    const results = await judgeAll('confirmationAdded');
    if (!results.ok) throw new Error(results.error.code);
    expect(results.value).toMatchObject([
      ok({ judgement: { class: 'registered', outcome: 'pass', tables: context.reference.version } }),
      err({ code: 'sameJudgement' }),
      err({ code: 'actionNotAllowed', action: 'judgeAgain', status: 'withdrawn' }),
    ]);
    context.reference = test.office.reference;
    const revoked = await judgeAll('confirmationRevoked');
    expect(revoked).toMatchObject(
      ok([ok({ judgement: { class: 'official-candidate', outcome: 'verify' } }), {}, {}]),
    );
    id = ids[0] ?? '';
    expect((await open()).pastJudgements.map(({ cause }) => cause)).toEqual([
      'confirmationAdded',
      'confirmationRevoked',
    ]);
    expect(checkProjections(test.office.requireLedger().read)).toMatchObject({ differences: 0 });
  });
});
