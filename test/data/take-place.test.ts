import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { access, constants, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Mover, takePlace } from '#data/take-place.ts';
import { systemCode, writingProblem } from '#shared/system-fault.ts';

let folder: string;
let draft: string;
let place: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'review-place-'));
  draft = join(folder, '要修正の申請.csv.part');
  place = join(folder, '要修正の申請.csv');
  writeFileSync(draft, '新しい一覧');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A system on which moving fails for the first so many times. Gives how long it was waited. */
function heldFor(times: number, code: string, platform: NodeJS.Platform) {
  let left = times;
  let waited = 0;
  const mover: Mover = {
    platform,
    move: async (from, to) => {
      left -= 1;
      if (left >= 0) throw Object.assign(new Error(code), { code });
      await rename(from, to);
    },
    pause: async (milliseconds) => {
      waited += milliseconds;
    },
    mayWrite: (path) => access(path, constants.W_OK),
  };
  return { mover, waited: () => waited };
}

async function failureOf(work: Promise<void>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

describe('書き終えたものに名前を付ける', () => {
  it.each(['EPERM', 'EACCES', 'EBUSY'])(
    'Windows で検査プログラムが見ている間（%s）は待ち、終われば付ける',
    async (code) => {
      writeFileSync(place, '前の一覧');
      const { mover } = heldFor(3, code, 'win32');
      await takePlace(draft, place, mover);
      expect([readFileSync(place, 'utf8'), existsSync(draft)]).toEqual(['新しい一覧', false]);
    },
  );

  it('Windows で Excel が開いているものの上には書かず、使っているプログラムがあると言う', async () => {
    writeFileSync(place, '前の一覧');
    const { mover, waited } = heldFor(100, 'EPERM', 'win32');
    const error = await failureOf(takePlace(draft, place, mover));
    expect([systemCode(error), writingProblem(error)]).toEqual(['EBUSY', 'inUse']);
    expect(readFileSync(place, 'utf8')).toBe('前の一覧');
    // Whoever else works in the ledger waits five seconds for it.
    expect(waited()).toBeLessThan(2_500);
  });

  it('フォルダーの中のファイルが開かれていて動かせないときも、同じように言う', async () => {
    const { mover } = heldFor(100, 'EPERM', 'win32');
    const error = await failureOf(takePlace(draft, place, mover));
    expect([existsSync(place), writingProblem(error)]).toEqual([false, 'inUse']);
  });

  it('読み取り専用にしてあるものの上には書けないと言う', async () => {
    writeFileSync(place, '前の一覧');
    const { mover } = heldFor(100, 'EPERM', 'win32');
    // Said by the system, because root may write what is protected.
    const mayWrite = async () => {
      throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
    };
    expect(writingProblem(await failureOf(takePlace(draft, place, { ...mover, mayWrite })))).toBe(
      'notWritable',
    );
  });

  it.each([
    ['権限', 'EPERM', 'linux', 'notWritable'],
    ['権限', 'EACCES', 'darwin', 'notWritable'],
    ['空き', 'ENOSPC', 'win32', 'diskFull'],
    ['元のファイル', 'ENOENT', 'win32', 'missing'],
  ] as const)('%sがないとき（%s、%s）は待たずに言う', async (_what, code, platform, problem) => {
    const { mover, waited } = heldFor(100, code, platform);
    const error = await failureOf(takePlace(draft, place, mover));
    expect([writingProblem(error), waited()]).toEqual([problem, 0]);
  });
});
