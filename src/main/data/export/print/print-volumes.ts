import { formatCount } from '#shared/text/format-date.ts';
import type { ReadableDb } from '../../database.ts';
import { createGrowingFile, type GrowingFile } from '../growing-file.ts';
import type { ReportCase, ReportContext } from '../report-case.ts';
import { volumeName } from '../report-files.ts';
import { caseSection } from './case-section.ts';
import { DOCUMENT_END, documentHead } from './document.ts';
import { type Html, html } from './html.ts';
import type { PrintFacts } from './print-facts.ts';

/**
 * Chromium lays a document out as a whole, and the more pages it has the longer each takes: 400 records took twice the time and the memory of
 * two volumes of 200, and 2,000 it gave up. As many sheets also go into one binder.
 */
const RECORDS_A_VOLUME = 200;

/** Into how many files of their own the records go; none while they fit into the report. */
export function volumesOf({ summary }: PrintFacts): number {
  return summary.decided <= RECORDS_A_VOLUME ? 0 : Math.ceil(summary.decided / RECORDS_A_VOLUME);
}

/** Stands in the report in place of the records. */
export function volumesNote(volumes: number): Html {
  return html`<h2>別紙　個別審査票</h2>
<p>個別審査票は、一覧の順に${RECORDS_A_VOLUME}件ずつ、${volumes}冊に分けた（${volumeName(1)}から${volumeName(volumes)}まで）。</p>
`;
}

/** Writes the pages of all volumes, one after the other, to the paths given. */
export async function writeVolumes(
  paths: readonly string[],
  facts: PrintFacts,
  context: ReportContext,
  eachCase: (visit: (each: ReportCase) => Promise<void>) => Promise<void>,
  db: ReadableDb,
): Promise<void> {
  const open: { file: GrowingFile | null } = { file: null };
  let records = 0;
  try {
    await eachCase(async (each) => {
      if (records % RECORDS_A_VOLUME === 0) {
        if (open.file) await end(open.file);
        const volume = records / RECORDS_A_VOLUME;
        open.file = await createGrowingFile(paths[volume] ?? '');
        await open.file.write(volumeHead(facts, volume + 1));
      }
      await open.file?.write(caseSection(each, context, db).markup);
      records += 1;
    });
    if (open.file) await end(open.file);
  } catch (error) {
    await open.file?.abandon();
    throw error;
  }
}

async function end(file: GrowingFile): Promise<void> {
  await file.write(DOCUMENT_END);
  await file.finish();
}

function volumeHead(facts: PrintFacts, volume: number): string {
  const { from, to, decided } = facts.summary;
  const first = (volume - 1) * RECORDS_A_VOLUME + 1;
  const last = Math.min(volume * RECORDS_A_VOLUME, decided);
  const title = `別紙${volume}　個別審査票（${formatCount(decided)}件のうち${formatCount(first)}～${formatCount(last)}件目）`;
  return `${documentHead(`審査結果報告書 ${from}～${to} 別紙${volume}`, facts.fontsDirectory)}${html`<h2 class="first">${title}</h2>`.markup}\n`;
}

/** Beside the page number on every sheet of a volume. */
export function volumeFooter({ summary, chain }: PrintFacts, volume: number): string {
  return `審査結果報告書　${summary.from}～${summary.to}　別紙${volume}　記録の先端 ${chain.hash.slice(0, 16)}`;
}
