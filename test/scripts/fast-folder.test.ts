import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inFastFolder } from '../../scripts/lib/fast-folder.mjs';

/** Puts a file into the folder, if this machine has one. */
function use(folder: string | null): string {
  const file = join(folder ?? 'nowhere', 'ledger');
  if (folder) writeFileSync(file, 'rows');
  return file;
}

it('gives what the work answered, and leaves nothing of it behind', async () => {
  const file = await inFastFolder(async (folder) => {
    const made = use(folder);
    expect(existsSync(made)).toBe(folder !== null);
    return made;
  });
  expect(existsSync(file)).toBe(false);
});

it('leaves nothing behind when the work fails either', async () => {
  let file = '';
  const failing = inFastFolder(async (folder) => {
    file = use(folder);
    throw new Error('a test crashed');
  });
  await expect(failing).rejects.toThrow('a test crashed');
  expect(existsSync(file)).toBe(false);
});
