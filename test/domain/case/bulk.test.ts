import { describe, expect, it } from 'vitest';
import { type BulkWork, rehearse } from '#shared/domain/case/bulk.ts';
import type { CaseState } from '#shared/domain/case/state.ts';
import { standardChecklists } from '#shared/domain/checklist/checklists.ts';
import { err } from '#shared/result.ts';
import { aContext, aDesk, today, workedThrough, 佐藤, 鈴木 } from '#test/builders.ts';

const everyItem = standardChecklists.newest('application-domain').items.map(({ id }) => id);
const approve: BulkWork = { kind: 'approve', confirmed: everyItem, source: '申請内容', text: '' };

function rehearsed(state: CaseState, work: BulkWork) {
  return rehearse(state, work, aContext);
}

describe('まとめて承認する', () => {
  it('ドメイン確認済の受付の案件は、担当・確認・決定の順に記録される', () => {
    const result = rehearsed(aDesk('pass').state, approve);
    if (!result.ok) throw new Error(result.error.code);
    expect(result.value.drafts.map(({ kind }) => kind)).toEqual([
      'claimed',
      ...everyItem.map(() => 'checkRecorded'),
      'decided',
    ]);
    expect(result.value.drafts[1]).toEqual({
      kind: 'checkRecorded',
      payload: { item: everyItem[0], result: 'confirmed', reason: null, checkedOn: today },
      personal: { kind: 'check', content: { source: '申請内容', note: '' } },
    });
    expect(result.value.after).toMatchObject({
      status: 'decided',
      assignee: 佐藤,
      decision: { outcome: 'approved', by: 佐藤 },
    });
  });

  it('言わなかった確認事項は記録されず、承認もされない', () => {
    expect(rehearsed(aDesk('pass').state, { ...approve, confirmed: everyItem.slice(1) })).toEqual(
      err({ code: 'checksIncomplete', open: everyItem.slice(0, 1), failed: [] }),
    );
  });

  it('すでに記録された結果は上書きしない', () => {
    const desk = aDesk('pass');
    desk.act({ kind: 'claim' });
    desk.act({
      kind: 'recordCheck',
      item: 'terms-consent',
      result: 'deficient',
      reason: 'consent-missing',
      checkedOn: null,
      source: '',
      note: '',
    });
    expect(rehearsed(desk.state, approve)).toEqual(
      err({ code: 'checksIncomplete', open: [], failed: ['terms-consent'] }),
    );
  });

  it('所属確認の案件は、確認が済んでいてもまとめて承認できない', () => {
    expect(rehearsed(workedThrough(aDesk('verify')).state, approve)).toEqual(err({ code: 'oneByOneOnly' }));
  });

  it('他の人が担当している案件は断る', () => {
    const desk = aDesk('pass');
    desk.act({ kind: 'claim' }, { actor: 鈴木 });
    expect(rehearsed(desk.state, approve)).toEqual(err({ code: 'assignedToAnother', assignee: 鈴木 }));
  });
});

describe('そのほかのまとめた処理', () => {
  it.each<[string, BulkWork, string]>([
    ['担当する', { kind: 'claim' }, 'verifying'],
    ['後日に回す', { kind: 'snooze', until: '2026-12-01', text: '' }, 'received'],
  ])('%s', (_name, work, status) => {
    const result = rehearsed(aDesk().state, work);
    expect(result).toMatchObject({ ok: true, value: { after: { status } } });
  });

  it('できない状態の案件は、単独のときと同じ理由で断る', () => {
    const decided = workedThrough(aDesk('pass'));
    decided.act({ kind: 'approve', text: '' });
    // One day for all of them: it is refused where the decision came later.
    const early = { kind: 'notify', notifiedOn: '2026-11-20' } as const;
    expect(rehearsed(decided.state, early)).toMatchObject(
      err({ code: 'dateOutOfRange', date: '2026-11-20' }),
    );
    expect(rehearsed(decided.state, { ...early, notifiedOn: today })).toMatchObject({
      value: { drafts: [{ payload: { notifiedOn: today } }], after: { status: 'closed' } },
    });
    expect(rehearsed(aDesk().state, { kind: 'notify' })).toEqual(
      err({ code: 'actionNotAllowed', action: 'notify', status: 'received' }),
    );
  });
});
