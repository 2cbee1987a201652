import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WentOut } from '#shared/contract/went-out.ts';
import { act } from '#test/support/case-commands.ts';
import { aPassingApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { createTestOffice, type TestOffice } from '#test/support/office.ts';
import { granted } from '#test/support/plan-hands.ts';
import { confirmEverything } from './report-cases.ts';

let test: TestOffice;
let caseId: string;
let out: string;

beforeEach(async () => {
  test = createTestOffice();
  test.signIn('鈴木 一郎', 'clerk');
  [caseId = ''] = await receiveApplications(test, [aPassingApplication()]);
  await confirmEverything(test, caseId);
  await act(test, caseId, { kind: 'approve', text: '' });
  out = join(test.directory, '出力');
  mkdirSync(out);
});
afterEach(() => test.close());

async function page(asked: { before?: number; limit?: number; digits?: string } = {}) {
  const { before = null, limit = 50, digits = null } = asked;
  return granted(await test.call('wentOut.page', { before, limit, digits }));
}

async function newestEntry(): Promise<WentOut['madeUpTo']> {
  const { total: seq, head } = granted(
    await test.call('journal.page', { before: null, limit: 1, caseId: null }),
  );
  return { seq, head };
}

async function saveList(name = '招待者一覧.csv'): Promise<string> {
  const path = join(out, name);
  const list = { list: 'invitations', form: 'utf-8-bom', path } as const;
  return granted(await test.call('lists.write', list)).sha256;
}

async function saveSheet(): Promise<string> {
  const path = join(out, '審査票.pdf');
  const staged = granted(await test.call('caseSheet.stage', { caseId, profile: 'full', path }));
  writeFileSync(staged.pdfPath, '%PDF-1.7');
  return granted(await test.call('caseSheet.seal', { stageId: staged.stageId })).sha256;
}

async function saveLetter(): Promise<string> {
  const {
    empty: _blank,
    from: _sender,
    version: expectedVersion,
    ...draft
  } = granted(await test.call('letters.draft', { caseId, letter: 'invitation' }));
  const path = join(out, '招待.txt');
  return granted(
    await test.call('letters.write', { caseId, expectedVersion, format: 'text', path, ...draft }),
  ).sha256;
}

async function saveReport(): Promise<string> {
  const request = {
    from: '2026-11-01',
    to: '2026-11-30',
    profile: 'anonymous',
    csvEncoding: 'utf-8-bom',
  } as const;
  const { stageId } = granted(
    await test.call('report.stage', { request: { ...request, formats: ['csv'] }, directory: out }),
  );
  const { files } = granted(await test.call('report.seal', { stageId }));
  return files.find(({ name }) => name.endsWith('.csv'))?.sha256 ?? '';
}

describe('出力の記録', () => {
  it('一覧、審査票、文書、報告書が、出力の新しい順に、誰が何を何件目の記録までで出したかとともに並ぶ', async () => {
    const common = { at: '2026-11-24T00:00:00.000Z', by: 'operator:鈴木 一郎', receiptNumber: null };
    const beforeList = await newestEntry();
    const list = await saveList();
    const beforeSheet = await newestEntry();
    const sheet = await saveSheet();
    const letter = await saveLetter();
    const beforeReport = await newestEntry();
    const csv = await saveReport();
    const { entries, next } = await page();
    expect(next).toBeNull();
    expect(entries.map(({ seq: _seq, event: _event, ...entry }) => entry)).toEqual([
      {
        ...common,
        file: {
          what: 'report',
          from: '2026-11-01',
          to: '2026-11-30',
          profile: 'anonymous',
          files: expect.arrayContaining([expect.objectContaining({ sha256: csv })]),
        },
        madeUpTo: beforeReport,
      },
      {
        ...common,
        receiptNumber: 'R8-000182',
        file: { what: 'letter', letter: 'invitation', templateVersion: 0, format: 'text', sha256: letter },
        madeUpTo: null,
      },
      {
        ...common,
        receiptNumber: 'R8-000182',
        file: { what: 'caseSheet', profile: 'full', sha256: sheet },
        madeUpTo: beforeSheet,
      },
      {
        ...common,
        file: {
          what: 'list',
          list: 'invitations',
          form: 'utf-8-bom',
          cases: 1,
          receiptNumbers: ['R8-000182'],
          sha256: list,
        },
        madeUpTo: beforeList,
      },
    ]);
  });

  it('手元のファイルの SHA-256 から、いつ誰が出したものかが分かる', async () => {
    await saveList();
    const csv = await saveReport();
    await saveSheet();
    const digest = createHash('sha256')
      .update(readFileSync(join(out, '招待者一覧.csv')))
      .digest('hex');
    expect((await page({ digits: digest.slice(0, 8) })).entries).toMatchObject([
      { file: { what: 'list', sha256: digest } },
    ]);
    expect((await page({ digits: csv })).entries).toMatchObject([{ file: { what: 'report' } }]);
    // The value of the chain stands in the record of the report too, and is none of its files.
    const { madeUpTo } = (await page({ digits: csv })).entries[0] ?? {};
    expect(await page({ digits: madeUpTo?.head ?? '' })).toEqual({ entries: [], next: null });
  });

  it('いくら増えても、ページをめくって終わりまで見られる', async () => {
    for (const name of ['1.csv', '2.csv', '3.csv']) await saveList(name);
    const first = await page({ limit: 2 });
    const last = await page({ limit: 2, before: first.next ?? 0 });
    expect([first.entries.length, last.entries.length, last.next]).toEqual([2, 1, null]);
  });

  it('一覧を保存した後で再審査にしても、その人が載っていたことは残る', async () => {
    await saveList();
    await act(test, caseId, { kind: 'reopen', reason: 'wrong-decision', text: '' });
    expect((await page()).entries).toMatchObject([{ file: { receiptNumbers: ['R8-000182'] } }]);
  });

  it('どの案件かを書かなかった版の一覧は、分からないと言う', async () => {
    await test.office.transaction((_db, journal) => {
      const payload = { list: 'invitations', encoding: 'cp932', cases: 4, sha256: 'a'.repeat(64) } as const;
      journal.append({ kind: 'noticeListSaved', payload, personal: null }, null);
      return { ok: true, value: null };
    });
    expect((await page()).entries).toMatchObject([
      { file: { cases: 4, receiptNumbers: null }, madeUpTo: null },
    ]);
  });
});
