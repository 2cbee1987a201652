import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedConsole, launchConsole, startAgain } from '#test/support/launch.ts';
import { jsonOfProcess } from '../cli/run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'review-second-'));
const ledger = (name: string) => join(folder, `${name}.kyoso`);
let program: LaunchedConsole;

beforeAll(async () => {
  for (const name of ['今年度', '来年度']) await jsonOfProcess(['init', '--db', ledger(name)]);
  program = await launchConsole();
}, 60_000);

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
