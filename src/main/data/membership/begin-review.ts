import type { AppError } from '#shared/contract/app-error.ts';
import type { CaseView } from '#shared/contract/case.ts';
import type { InputOf } from '#shared/contract/contract.ts';
import { checklistFor } from '#shared/domain/case/checklist-for.ts';
import type { CaseEventDraft } from '#shared/domain/case/event.ts';
import { evolve } from '#shared/domain/case/evolve.ts';
import type { CaseState } from '#shared/domain/case/state.ts';
import { summariseJudgement } from '#shared/domain/case/summarise-judgement.ts';
import { judgeAddress } from '#shared/domain/email-domain/judge.ts';
import { receiptNumberKey } from '#shared/domain/intake/read-application.ts';
import { reviewedMember, showsMember } from '#shared/domain/membership/membership-review.ts';
import { reckonDue } from '#shared/domain/open-days/due-date.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { caseView } from '../case-view.ts';
import { standingCase } from '../cases/standing-case.ts';
import type { WritableDb } from '../database.ts';
import type { CommandContext } from '../handler.ts';
import { readApplication } from '../journal/vault.ts';
import { caseRowWriter } from '../projection/case-rows.ts';
import { caseText } from '../projection/case-text.ts';
import { searchIndexWriter } from '../projection/search-index.ts';
import { membershipEnded } from './ended-membership.ts';
import { openReview, reviewsOf } from './reviews-of.ts';

/**
 * Begins the 所属再確認 of a member: a case of its own, judged by the tables of today, with the member's data as the
 * application had them. The case by which the person became a member stays as it is.
 */
export function beginReview(
  db: WritableDb,
  { caseId, cause, note }: InputOf<'membership.beginReview'>,
  context: CommandContext,
): Result<CaseView, AppError> {
  const reviewed = standingCase(db, caseId);
  if (!reviewed) return err({ code: 'notFound', what: 'case' });
  const { state: member } = reviewed;
  if (!showsMember(member, membershipEnded(db, caseId))) return err({ code: 'notAMember' });
  const record = readApplication(db, member.application);
  if (!record) return err({ code: 'applicationErased' });
  const earlier = reviewsOf(db, caseId);
  const underWay = openReview(earlier);
  if (underWay) return err({ code: 'reviewUnderWay', receiptNumber: underWay.receiptNumber });

  const application = reviewedMember(record.application, context.today, earlier.length);
  const { address, organizationCode: code, organizationName: name } = application;
  const { judgementTables: tables, version } = context.reference;
  const judgement = judgeAddress({ address, code, name }, tables, context.policy.domain, context.today);
  const due = reckonDue(context.today, context.policy.targetDays, [], context.calendar);
  if (!due) throw new Error('a due date without pauses can always be reckoned');
  const drafts: CaseEventDraft[] = [
    {
      kind: 'applicationReceived',
      payload: {
        type: 'membership',
        receiptNumber: receiptNumberKey(application.receiptNumber),
        receivedOn: context.today,
        organizationCode: member.organizationCode,
        judgement: summariseJudgement(judgement, version, context.policy.domain),
        checklist: checklistFor('membership', { code, name }, judgement, tables, context.checklists),
        due,
        importRun: null,
        review: { cause, of: caseId },
      },
      personal: { kind: 'application', content: { application, judgement } },
    },
  ];
  if (note !== '') {
    drafts.push({ kind: 'noteAdded', payload: {}, personal: { kind: 'text', content: { text: note } } });
  }
  const id = context.newId();
  const events = context.appendCaseEvents(drafts, id);
  const state = events.reduce<CaseState | null>(evolve, null);
  const row = events[0]?.seq;
  if (!state || row === undefined) throw new Error('a review makes a case');
  caseRowWriter(db).insert(row, id, state);
  searchIndexWriter(db).add(row, caseText(db, state) ?? '');
  context.changed(['cases'], [id, caseId]);
  return ok(caseView(db, id, { events, state }, context));
}
