import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { caseDifferences } from '#data/cases/case-differences.ts';
import { knownCaseRecord } from '#data/journal/case-record.ts';
import type { CaseView } from '#shared/contract/case.ts';
import type { CaseDifference } from '#shared/contract/case-difference.ts';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import { anIndependentContact } from '#test/builders.ts';
import { herApplication, receivedOneByOne } from '#test/support/duplicate-cases.ts';
import { aPdf, aPng } from '#test/support/evidence-samples.ts';
import { anApplication, aPassingApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { createTestOffice, type TestOffice } from '#test/support/office.ts';
import { writeToBody } from '#test/support/written-letter.ts';

let test: TestOffice;
let id: string;

beforeEach(async () => {
  test = createTestOffice();
  const [first] = await receiveApplications(test, [aPassingApplication()]);
  id = first ?? '';
});

afterEach(() => {
  test.close();
});

async function open(): Promise<CaseView> {
  const result = await test.call('case.open', { id });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

async function act(command: CaseCommand): Promise<void> {
  const result = await test.call('case.act', { id, expectedVersion: (await open()).version, command });
  if (!result.ok) throw new Error(`${command.kind}: ${JSON.stringify(result.error)}`);
}

async function check(item: string, more: Partial<Extract<CaseCommand, { kind: 'recordCheck' }>> = {}) {
  await act({
    kind: 'recordCheck',
    item,
    result: 'confirmed',
    reason: null,
    checkedOn: null,
    source: '公式サイト',
    note: '',
    ...more,
  });
}

async function take(name: string, bytes: Uint8Array): Promise<void> {
  const path = join(test.directory, name);
  writeFileSync(path, bytes);
  const taken = await test.call('evidence.takeFiles', {
    caseId: id,
    expectedVersion: (await open()).version,
    class: 'confidentiality1',
    consent: null,
    item: 'terms-consent',
    paths: [path],
  });
  if (!taken.ok) throw new Error(taken.error.code);
}

/** What a window that still shows the given version is told when it asks for something. */
async function refusedOn(version: number): Promise<CaseDifference[]> {
  const command: CaseCommand = { kind: 'addNote', text: '古い画面からのメモ' };
  const result = await test.call('case.act', { id, expectedVersion: version, command });
  if (result.ok || result.error.code !== 'staleVersion') throw new Error('a stale version was accepted');
  return result.error.differences;
}

describe('古い画面からの操作を断るとき、項目ごとに違いを示す', () => {
  it('担当と状態: 誰もいなかったところに、ほかの人が付いた', async () => {
    const { version } = await open();
    await act({ kind: 'claim' });
    expect(await refusedOn(version)).toEqual([
      { what: 'status', before: 'received', after: 'verifying' },
      {
        what: 'assignee',
        before: null,
        after: { actor: expect.any(String), name: expect.any(String), isMe: true },
      },
    ]);
  });

  it('確認事項: 自分が見ていた結果と、書き換えられた結果の全部の欄', async () => {
    await act({ kind: 'claim' });
    await check('terms-consent', { note: '申請書で確認' });
    const { version } = await open();
    await check('terms-consent', { result: 'deficient', reason: 'consent-missing', note: '欄が空欄' });
    expect(await refusedOn(version)).toEqual([
      {
        what: 'check',
        item: 'terms-consent',
        label: { ja: '利用規約等への同意', en: 'Consent to the terms' },
        before: expect.objectContaining({ result: 'confirmed', reason: null, note: '申請書で確認' }),
        after: expect.objectContaining({ result: 'deficient', reason: 'consent-missing', note: '欄が空欄' }),
      },
    ]);
  });

  it('元に戻された結果は、なくなったことが分かる', async () => {
    await act({ kind: 'claim' });
    await check('terms-consent');
    const { version } = await open();
    await act({ kind: 'undo' });
    expect(await refusedOn(version)).toEqual([
      expect.objectContaining({
        what: 'check',
        before: expect.objectContaining({ result: 'confirmed' }),
        after: null,
      }),
    ]);
  });

  it('ほかの人の決定は、その文章とともに示す', async () => {
    await act({ kind: 'claim' });
    for (const { id: item } of (await open()).template.items) await check(item);
    const { version } = await open();
    await act({ kind: 'approve', text: '電話で確認済み' });
    expect(await refusedOn(version)).toEqual([
      { what: 'status', before: 'verifying', after: 'decided' },
      {
        what: 'decision',
        before: null,
        after: expect.objectContaining({ outcome: 'approved', text: '電話で確認済み' }),
      },
    ]);
  });

  it.each<[string, CaseCommand, CaseDifference[]]>([
    [
      'メモ',
      { kind: 'addNote', text: '折り返し待ち' },
      [{ what: 'note', before: null, after: expect.objectContaining({ text: '折り返し待ち' }) }],
    ],
    [
      '連絡',
      anIndependentContact,
      [{ what: 'contact', before: null, after: expect.objectContaining({ result: 'employed' }) }],
    ],
    [
      '同意の記録',
      { kind: 'recordConsent', means: 'phone', consentedOn: null, person: '佐藤 花子', note: '' },
      [
        {
          what: 'consent',
          before: null,
          after: expect.objectContaining({ means: 'phone', said: { person: '佐藤 花子', note: '' } }),
        },
      ],
    ],
    [
      '後日に回す',
      { kind: 'snooze', until: '2026-11-30', text: '' },
      [{ what: 'snoozedUntil', before: null, after: '2026-11-30' }],
    ],
    [
      '優先の印',
      { kind: 'setPriority', priority: 'high', text: '' },
      [{ what: 'priority', before: 'normal', after: 'high' }],
    ],
    [
      '照会',
      { kind: 'inquire', reasons: ['incomplete-name-or-section'], text: '' },
      [
        { what: 'status', before: 'verifying', after: 'inquiring' },
        {
          what: 'inquiry',
          before: null,
          after: expect.objectContaining({ reasons: ['incomplete-name-or-section'] }),
        },
      ],
    ],
  ])('%s', async (_name, command, expected) => {
    await act({ kind: 'claim' });
    const { version } = await open();
    await act(command);
    expect(await refusedOn(version)).toEqual(expected);
  });

  it('証跡: 一つを取り下げて別の一つを加えたときも、どの書類がどう変わったかが分かる', async () => {
    await act({ kind: 'claim' });
    await take('名簿.pdf', aPdf());
    const { version, evidence } = await open();
    await act({ kind: 'withdrawEvidence', evidence: evidence[0]?.event ?? '', reason: '別人のもの' });
    await take('画面.png', aPng());
    expect(await refusedOn(version)).toEqual([
      {
        what: 'evidence',
        items: [{ id: 'terms-consent', label: expect.anything() }],
        before: expect.objectContaining({ name: '名簿.pdf', withdrawn: null }),
        after: expect.objectContaining({
          name: '名簿.pdf',
          withdrawn: expect.objectContaining({ reason: '別人のもの' }),
        }),
      },
      {
        what: 'evidence',
        items: [{ id: 'terms-consent', label: expect.anything() }],
        before: null,
        after: expect.objectContaining({ name: '画面.png', items: ['terms-consent'] }),
      },
    ]);
  });

  it('文書: だれがどの文書を出したか', async () => {
    const [asked] = await receiveApplications(test, [anApplication({ receiptNumber: 'R8-000999' })]);
    id = asked ?? '';
    await act({ kind: 'claim' });
    const { version } = await open();
    await writeToBody(test, id, '在籍を伺います。');
    expect(await refusedOn(version)).toEqual([
      {
        what: 'letter',
        before: null,
        after: {
          event: expect.any(String),
          letter: 'employmentInquiry',
          by: expect.objectContaining({ isMe: true }),
        },
      },
    ]);
  });

  it('重複の確認: 別人としたものを同一人に改めたとき', async () => {
    const [first, second] = await receivedOneByOne(test, [herApplication(1), herApplication(2)]);
    id = second ?? '';
    const answer = (verdict: 'differentPerson' | 'samePerson') =>
      act({ kind: 'resolveDuplicate', other: first ?? '', verdict, note: '電話で確認' });
    await act({ kind: 'claim' });
    await answer('differentPerson');
    const { version } = await open();
    await answer('samePerson');
    expect(await refusedOn(version)).toEqual([
      { what: 'duplicate', before: 'differentPerson', after: 'samePerson' },
    ]);
  });

  it('追加項目: 差し替えで変わった列', async () => {
    const view = await open();
    const { state } = knownCaseRecord(test.office.requireLedger().read, id);
    const withExtra = (extra: Record<string, string>) => ({
      state,
      view: { ...view, application: view.application && { ...view.application, extra } },
    });
    expect(
      caseDifferences(withExtra({ 係: '給与係', 内線: '12' }), withExtra({ 係: '人事係', 内線: '12' })),
    ).toEqual([{ what: 'extra', column: '係', before: '給与係', after: '人事係' }]);
  });

  it('一度も見ていない版からの操作には、比べるものがない', async () => {
    expect(await refusedOn(0)).toEqual([]);
  });

  it('確認を求める申請でも同じように比べる', async () => {
    const [other] = await receiveApplications(test, [anApplication({ receiptNumber: 'R8-000999' })]);
    id = other ?? '';
    const { version } = await open();
    await act({ kind: 'claim' });
    expect((await refusedOn(version)).map(({ what }) => what)).toEqual(['status', 'assignee']);
  });
});
