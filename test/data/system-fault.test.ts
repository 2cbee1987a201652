import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getSystemErrorName } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readingProblem, systemCode, writingProblem } from '#shared/system-fault.ts';

/** As the file system of Windows gives them, which no other system can be made to give. */
function refusedBySystem(code: string): Error {
  return Object.assign(new Error(`${code}: open '申請.csv'`), { code });
}

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

describe('ファイルやフォルダーを使えなかった理由', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'system-fault-'));
    mkdirSync(join(folder, '報告'));
    writeFileSync(join(folder, '報告', '一覧.csv'), '');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['ない', () => readFileSync(join(folder, 'なし.csv')), 'ENOENT', 'missing'],
    ['フォルダー', () => readFileSync(join(folder, '報告')), 'EISDIR', 'directory'],
    ['ファイルの下', () => readFileSync(join(folder, '報告', '一覧.csv', 'a')), 'ENOTDIR', 'missing'],
  ] as const)('読むとき: %s', (_name, work, code, problem) => {
    const error = thrownBy(work);
    expect([systemCode(error), readingProblem(error)]).toEqual([code, problem]);
  });

  it.each([
    ['ない', () => openSync(join(folder, 'なし', 'a.csv'), 'w'), 'ENOENT', 'missing'],
    ['同じ名前がある', () => closeSync(openSync(join(folder, '報告', '一覧.csv'), 'wx')), 'EEXIST', 'exists'],
    ['空でない', () => rmdirSync(join(folder, '報告')), 'ENOTEMPTY', 'exists'],
    ['ファイルの下', () => openSync(join(folder, '報告', '一覧.csv', 'a'), 'w'), 'ENOTDIR', 'notWritable'],
  ] as const)('書くとき: %s', (_name, work, code, problem) => {
    const error = thrownBy(work);
    expect([systemCode(error), writingProblem(error)]).toEqual([code, problem]);
  });

  it('ほかのプログラムが使っているファイルは、読むときも書くときもそう言う', () => {
    const error = refusedBySystem('EBUSY');
    expect([readingProblem(error), writingProblem(error)]).toEqual(['inUse', 'inUse']);
  });

  it('長すぎる名前には書けない', () => {
    const error = thrownBy(() => openSync(join(folder, 'あ'.repeat(300)), 'w'));
    expect([systemCode(error), writingProblem(error)]).toEqual(['ENAMETOOLONG', 'nameTooLong']);
  });

  it('Node が名前を付けていない Linux の失敗も、番号で分かる', () => {
    const stale = refusedBySystem(getSystemErrorName(-116));
    const overQuota = refusedBySystem(getSystemErrorName(-122));
    expect([readingProblem(stale), writingProblem(stale), writingProblem(overQuota)]).toEqual([
      'unreadable',
      'notWritable',
      'diskFull',
    ]);
  });

  it('つながらなくなった共有フォルダーは、欠陥ではない', () => {
    for (const code of ['ETIMEDOUT', 'EHOSTDOWN', 'ENOTCONN', 'UNKNOWN']) {
      const error = refusedBySystem(code);
      expect([code, readingProblem(error), writingProblem(error)]).toEqual([
        code,
        'unreadable',
        'notWritable',
      ]);
    }
  });

  it('抜かれた USB メモリーは、欠陥ではなく利用者が直せること', () => {
    for (const code of ['EIO', 'ENODEV', 'ENXIO', 'ESTALE']) {
      const error = refusedBySystem(code);
      expect([code, readingProblem(error), writingProblem(error)]).toEqual([
        code,
        'unreadable',
        'notWritable',
      ]);
    }
  });

  it('知らない失敗は欠陥のまま', () => {
    for (const error of [refusedBySystem(getSystemErrorName(-88)), new Error('EBUSY'), 'EBUSY', null]) {
      expect([readingProblem(error), writingProblem(error)]).toEqual([null, null]);
    }
  });
});
