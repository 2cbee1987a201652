import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

let folder: string;
let list: string;
let place: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'review-unfinished-'));
  list = join(folder, 'unfinished.json');
  place = join(folder, '媒体');
  mkdirSync(place);
});
afterEach(() => {
  vi.resetModules();
  rmSync(folder, { recursive: true, force: true });
});

/** A data process that begins, with nothing in its memory. */
async function aProcess() {
  vi.resetModules();
  const process = await import('#data/unfinished.ts');
  process.listUnfinishedIn(list);
  return process;
}

function half(name: string): string {
  const path = join(place, name);
  writeFileSync(path, '佐藤 花子');
  return path;
}

describe('作りかけのまま強制終了されたとき', () => {
  it('個人情報の入った作りかけは、次に始めたときに消える', async () => {
    const killed = await aProcess();
    const staging = join(place, '.審査結果報告書.01a20509.part');
    killed.makeUnfinishedFolder(staging);
    writeFileSync(join(staging, 'print.html'), '佐藤 花子');
    const backup = join(place, '控え.kyoso.part');
    killed.beginUnfinished(backup);
    half('控え.kyoso.part');
    const others = half('誰かの書きかけ.part');

    const next = await aProcess();
    next.removeLeftBefore();
    expect([staging, backup, others].filter(existsSync)).toEqual([others]);
    expect(JSON.parse(readFileSync(list, 'utf8'))).toEqual([]);
  });

  it('抜かれていた媒体の作りかけは、差し直した後に始めたとき消える', async () => {
    const path = join(folder, '別の媒体', '控え.kyoso.part');
    (await aProcess()).beginUnfinished(path);
    (await aProcess()).removeLeftBefore();
    mkdirSync(join(folder, '別の媒体'));
    writeFileSync(path, '佐藤 花子');
    (await aProcess()).removeLeftBefore();
    expect(existsSync(path)).toBe(false);
  });

  it('出来上がったもの、名前の付いたもの、今作っているものは消えない', async () => {
    const killed = await aProcess();
    const whole = half('一覧.csv.part');
    killed.beginUnfinished(whole);
    killed.finished(whole);
    const named = half('控え.kyoso');
    killed.beginUnfinished(named);
    const again = half('二.csv.part');
    killed.beginUnfinished(again);

    const next = await aProcess();
    next.beginUnfinished(again);
    next.removeLeftBefore();
    expect([whole, named, again].filter((path) => !existsSync(path))).toEqual([]);
  });

  it('一覧が壊れていても、始められる', async () => {
    writeFileSync(list, '["/tmp/');
    (await aProcess()).removeLeftBefore();
    expect(readFileSync(list, 'utf8')).toBe('["/tmp/');
  });
});
