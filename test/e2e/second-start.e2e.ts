import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import DatabaseConstructor from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedConsole, launchConsole, startAgain } from '#test/support/launch.ts';
import { callInWindow } from '#test/support/window.ts';
import { jsonOfProcess } from '../cli/run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'review-second-'));
const ledger = (name: string) => join(folder, `${name}.kyoso`);
let program: LaunchedConsole;

beforeAll(async () => {
  for (const name of ['今年度', '来年度']) await jsonOfProcess(['init', '--db', ledger(name)]);
  program = await launchConsole();
});

afterAll(async () => {
  await program.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What a person will answer to the next question of the system, and what was asked. */
async function answerNext(button: number): Promise<() => Promise<string>> {
  await program.app.evaluate(({ dialog }, response) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    Object.assign(dialog, {
      showMessageBox: async (_window: unknown, { message }: { message: string }) => {
        asked.push(message);
        return { response };
      },
    });
  }, button);
  return () => program.app.evaluate(() => String(Reflect.get(globalThis, 'asked')));
}

const shows = (name: string) => program.window.getByText(name, { exact: true }).waitFor();

describe('もう一度始めたとき', () => {
  it('二つ目は窓を開かずに終わり、名指された台帳は初めの窓で開く', async () => {
    expect(await startAgain(program, ledger('今年度'))).toBe(0);
    await shows('今年度');
    expect(program.app.windows()).toHaveLength(1);
  });

  it('開いている台帳は、閉じてよいと言われるまで閉じない', async () => {
    const asked = await answerNext(1);
    expect(await startAgain(program, ledger('来年度'))).toBe(0);
    await expect.poll(asked).toContain('来年度');
    await shows('今年度');
    await answerNext(0);
    expect(await startAgain(program, ledger('来年度'))).toBe(0);
    await shows('来年度');
  });
});

describe('何かを入力したまま終えるとき', () => {
  it('捨ててよいと言われるまで終わらず、入力はそのまま残る', async () => {
    const { app, window } = program;
    await callInWindow(window, 'session.createFirstOperator', {
      name: '佐藤 花子',
      passphrase: '朝の電車は定刻どおりに着く',
    });
    await window.getByRole('button', { name: '設定', exact: true }).click();
    await window.getByRole('tab', { name: '休業日' }).click();
    await window.getByLabel('名称').fill('庁舎の停電');
    await window.getByRole('button', { name: 'ホーム', exact: true }).click();
    const quit = () => app.evaluate((electron) => setImmediate(() => electron.app.quit()));
    const asked = await answerNext(0);
    await quit();
    await expect.poll(asked).toBe('入力中の内容があります');
    await window.getByRole('button', { name: '設定', exact: true }).click();
    expect(await window.getByLabel('名称').inputValue()).toBe('庁舎の停電');

    await answerNext(1);
    const ended = app.waitForEvent('close');
    await quit();
    await ended;
  });
});

describe('開いたまま Windows からログオフしたとき', () => {
  it('台帳は正しく閉じられ、次に始めても正しく終了しなかったとは言われない', async () => {
    const path = ledger('来年度');
    const left = await launchConsole({ file: path });
    await left.window.getByText('来年度', { exact: true }).waitFor();
    expect(existsSync(`${path}-wal`)).toBe(true);
    const ended = left.app.waitForEvent('close');
    // What the system does: it tells the window, and takes the process away as soon as that returns.
    const away = left.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.emit('session-end');
      process.kill(process.pid, 'SIGKILL');
    });
    await Promise.allSettled([away, ended]);
    expect(existsSync(`${path}-wal`)).toBe(false);
    expect(factOf(path, 'cleanExit')).toBe('true');
    await left.close();
  });
});

function factOf(path: string, name: string): unknown {
  const connection = new DatabaseConstructor(path, { readonly: true });
  try {
    return connection.prepare('SELECT value FROM ledger_facts WHERE name = ?').pluck().get(name);
  } finally {
    connection.close();
  }
}
