import type { ReadableDb } from '../../database.ts';
import type { GrowingFile } from '../growing-file.ts';
import type { ReportCase, ReportContext } from '../report-case.ts';
import { caseSection } from './case-section.ts';
import { chainProof } from './chain-proof.ts';
import { DOCUMENT_END, documentHead } from './document.ts';
import { frontMatter } from './front-matter.ts';
import { listHead, listRow, listTail } from './list-table.ts';
import type { PrintFacts } from './print-facts.ts';
import { volumesNote, volumesOf } from './print-volumes.ts';
import { setAsideTable } from './set-aside-table.ts';
import { statisticsSection } from './statistics-section.ts';

type EachCase = (visit: (each: ReportCase) => Promise<void>) => Promise<void>;

/** The report as a page to print: no scripts, nothing from outside but the fonts, every text escaped. */
export async function writePrintReport(
  file: GrowingFile,
  facts: PrintFacts,
  context: ReportContext,
  eachCase: EachCase,
  db: ReadableDb,
): Promise<void> {
  const { from, to } = facts.summary;
  await file.write(documentHead(`審査結果報告書 ${from}～${to}`, facts.fontsDirectory));
  await file.write(frontMatter(facts).markup);
  const isEmpty = facts.summary.decided === 0;
  await file.write(listHead(facts.profile, isEmpty).markup);
  if (!isEmpty) await eachCase(({ row }) => file.write(listRow(row, facts.profile).markup));
  await file.write(listTail(isEmpty).markup);
  await file.write(setAsideTable('3　再審査により取り消された決定・取下げ', facts).markup);
  await file.write(statisticsSection('4　統計', facts).markup);
  await file.write(chainProof('5　記録の証明', facts).markup);
  const volumes = volumesOf(facts);
  if (volumes > 0) {
    await file.write(volumesNote(volumes).markup);
  } else if (!isEmpty) {
    await file.write('<h2 class="appendix">別紙　個別審査票</h2>\n');
    await eachCase((each) => file.write(caseSection(each, context, db).markup));
  }
  await file.write(DOCUMENT_END);
}

/** Beside the page number on every sheet. */
export function printFooter({ summary, chain }: PrintFacts): string {
  return `審査結果報告書　${summary.from}～${summary.to}　記録の先端 ${chain.hash.slice(0, 16)}`;
}
