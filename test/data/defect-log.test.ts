import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDefectLog } from '#data/defect-log.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'review-defects-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

describe('データ処理の不具合の記録', () => {
  it('画面に出た番号で見つかる', () => {
    const errorId = openDefectLog(folder).record('case.open', new TypeError('boom'));
    expect(JSON.parse(readFileSync(join(folder, 'data-process.log'), 'utf8'))).toMatchObject({
      errorId,
      operation: 'case.open',
    });
  });

  it('書けない場所でも番号は出て、ほかの人の作業は止まらない', () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const notAFolder = join(folder, 'ファイル');
    writeFileSync(notAFolder, '');
    const errorId = openDefectLog(notAFolder).record('case.open', new Error('boom'));
    expect(errorId).toMatch(/^[0-9a-f]{8}$/);
    expect(said).toHaveBeenCalledWith(expect.stringContaining(errorId));
  });
});
