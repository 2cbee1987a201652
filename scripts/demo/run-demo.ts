import { stripVTControlCharacters } from 'node:util';
import { textTable } from '../../src/cli/table.ts';
import { type LaunchedConsole, launchConsole } from '../../test/support/launch.ts';
import { note, runMain, Stop } from '../lib/console.mjs';
import { type DemoPart, type DemoRun, demoRun, type Finding } from './demo-run.ts';
import { emptyOutputFolder, outputNames, outputPath } from './output-folder.ts';
import { parts } from './parts.ts';

/** Long for a click, short for a person who waits in front of nothing. */
const PATIENCE_MS = 15_000;

await runMain(async () => {
  const started = performance.now();
  emptyOutputFolder();
  const findings: Finding[] = [];
  const { app, window, close } = await openWindow();
  window.setDefaultTimeout(PATIENCE_MS);
  const run = demoRun(app, window, (finding) => findings.push(finding));
  try {
    for (const part of parts) await doPart(part, run);
  } finally {
    await close();
    if (findings.length > 0) printTable(findings);
  }
  note(
    `● デモを終えました (${((performance.now() - started) / 1000).toFixed(0)} 秒)。結果は demo-output/ にあります。`,
  );
  return 0;
});

/** On a busy machine a first start may come to nothing; a second one then says why. */
async function openWindow(): Promise<LaunchedConsole> {
  try {
    return await launchConsole();
  } catch {
    note('  ウィンドウが開かないので、もう一度開きます');
  }
  try {
    return await launchConsole();
  } catch (error) {
    throw new Stop(`デモのウィンドウを開けませんでした。\n${sentenceOf(error)}`);
  }
}

/** A part that fails leaves a picture of where it stopped. */
async function doPart({ name, work }: DemoPart, run: DemoRun): Promise<void> {
  note(`  ${name}`);
  try {
    await work(run);
  } catch (error) {
    const pictured = await run.picture(outputPath('stopped')).then(
      () => `止まったときの画面は demo-output/${outputNames.stopped} です。`,
      () => '止まったときの画面は撮れませんでした。',
    );
    throw new Stop(`デモは「${name}」で止まりました。${pictured}\n${sentenceOf(error)}`);
  }
}

function printTable(findings: readonly Finding[]): void {
  console.log(
    textTable(
      ['手順', '結果', 'ファイル'],
      findings.map(({ step, result, file }) => [step, result, file]),
    ),
  );
}

function sentenceOf(error: unknown): string {
  return stripVTControlCharacters(error instanceof Error ? error.message : String(error)).trim();
}
