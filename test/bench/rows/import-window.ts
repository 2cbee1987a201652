import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { everyCase, type QueueCursor } from '#shared/contract/queue.ts';
import { type LaunchedConsole, launchConsole } from '../../support/launch.ts';
import { goTo } from '../../support/screen-hands.ts';
import { answerDialogs, callInWindow } from '../../support/window.ts';
import type { BigLedger } from '../big-ledger.ts';
import { type Measurement, measurement, percentile } from '../measurement.ts';

/** For rows with an absolute bound the floor is the bound and the budget is 1. */
const BOUND_MS = 50;
const MEMORY_BOUND_MB = 400;
const PAUSE_MS = 20;
const SAMPLE_MS = 50;
const REST_MS = 4_000;

/**
 * What a person at the queue feels while a file as large as the ledger is planned and imported on the screen, and what
 * the data process needs above its rest.
 */
export async function importWindowRows(ledger: BigLedger, csv: string): Promise<Measurement[]> {
  const program = await launchConsole({ file: ledger.path });
  try {
    const { app, window: page } = program;
    await callInWindow(page, 'session.signIn', ledger.account);
    await goTo(page, '審査');
    const starts = await pageStarts(page);
    await goTo(page, '取込');
    await answerDialogs(app, { open: csv });
    await page.getByRole('button', { name: 'ファイルを選ぶ', exact: true }).click();
    const begin = page.getByRole('button', { name: '計画を作る', exact: true });
    await begin.waitFor();
    // The program rests once the tables that it reads after its start are in its memory.
    await page.waitForTimeout(REST_MS);
    const memory = watchMemory(program);
    await startPaging(page, starts);
    await begin.click();
    const commit = page.getByRole('button', { name: /件を取り込む$/ });
    await commit.waitFor({ timeout: 300_000 });
    await commit.click();
    await page
      .getByText(/件を取り込みました。/)
      .first()
      .waitFor({ timeout: 600_000 });
    const { times, longestTask } = await stopPaging(page);
    return [
      measurement('paging-during-import', percentile(times, 0.99), 'ms p99', BOUND_MS, 1),
      measurement('renderer-task-during-import', longestTask, 'ms max', BOUND_MS, 1),
      measurement('import-memory', memory.stop(), 'MB above rest', MEMORY_BOUND_MB, 1),
    ];
  } finally {
    await program.close();
  }
}

/** Beginnings of pages far down the queue; the first of all is null. */
async function pageStarts(page: Page): Promise<(QueueCursor | null)[]> {
  const wish = { filter: everyCase, after: null, pageRows: 200, pages: 200 };
  return [null, ...(await callInWindow(page, 'queue.pageStarts', wish)).starts];
}

/** What the window notes while somebody pages. */
interface PagingWatch {
  readonly times: number[];
  /** Milliseconds of tasks of the window over 50 ms; shorter ones are not reported. */
  readonly tasks: number[];
  stopped: boolean;
  done: Promise<void>;
}

declare global {
  interface Window {
    pagingWatch?: PagingWatch;
  }
}

/** Pages through the queue without end, as somebody who looks for a case; and watches for tasks that hold the window up. */
async function startPaging(page: Page, starts: readonly (QueueCursor | null)[]): Promise<void> {
  await page.evaluate(
    ({ starts, filter, pause }) => {
      const watch: PagingWatch = { times: [], tasks: [], stopped: false, done: Promise.resolve() };
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) watch.tasks.push(duration);
      }).observe({ entryTypes: ['longtask'] });
      const turnPages = async () => {
        for (let run = 0; !watch.stopped; run += 1) {
          const after = starts[(run * 37) % starts.length] ?? null;
          const started = performance.now();
          const answer = await window.reviewConsole.call('queue.page', { filter, after, limit: 100 });
          watch.times.push(performance.now() - started);
          if (!answer.ok) throw new Error(answer.error.code);
          await new Promise((resolve) => setTimeout(resolve, pause));
        }
      };
      watch.done = turnPages();
      window.pagingWatch = watch;
    },
    { starts, filter: everyCase, pause: PAUSE_MS },
  );
}

async function stopPaging(page: Page): Promise<{ times: number[]; longestTask: number }> {
  return page.evaluate(async () => {
    const watch = window.pagingWatch;
    if (!watch) throw new Error('nobody pages');
    watch.stopped = true;
    await watch.done;
    return { times: watch.times, longestTask: Math.max(0, ...watch.tasks) };
  });
}

/** The largest resident size of the data process above what it is now, in MB. */
function watchMemory({ userData }: LaunchedConsole): { stop(): number } {
  const process = readFileSync(join(userData, 'data-process.pid'), 'utf8').trim();
  const rest = residentMegabytes(process);
  let largest = rest;
  const timer = setInterval(() => {
    largest = Math.max(largest, residentMegabytes(process));
  }, SAMPLE_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return largest - rest;
    },
  };
}

function residentMegabytes(process: string): number {
  const status = readFileSync(`/proc/${process}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
}
