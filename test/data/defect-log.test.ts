import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDefectLog } from '#data/defect-log.ts';
import { dispatch } from '#data/dispatch.ts';
import { err } from '#shared/result.ts';
import { aRow, imported, writeIntakeFile } from '../support/intake-file.ts';
import { createTestOffice } from '../support/office.ts';

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
      name: 'TypeError',
      message: 'boom',
    });
  });

  it('壊れた申請を開いて失敗しても、申請者のことは何も書かれない', async () => {
    const test = createTestOffice();
    await imported(test, writeIntakeFile(test, [aRow({ name: '田中 一郎' })]));
    const { connection, read } = test.office.requireLedger();
    // As a disk does it: one sign of the text is another one.
    connection.exec(`DROP TRIGGER vault_update;
      UPDATE vault SET content = replace(content, '"田中 一郎"', '田中 一郎"')`);
    const id = read.query<{ id: string }>('SELECT id FROM cases').get()?.id ?? '';
    const answer = await dispatch(test.office, 'case.open', { id }, 'window', openDefectLog(folder).record);
    test.close();
    const line = JSON.parse(readFileSync(join(folder, 'data-process.log'), 'utf8'));
    expect(answer).toEqual(err({ code: 'internal', errorId: line.errorId }));
    expect(line).toMatchObject({ operation: 'case.open', name: 'SyntaxError' });
    expect(line.message).toBe('Unexpected token <text>... is not valid JSON');
    expect(JSON.stringify(line)).not.toMatch(/田中|一郎|tanaka|札幌/);
  });

  it('大きくなった記録は一度だけ脇へ置かれ、新しい不具合は新しいファイルに書かれる', () => {
    const path = join(folder, 'data-process.log');
    writeFileSync(`${path}.old`, '前の前');
    writeFileSync(path, 'x'.repeat(1_000_000));
    const log = openDefectLog(folder);
    log.record('case.open', new Error('まだ入る'));
    expect(readFileSync(`${path}.old`, 'utf8')).toBe('前の前');
    const errorId = log.record('case.act', new Error('もう入らない'));
    expect(readFileSync(`${path}.old`, 'utf8')).toMatch(/^x+\{.*"case\.open"/);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ errorId, operation: 'case.act' });
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
