import type { ReadableDb } from '../../database.ts';
import type { GrowingFile } from '../growing-file.ts';
import type { ReportCase, ReportContext } from '../report-case.ts';
import { caseSection } from './case-section.ts';
import { chainProof } from './chain-proof.ts';
import { frontMatter } from './front-matter.ts';
import { html } from './html.ts';
import { listHead, listRow, listTail } from './list-table.ts';
import type { PrintFacts } from './print-facts.ts';
import { printStyle } from './print-style.ts';

type EachCase = (visit: (each: ReportCase) => Promise<void>) => Promise<void>;

/** The report as a page to print: no scripts, nothing from outside but the fonts, every text escaped. */
export async function writePrintReport(
  file: GrowingFile,
  facts: PrintFacts,
  context: ReportContext,
  eachCase: EachCase,
  db: ReadableDb,
): Promise<void> {
  await file.write(documentHead(facts));
  await file.write(frontMatter(facts).markup);
  const isEmpty = facts.summary.decided === 0;
  await file.write(listHead(facts.profile, isEmpty).markup);
  if (!isEmpty) await eachCase(({ row }) => file.write(listRow(row, facts.profile).markup));
  await file.write(listTail(isEmpty).markup);
  await file.write(chainProof(facts).markup);
  if (!isEmpty) {
    await file.write('<h2 class="appendix">別紙　個別審査票</h2>\n');
    await eachCase((each) => file.write(caseSection(each, context, db).markup));
  }
  await file.write('</body>\n</html>\n');
}

/** Beside the page number on every sheet. */
export function printFooter({ summary, chain }: PrintFacts): string {
  return `審査結果報告書　${summary.from}～${summary.to}　記録の先頭 ${chain.hash.slice(0, 16)}`;
}

function documentHead(facts: PrintFacts): string {
  const title = `審査結果報告書 ${facts.summary.from}～${facts.summary.to}`;
  const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src file:";
  return `<!DOCTYPE html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${html`${title}`.markup}</title>
<style>${printStyle(facts.fontsDirectory)}</style>
</head>
<body>
`;
}
