import { vocabularyJa as words } from '#shared/text/vocabulary-ja.ts';
import type { ReadableDb } from '../../database.ts';
import type { ReportCase, ReportContext } from '../report-case.ts';
import { caseChecks } from './case-checks.ts';
import { caseClock } from './case-clock.ts';
import { caseContacts } from './case-contacts.ts';
import { caseCourse } from './case-course.ts';
import { caseDecision } from './case-decision.ts';
import { caseEvidence } from './case-evidence.ts';
import { caseFacts } from './case-facts.ts';
import { caseInquiries } from './case-inquiries.ts';
import { caseJudgement } from './case-judgement.ts';
import { type Html, html } from './html.ts';
import { peopleOf } from './people.ts';
import { texts } from './texts.ts';

/** 個別審査票: everything on which one decision rests. */
export function caseSection(each: ReportCase, context: ReportContext, db: ReadableDb): Html {
  const { row } = each;
  const people = peopleOf(context.profile, context.named);
  const read = texts(db, context.profile);
  return html`<section class="record">
<h3><span>${row.receiptNumber}</span><span>${words.caseType[row.type]}</span><span class="outcome">${words.outcome[row.outcome]}（${row.decidedOn}）</span></h3>
${caseFacts(each, context.profile)}
${caseJudgement(each, people, read)}
${caseChecks(each, context.checklists, people, read)}
${caseContacts(each, people, read)}
${caseEvidence(each, people, read)}
${caseInquiries(each, read)}
${caseClock(each)}
${caseDecision(each, people, read)}
${caseCourse(each, people)}
</section>
`;
}
