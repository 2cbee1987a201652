import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { fromRoot } from '../../scripts/lib/paths.mjs';

/** How `npm start -- …` ends, and what it says; whoever is not refused at once would begin to build. */
function startWith(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [fromRoot('scripts', 'start.mjs'), ...args],
    {
      encoding: 'utf8',
      timeout: 20_000,
    },
  );
  return { status, stdout, said: stderr };
}

test.each([
  [['--fiel', '台帳.kyoso'], '知らないオプションです / unknown option: --fiel'],
  [['--demo', '-x'], '知らないオプションです / unknown option: -x'],
  [['台帳.kyoso'], '余分な引数です / unexpected argument: 台帳.kyoso'],
  [['--file'], '--file の後に台帳のパスを書いてください。'],
  [['--file='], '--file の後に台帳のパスを書いてください。'],
  [['--file', '--lang', 'en'], '--file の後に台帳のパスを書いてください。'],
])('npm start -- %j is refused before anything begins', (args, sentence) => {
  const { status, stdout, said } = startWith(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(said).toContain(sentence);
  expect(said).not.toContain('●');
});

test('--help names every option and ends well', () => {
  const { status, stdout } = startWith('--help');
  expect(status).toBe(0);
  for (const option of ['--file', '--lang', '--demo', '--retry-official']) expect(stdout).toContain(option);
});
