import { chmodSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256Of } from '#data/evidence/whole-file.ts';
import { aPdf, aPng } from '#test/support/evidence-samples.ts';
import { createEvidenceOffice } from '../data/evidence-office.ts';
import { callCli, jsonOf } from './call-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'review-cli-evidence-'));
const db = join(folder, '台帳.kyoso');

/** A ledger with two files of evidence, closed and moved together with their folder. */
beforeAll(async () => {
  const test = await createEvidenceOffice();
  await test.take('証明.pdf', aPdf());
  await test.take('画面.png', aPng());
  test.office.ledger?.close();
  test.office.setLedger(null);
  renameSync(test.path, db);
  renameSync(`${test.path}.evidence`, `${db}.evidence`);
  test.close();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('証跡のある台帳', () => {
  it('写しを作り、戻し、戻した台帳の証跡がすべて揃っている', async () => {
    const copy = join(folder, '写し.kyoso');
    const restored = join(folder, '戻した台帳.kyoso');
    const evidence = { copied: 2, missing: 0, altered: 0 };
    expect(await jsonOf(['backup', '--db', db, '--out', copy])).toMatchObject({ evidence });
    expect(await jsonOf(['restore', '--from', copy, '--db', restored])).toMatchObject({ evidence });
    expect(await jsonOf(['verify', '--db', restored])).toMatchObject({
      whole: true,
      evidence: { whole: 2, missing: 0, altered: 0, unnamed: 0 },
    });
  });

  it('変えられた証跡は verify が見つけ、どの受付のものかを言って 1 で終わる', async () => {
    const sha256 = sha256Of(aPng());
    const file = join(`${db}.evidence`, sha256.slice(0, 2), sha256.slice(2));
    chmodSync(file, 0o644);
    writeFileSync(file, 'x');
    const { code, stdout } = await callCli(['verify', '--db', db]);
    expect(code).toBe(1);
    expect(stdout).toContain('異常なし 1件、見つからない 0件、内容が違う 1件');
    expect(stdout).toContain(`受付 R8-000182  SHA-256 ${sha256}`);
  });
});
