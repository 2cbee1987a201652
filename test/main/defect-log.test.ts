import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { openDefectLog } from '#main/defect-log.ts';

let folder = '';
const at = () => new Date('2026-11-22T01:02:03Z');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'logs-'));
});

test('a defect can be found by the number that the screen showed', () => {
  const errorId = openDefectLog(folder, undefined, at)('bridge: case.open', new TypeError('boom'));
  const line = JSON.parse(readFileSync(join(folder, 'main.log'), 'utf8'));
  expect(line).toMatchObject({
    at: '2026-11-22T01:02:03.000Z',
    errorId,
    where: 'bridge: case.open',
    name: 'TypeError',
    message: 'boom',
  });
  expect(line.stack[0]).toMatch(/^at .*defect-log\.test\.ts/);
});

test("an applicant's address does not get into the log", () => {
  openDefectLog(folder)('x', new Error('cannot parse hanako.sato@city.osaka.lg.jp or 花子＠example.jp'));
  const text = readFileSync(join(folder, 'main.log'), 'utf8');
  expect(text).toContain('cannot parse <address> or <address>');
  expect(text).not.toMatch(/sato|花子|osaka/);
});

test('a file that is named after an applicant does not get into the log, but what happened to it does', () => {
  const fault = "ENOENT: no such file or directory, open '/home/clerk/佐藤花子の在職証明.pdf'";
  openDefectLog(folder)('x', new Error(fault));
  const { message } = JSON.parse(readFileSync(join(folder, 'main.log'), 'utf8'));
  expect(message).toBe("ENOENT: no such file or directory, open '/home/clerk/<text>.pdf'");
});

test('a full log is put aside and the oldest is dropped', () => {
  const log = openDefectLog(folder, { bytes: 1, kept: 2 });
  for (const where of ['first', 'second', 'third', 'fourth']) log(where, new Error('x'));
  expect(readdirSync(folder).sort()).toEqual(['main.1.log', 'main.2.log', 'main.log']);
  const where = ['main.log', 'main.1.log', 'main.2.log'].map(
    (name) => JSON.parse(readFileSync(join(folder, name), 'utf8')).where,
  );
  expect(where).toEqual(['fourth', 'third', 'second']);
});

test('a log that cannot be written still gives a number', () => {
  const stderr = vi.spyOn(console, 'error').mockReturnValue();
  const notAFolder = join(folder, 'file');
  writeFileSync(notAFolder, '');
  expect(openDefectLog(notAFolder)('x', new Error('boom'))).toMatch(/^[0-9a-f]{8}$/);
  expect(stderr).toHaveBeenCalledOnce();
  stderr.mockRestore();
});
