import { vocabularyJa as words } from '#shared/text/vocabulary-ja.ts';
import type { ReadableDb } from '../../database.ts';
import type { RecordedCase, ReportContext } from '../report-case.ts';
import { briefCourse } from './brief-course.ts';
import { caseChecks } from './case-checks.ts';
import { caseClock } from './case-clock.ts';
import { caseContacts } from './case-contacts.ts';
import { caseDecision } from './case-decision.ts';
import { caseEvidence } from './case-evidence.ts';
import { caseFacts } from './case-facts.ts';
import { caseInquiries } from './case-inquiries.ts';
import { caseJudgement } from './case-judgement.ts';
import { caseSource } from './case-source.ts';
import { type Html, html, nothing } from './html.ts';
import { type People, peopleOf } from './people.ts';
import { type Texts, texts } from './texts.ts';

/** What a sheet of one case has more of than its record in a report of many. */
export interface Extent {
  /** What else the file of the case holds. */
  readonly beside: (each: RecordedCase, people: People, read: Texts) => Html;
  readonly course: typeof briefCourse;
}

const inReport: Extent = { beside: () => nothing, course: briefCourse };

/** 個別審査票: everything on which one decision rests. */
export function caseSection(
  each: RecordedCase,
  context: ReportContext,
  db: ReadableDb,
  { beside, course }: Extent = inReport,
): Html {
  const people = peopleOf(context.profile, context.named);
  const read = texts(db, context.profile);
  return html`<section class="record">
<h3><span>${each.row.receiptNumber}</span><span>${words.caseType[each.row.type]}</span><span class="outcome">${standing(each)}</span></h3>
${caseFacts(each, db, context.profile)}
${caseSource(each, db, people, read)}
${caseJudgement(each, db, context, people, read)}
${caseChecks(each, context.checklists, people, read)}
${caseContacts(each, people, read)}
${caseEvidence(each, context.checklists, people, read)}
${caseInquiries(each, people, read)}
${beside(each, people, read)}
${caseClock(each)}
${caseDecision(each, context.checklists, people, read)}
${course(each, context, db, people, read)}
</section>
`;
}

function standing({ row, state }: RecordedCase): string {
  if (row.outcome === null || row.decidedOn === null) return words.status[state.status];
  const after = row.setAsideOn === null ? '' : `　後に再審査（${row.setAsideOn}）`;
  return `${words.outcome[row.outcome]}（${row.decidedOn}）${after}`;
}
