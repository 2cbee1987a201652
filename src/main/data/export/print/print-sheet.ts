import type { DuplicateView } from '#shared/contract/case.ts';
import { vocabularyJa as words } from '#shared/text/vocabulary-ja.ts';
import type { ReadableDb } from '../../database.ts';
import type { RecordedCase, ReportContext } from '../report-case.ts';
import { duplicateTable } from './case-duplicates.ts';
import { caseLetters } from './case-letters.ts';
import { caseNotes } from './case-notes.ts';
import { caseSection } from './case-section.ts';
import { chainProof } from './chain-proof.ts';
import { DOCUMENT_END, documentHead } from './document.ts';
import { titlePart } from './front-matter.ts';
import { html } from './html.ts';
import type { IssueFacts } from './print-facts.ts';
import { wholeCourse } from './whole-course.ts';

const TITLE = '個別審査票';

/** The sheet of one case as a page to print: what a report says of it, and all else that its file holds. */
export function printSheet(
  each: RecordedCase,
  duplicates: readonly DuplicateView[],
  facts: IssueFacts,
  context: ReportContext,
  db: ReadableDb,
): string {
  const { receiptNumber, type } = each.row;
  const about = html`${receiptNumber}（${words.caseType[type]}）`;
  const section = caseSection(each, context, db, {
    beside: (record, people, read) => html`${caseLetters(record, people, read)}
${duplicateTable(duplicates, record.row.decidedOn, people, read)}
${caseNotes(record, people, read)}`,
    course: wholeCourse,
  });
  return [
    documentHead(`${TITLE} ${receiptNumber}`, facts.fontsDirectory),
    '<main class="sheet">',
    titlePart(TITLE, { term: '受付番号', value: about }, facts).markup,
    section.markup,
    chainProof('記録の証明', facts).markup,
    '</main>',
    DOCUMENT_END,
  ].join('\n');
}

/** Beside the page number on every sheet. */
export function sheetFooter({ row }: RecordedCase, { chain }: IssueFacts): string {
  return `${TITLE}　${row.receiptNumber}　記録の先端 ${chain.hash.slice(0, 16)}`;
}
