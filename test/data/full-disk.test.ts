import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { err, ok } from '#shared/result.ts';
import { errorSentence } from '#shared/text/error-sentence.ts';
import { aPdf } from '#test/support/evidence-samples.ts';
import { createEvidenceOffice, type EvidenceOffice, type Taken } from './evidence-office.ts';
import { readTables } from './rebuild-tables.ts';

let test: EvidenceOffice;

beforeEach(async () => {
  test = await createEvidenceOffice();
});
afterEach(() => test.close());

/** From here on SQLite gets no page more, as on a disk without room. */
function fillDisk(): void {
  const { connection } = test.office.requireLedger();
  connection.pragma(`max_page_count = ${connection.pragma('page_count', { simple: true })}`);
}

function makeRoom(): void {
  test.office.requireLedger().connection.pragma('max_page_count = 1000000');
}

const full = () =>
  err({ code: 'ledgerProblem', problem: 'diskFull', path: test.path, detail: 'SQLITE_FULL' } as const);

/** More than the pages that the ledger has can take in. */
const longText = '電話で確認した内容。'.repeat(390);

async function addNote() {
  const { version } = await test.view();
  const command = { kind: 'addNote' as const, text: longText };
  return test.call('case.act', { id: test.caseId, expectedVersion: version, command });
}

describe('台帳のあるディスクに空きがないとき', () => {
  it('案件の一歩は断られて何も変わらず、空きができれば続けられる', async () => {
    const before = await test.view();
    fillDisk();
    const refused = await addNote();
    expect(refused).toEqual(full());
    expect(errorSentence(full().error, 'ja')).toBe(
      `保存先の空き容量が足りません（${test.path}）。これまでの記録は無事です。空き容量を増やして、もう一度実行してください。`,
    );
    expect(await test.view()).toEqual(before);
    makeRoom();
    expect(await addNote()).toMatchObject(ok({ version: before.version + 1, notes: [{ text: longText }] }));
    expect(await test.call('journal.verify', null)).toMatchObject(ok({ whole: true }));
  });

  it('取込は半分も残さずに終わり、空きができれば同じファイルが入る', async () => {
    const path = join(test.directory, '申請.csv');
    const rows = Array.from(
      { length: 400 },
      (_, at) =>
        `R8-${1000 + at},2026-11-24,佐藤 ${at}子,サトウ,016373,芽室町,総務課,主事,s${at}@town.memuro.lg.jp,0155-62-9720,同意する,`,
    );
    writeFileSync(
      path,
      `受付番号,申請日時,氏名,フリガナ,団体コード,団体名,部署名,役職,メールアドレス,電話番号,利用規約同意,備考\r\n${rows.join('\r\n')}\r\n`,
    );
    const commit = async () => {
      const read = await test.call('import.inspect', { path });
      if (!read.ok) throw new Error(read.error.code);
      const { importId } = read.value;
      const plan = await test.call('import.plan', { importId });
      expect(plan).toMatchObject({ ok: true });
      return test.call('import.commit', { importId });
    };
    const before = readTables(test);
    fillDisk();
    expect(await commit()).toEqual(full());
    expect(readTables(test)).toEqual(before);
    makeRoom();
    expect(await commit()).toMatchObject(ok({ counts: { imported: 400 } }));
    expect(await test.call('journal.verify', null)).toMatchObject(ok({ whole: true }));
  });

  it('証跡は、その記録が入らなければ、ファイルも残らない', async () => {
    // The record of a file is small: the pages that are there are used up first.
    fillDisk();
    const taken = async (at: number) => {
      const answer = await test.take(`回答${at}.pdf`, Buffer.concat([aPdf(), Buffer.from(`%${at}\n`)]));
      if (!answer.ok) throw new Error(JSON.stringify(answer.error));
      return answer.value as Taken;
    };
    let at = 0;
    let last = await taken(at);
    while (last.taken === 1 && at < 200) {
      at += 1;
      last = await taken(at);
    }
    expect(last).toMatchObject({ taken: 0, refused: [{ name: `回答${at}.pdf`, error: full().error }] });
    expect(filesIn(`${test.path}.evidence`)).toBe((await test.view()).evidence.length);
    makeRoom();
    expect(await taken(at)).toMatchObject({ taken: 1, refused: [] });
    expect(await test.call('journal.verify', null)).toMatchObject(
      ok({ whole: true, evidence: { whole: at + 1, missing: 0, unnamed: 0 } }),
    );
  });
});

function filesIn(folder: string): number {
  return readdirSync(folder, { recursive: true }).filter((name) =>
    statSync(join(folder, String(name))).isFile(),
  ).length;
}
