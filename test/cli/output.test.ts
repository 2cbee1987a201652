import { spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const entry = fileURLToPath(new URL('../../src/cli/index.ts', import.meta.url));

it('出力先に空きがなければ、途中で切れたと言い、終わったとは言わない', () => {
  // Linux gives a disk that is always full.
  const full = openSync('/dev/full', 'w');
  const { status, stderr } = spawnSync(process.execPath, [entry, 'due', '--received', '2026-12-25'], {
    stdio: ['ignore', full, 'pipe'],
    encoding: 'utf8',
  });
  closeSync(full);
  expect([status, stderr]).toEqual([
    1,
    '標準出力に書き込めませんでした（ENOSPC）。出力は途中で切れています。\n',
  ]);
});
