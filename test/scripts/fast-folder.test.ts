import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { inFastFolder } from '../../scripts/lib/fast-folder.mjs';

let memory: string;

beforeEach(() => {
  memory = mkdtempSync(join(tmpdir(), 'review-memory-'));
});

afterEach(() => rmSync(memory, { recursive: true }));

function use(folder: string | null): string {
  const file = join(folder ?? 'nowhere', 'ledger');
  writeFileSync(file, 'rows');
  return file;
}

it('gives what the work answered, and leaves nothing of it behind', async () => {
  const file = await inFastFolder(async (folder) => use(folder), { memory, enoughBytes: 0 });
  expect(dirname(dirname(file))).toBe(memory);
  expect(readdirSync(memory)).toEqual([]);
});

it('leaves nothing behind when the work fails either', async () => {
  let file = '';
  const failing = inFastFolder(
    async (folder) => {
      file = use(folder);
      expect(existsSync(file)).toBe(true);
      throw new Error('a test crashed');
    },
    { memory, enoughBytes: 0 },
  );
  await expect(failing).rejects.toThrow('a test crashed');
  expect(readdirSync(memory)).toEqual([]);
});

it.each([
  ['too little memory', () => ({ memory, enoughBytes: Number.POSITIVE_INFINITY })],
  ['none', () => ({ memory: join(memory, 'none'), enoughBytes: 0 })],
])('does the work without a folder where there is %s', async (_what, place) => {
  expect(await inFastFolder(async (folder) => folder, place())).toBeNull();
});
