import { describe, expect, it, test } from 'vitest';
import program from '../../package.json' with { type: 'json' };
import { callCli } from './call-cli.ts';
import { runCli } from './run-cli.ts';

const commands = [
  'classify',
  'due',
  'init',
  'seed',
  'import',
  'list',
  'report',
  'verify',
  'rebuild',
  'backup',
  'restore',
  'first-passphrase',
];

describe('使い方', () => {
  it('--help はすべての命令を挙げ、0 で終わる', async () => {
    const { code, stdout, stderr } = await runCli(['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const command of commands) expect(stdout).toContain(`\n  ${command} `);
  });

  test.each(commands)('%s --help はその命令の使い方を示す', async (command) => {
    const { code, stdout } = await callCli([command, '--help']);
    expect({ code, usage: stdout.includes(`cli -- ${command} `) }).toEqual({ code: 0, usage: true });
  });

  it('--version はプログラムの版だけを書く', async () => {
    expect(await runCli(['--version'])).toEqual({ code: 0, stdout: `${program.version}\n`, stderr: '' });
  });

  it.each([
    ['説明', ['--help']],
    ['答え', ['due', '--received', '2026-11-20', '--json']],
    ['使い方の誤り', ['due']],
    ['断り', ['list', '--db', 'ない.sansa']],
  ])('プロセスとして動かしても、%sは同じ', async (_what, args) => {
    expect(await runCli(args)).toEqual(await callCli(args));
  });

  test.each([
    [[], '命令がありません。'],
    [['fly'], '知らない命令です: fly'],
    [['due', '--recieved', '2026-12-25'], '知らないオプションです: --recieved'],
    [['due'], '--received が必要です。'],
    [['due', '--received'], 'オプションの値が正しくありません: --received'],
    [['due', '--received', '2026-02-30'], '--received は YYYY-MM-DD の日付です: 2026-02-30'],
    [['due', '--received', '2026-12-25', '--days', '0'], '--days は 1 から 365 までの整数です: 0'],
    [
      ['due', '--received', '2026-12-25', '--pause', '2026-12-28..2026-12-25'],
      '--pause の終わりが始まりより前です: 2026-12-28..2026-12-25',
    ],
    [
      ['due', '--received', '2026-12-25', '--pause', '2026-12-28'],
      '--pause は YYYY-MM-DD..YYYY-MM-DD です: 2026-12-28',
    ],
    [['verify'], '--db が必要です。'],
    [['verify', 'a', '--db', 'x'], '余分な引数です: a'],
    [['import', '--db', 'x'], '取り込むファイル が必要です。'],
    [['seed', '--db', 'x', '--applications', '3'], '--seed が必要です。'],
    [['list', '--db', 'x', '--limit', '-1'], 'オプションの値が正しくありません: --limit'],
    [
      ['list', '--db', 'x', '--status', 'done'],
      '--status は all / open / received / verifying / inquiring / proposed / decided / closed / withdrawn のどれかです: done',
    ],
    [
      ['report', '--db', 'x', '--from', '2026-11-01', '--to', '2026-11-30', '--out', 'o'],
      '--format が必要です。',
    ],
    [
      ['report', '--db', 'x', '--from', '2026-11-30', '--to', '2026-11-01', '--format', 'csv', '--out', 'o'],
      '--to が --from より前です: 2026-11-01',
    ],
  ])('%j は使い方の誤り', async (args, sentence) => {
    const { code, stdout, stderr } = await callCli(args);
    expect({ code, stdout, first: stderr.split('\n')[0] }).toEqual({ code: 2, stdout: '', first: sentence });
  });
});
