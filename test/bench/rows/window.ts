import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { everyCase, everyOpenCase, type QueueCursor, type QueueFilter } from '#shared/contract/queue.ts';
import { launchConsole } from '../../support/launch.ts';
import { callInWindow } from '../../support/window.ts';
import { type BigLedger, bigLedger } from '../big-ledger.ts';
import { type Measurement, measurement, median, percentile } from '../measurement.ts';
import { seen } from '../seen.ts';
import { caseOpenTimes } from './case-open.ts';

const STARTS = 5;
const START_BUDGET = 2;
const CALLS = 200;
const REST_MS = 4_000;
/** For rows with an absolute bound the floor is the bound, in ms, and the budget is 1. */
const BOUND_MS = 50;

/** What a person at the window waits for, with 100,000 cases in the ledger. */
export async function windowRows(csv: string, folder: string): Promise<Measurement[]> {
  const ledger = await bigLedger(csv, folder);
  const starts = { program: [] as number[], empty: [] as number[] };
  const emptyApp = emptyApplication(folder);
  for (let run = 0; run < STARTS; run += 1) {
    starts.empty.push(await secondsToEmptyWindow(emptyApp));
    starts.program.push(await secondsToQueue(ledger));
  }
  return [
    measurement('start-to-queue', median(starts.program), 's', median(starts.empty), START_BUDGET),
    ...(await queueRows(ledger, '100k')),
  ];
}

/** The same queue with ten times as many cases. */
export async function millionRows(csv: string, folder: string): Promise<Measurement[]> {
  return queueRows(await bigLedger(csv, folder), '1m');
}

async function queueRows(ledger: BigLedger, size: '100k' | '1m'): Promise<Measurement[]> {
  const { window: page, close } = await launchConsole({ file: ledger.path });
  try {
    await callInWindow(page, 'session.signIn', ledger.account);
    // What the window still fetches after signing in belongs to `start-to-queue`.
    await page.waitForTimeout(REST_MS);
    const first = await pageTimes(page, (): PageWish => ({ filter: everyOpenCase, after: null }));
    const starts = await deepStarts(page);
    const deep = await pageTimes(
      page,
      (run): PageWish => ({ filter: everyCase, after: starts[run % starts.length] ?? null }),
    );
    const three = await pageTimes(page, (run) => searching(threeCharacters, run));
    const two = await pageTimes(page, (run) => searching(twoCharacters, run));
    const opened = await caseOpenTimes(page, CALLS);
    return [
      measurement(`queue-first-page-${size}`, percentile(first, 0.99), 'ms p99', BOUND_MS, 1),
      measurement(`queue-deep-page-${size}`, percentile(deep, 0.99), 'ms p99', BOUND_MS, 1),
      measurement(
        size === '100k' ? 'case-open' : 'case-open-1m',
        percentile(opened, 0.99),
        'ms p99',
        BOUND_MS,
        1,
      ),
      measurement(`search-three-${size}`, percentile(three, 0.95), 'ms p95', BOUND_MS, 1),
      measurement(`search-two-${size}`, percentile(two, 0.95), 'ms p95', BOUND_MS, 1),
    ];
  } finally {
    await close();
  }
}

/** Rare, middling and very common words, so that no single way of searching is favoured. */
const threeCharacters = [
  '佐々木',
  '芽室町',
  '情報政策課',
  'memuro',
  'city.osaka',
  '長谷川',
  'R8-00999',
  'かとう',
  'go.jp',
  '総務部',
];
const twoCharacters = ['佐藤', '髙橋', '鈴木', '町長', '.jp', '札幌', '花子', 'lg', '総務', '﨑山'];

interface PageWish {
  readonly filter: QueueFilter;
  readonly after: QueueCursor | null;
}

function searching(words: readonly string[], run: number): PageWish {
  return { filter: { ...everyCase, search: words[run % words.length] ?? '' }, after: null };
}

/** Where pages begin all the way down the queue, in an order that no cache follows. */
async function deepStarts(page: Page): Promise<QueueCursor[]> {
  const all: QueueCursor[] = [];
  for (let walked = await startsAfter(page, null); ; walked = await startsAfter(page, all.at(-1) ?? null)) {
    all.push(...walked);
    if (walked.length < PAGES_A_WALK) break;
  }
  return all.map((_, index) => all[(index * 37) % all.length]).filter((start) => start !== undefined);
}

const PAGES_A_WALK = 200;

async function startsAfter(page: Page, after: QueueCursor | null): Promise<QueueCursor[]> {
  const wish = { filter: everyCase, after, pageRows: 200, pages: PAGES_A_WALK };
  return (await callInWindow(page, 'queue.pageStarts', wish)).starts;
}

/** Milliseconds from the renderer's call to its answer. */
async function pageTimes(page: Page, wishOf: (run: number) => PageWish): Promise<number[]> {
  const wishes = Array.from({ length: CALLS }, (_, run) => wishOf(run));
  return page.evaluate(async (wanted) => {
    const times: number[] = [];
    for (const wish of wanted) {
      const started = performance.now();
      const page = await window.reviewConsole.call('queue.page', { ...wish, limit: 100 });
      times.push(performance.now() - started);
      if (!page.ok) throw new Error(page.error.code);
    }
    return times;
  }, wishes);
}

/** From the start of the process to the first row of the queue; a person's typing is not counted, signing in is. */
async function secondsToQueue(ledger: BigLedger): Promise<number> {
  const started = performance.now();
  const { window: page, close } = await launchConsole({ file: ledger.path });
  try {
    await seen(page, '合言葉');
    await callInWindow(page, 'session.signIn', ledger.account);
    await page.getByRole('navigation').getByText('審査', { exact: true }).click();
    await seen(page, 'R8-', 'main[aria-label="審査"]');
    return (performance.now() - started) / 1_000;
  } finally {
    await close();
  }
}

async function secondsToEmptyWindow(appFolder: string): Promise<number> {
  const started = performance.now();
  const { window: page, close } = await launchConsole({ appFolder });
  try {
    await seen(page, 'empty');
    return (performance.now() - started) / 1_000;
  } finally {
    await close();
  }
}

/** The least that the same runtime can show: one window with one word. */
function emptyApplication(folder: string): string {
  const application = join(folder, 'empty-application');
  mkdirSync(application, { recursive: true });
  writeFileSync(join(application, 'package.json'), '{ "name": "empty", "main": "main.cjs" }');
  writeFileSync(join(application, 'index.html'), '<!doctype html><title>empty</title><p>empty</p>');
  writeFileSync(
    join(application, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 720 }).loadFile(__dirname + '/index.html'));
app.on('window-all-closed', () => app.quit());`,
  );
  return application;
}
