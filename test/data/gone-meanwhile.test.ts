import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReportRequest } from '#shared/contract/report.ts';
import { err, ok } from '#shared/result.ts';
import { aWait } from '#test/support/a-wait.ts';
import { anApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { aRow, imported, writeIntakeFile } from '#test/support/intake-file.ts';
import { createTestOffice, type TestOffice } from '#test/support/office.ts';
import { granted } from '#test/support/plan-hands.ts';

let test: TestOffice;
let caseId: string;
let out: string;

beforeEach(async () => {
  test = createTestOffice();
  test.signIn('佐藤 花子');
  [caseId = ''] = await receiveApplications(test, [anApplication()]);
  out = join(test.directory, '出力');
  mkdirSync(out);
});
afterEach(() => test.close());

const request: ReportRequest = {
  from: '2026-11-01',
  to: '2026-11-30',
  profile: 'full',
  formats: ['csv'],
  csvEncoding: 'utf-8-bom',
};

function newestRecord(): { kind: string; actor: string } | undefined {
  return test.office
    .requireLedger()
    .read.query<{ kind: string; actor: string }>('SELECT kind, actor FROM journal ORDER BY seq DESC LIMIT 1')
    .get();
}

const lockWindow = () => test.call('session.signOut', null);

/** What may happen while something long is under way. */
const meanwhile = {
  ロックされても: lockWindow,
  ほかの人が始めても: async () => test.signIn('鈴木 一郎'),
};

describe.each(Object.entries(meanwhile))(
  '長い仕事の途中で画面が%s、頼んだ人の仕事として終わる',
  (_, happen) => {
    it('報告の保存', async () => {
      const { stageId } = granted(await test.call('report.stage', { request, directory: out }));
      await happen();
      const saved = granted(await test.call('report.seal', { stageId }));
      expect(newestRecord()).toEqual({ kind: 'reportExported', actor: 'operator:佐藤 花子' });
      const manifest = JSON.parse(readFileSync(join(saved.directory, 'manifest.json'), 'utf8'));
      expect(manifest.exported).toEqual({ at: '2026-11-24T00:00:00.000Z', by: '佐藤 花子' });
    });

    it('個別審査票の保存', async () => {
      const path = join(out, '審査票.pdf');
      const sheet = granted(await test.call('caseSheet.stage', { caseId, profile: 'full', path }));
      writeFileSync(sheet.pdfPath, '%PDF-');
      await happen();
      expect(await test.call('caseSheet.seal', { stageId: sheet.stageId })).toMatchObject(ok({ path }));
      expect(newestRecord()).toEqual({ kind: 'caseSheetSaved', actor: 'operator:佐藤 花子' });
    });

    it('取込の取消', async () => {
      const run = await imported(test, writeIntakeFile(test, [aRow({ receiptNumber: 'R8-1' })]));
      const undone = test.call('import.undo', { run: run.id });
      await happen();
      expect(await undone).toMatchObject(ok({ cases: 1 }));
      expect(newestRecord()).toEqual({ kind: 'importUndone', actor: 'operator:佐藤 花子' });
    });

    it('取込の後ろで順番を待つ操作', async () => {
      const { turn, letGo: endImport } = aWait();
      const importing = test.office.transaction(async () => {
        await turn;
        return ok(null);
      });
      const command = { kind: 'claim' } as const;
      const claimed = test.call('case.act', { id: caseId, expectedVersion: 1, command });
      await happen();
      endImport();
      await importing;
      expect(await claimed).toMatchObject(ok({ assignee: { name: 'operator:佐藤 花子' } }));
      expect(newestRecord()).toEqual({ kind: 'claimed', actor: 'operator:佐藤 花子' });
    });
  },
);

describe('場所を尋ねる窓が開いている間に画面がロックされたとき', () => {
  it('不具合とせず、始め直すように断り、何も書かない', async () => {
    await lockWindow();
    const letter = {
      caseId,
      expectedVersion: 3,
      letter: 'inquiry',
      templateVersion: 0,
      format: 'text',
    } as const;
    const taking = { caseId, expectedVersion: 1, class: 'confidentiality1', consent: 'notPersonal' } as const;
    const answers = await Promise.all([
      test.call('report.stage', { request, directory: out }),
      test.call('caseSheet.stage', { caseId, profile: 'full', path: join(out, '審査票.pdf') }),
      test.call('letters.write', {
        ...letter,
        to: '',
        subject: '照会',
        body: '本文',
        path: join(out, '文書.txt'),
      }),
      test.call('lists.write', { list: 'invitations', form: 'cp932', path: join(out, '一覧.csv') }),
      test.call('evidence.takeFiles', {
        ...taking,
        item: null,
        paths: [join(out, '証跡.pdf')],
      }),
    ]);
    expect(answers).toEqual(answers.map(() => err({ code: 'notSignedIn' })));
    expect(readdirSync(out)).toEqual([]);
  });

  it('台帳が閉じられていれば、そう言って断る', async () => {
    await test.call('ledger.shut', null);
    expect(await test.call('ledger.backup', { path: join(out, '控え.kyoso') })).toEqual(
      err({ code: 'noLedger' }),
    );
    expect(readdirSync(out)).toEqual([]);
  });
});
