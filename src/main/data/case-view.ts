import type { AskedItem, CaseView, CheckView } from '#shared/contract/case.ts';
import { answerBy, awaitedInquiry, noAnswer } from '#shared/domain/case/awaited-answer.ts';
import { askedItem, earlierItems } from '#shared/domain/case/earlier-item.ts';
import type { CaseEvent } from '#shared/domain/case/event.ts';
import {
  allowedActions,
  missingChecks,
  needsSecondPerson,
  secondPersonForConfirmation,
  waitsForHandover,
} from '#shared/domain/case/guards.ts';
import { projectCase } from '#shared/domain/case/project.ts';
import type { CaseState, CheckRecord } from '#shared/domain/case/state.ts';
import { openStatuses } from '#shared/domain/case/status.ts';
import { lapsedBecause } from '#shared/domain/case/support.ts';
import type { Checklists } from '#shared/domain/checklist/checklists.ts';
import type { ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import { duplicateObstacles } from '#shared/domain/duplicate/relations.ts';
import { showsMember } from '#shared/domain/membership/membership-review.ts';
import { openDaysLeft } from '#shared/domain/open-days/due-date.ts';
import { endOfDay } from '#shared/domain/time/wall-calendar.ts';
import { historyLines } from './case-history/history-lines.ts';
import { checklistChange, movesOf } from './cases/checklist-moves.ts';
import type { ReadableDb } from './database.ts';
import { decisionViews } from './decision-views.ts';
import { evidenceViews } from './evidence-view.ts';
import type { OperationContext } from './handler.ts';
import { readApplication, readCheckRemark, readJudgement, readText } from './journal/vault.ts';
import { membershipEnded } from './membership/ended-membership.ts';
import { linkedCase } from './membership/linked-case.ts';
import { openReview, reviewsOf } from './membership/reviews-of.ts';
import { actorNames, type Named } from './session/actor-names.ts';
import { guardContext } from './session/guard-context.ts';

/** Everything the case screen shows, from the case's events and what is left of its vault rows. */
export function caseView(
  db: ReadableDb,
  id: string,
  { events, state }: { readonly events: readonly CaseEvent[]; readonly state: CaseState },
  context: OperationContext,
): CaseView {
  const named = actorNames(db, context.session.actor);
  const template = context.checklists.template(state.checklist);
  const record = readApplication(db, state.application);
  const reviews = reviewsOf(db, id);
  // The judgement of the receipt stands in the row of the application.
  const isFirst = state.judgementVault?.id === state.application?.id;
  const judgement = isFirst ? (record?.judgement ?? null) : readJudgement(db, state.judgementVault);
  const body = context.reference.judgementTables.organizationByCode.get(state.organizationCode);
  const isOpen = openStatuses.includes(state.status);
  const guards = guardContext(db, id, state, template, context);
  const awaited = awaitedAnswer(state, context);
  const evidence = evidenceViews(db, state, named);
  return {
    id,
    type: state.type,
    status: state.status,
    version: state.version,
    nextActor: projectCase(state).nextActor,
    assignee: state.assignee === null ? null : named(state.assignee),
    handover: waitsForHandover(state, guards),
    application: record?.application ?? null,
    termsVersion: state.termsVersion,
    declaredBody: body ? { code: body.code, name: body.name, prefecture: body.prefecture } : null,
    judgement,
    judgedAt: state.judgedAt,
    judgementTables: state.judgement.tables,
    pastJudgements: state.pastJudgements.map(({ judgement, checklist: _checklist, vault, ...past }) => ({
      ...past,
      summary: judgement,
      judgement: readJudgement(db, vault),
      replacedBy: named(past.replacedBy, past.until),
    })),
    due: state.due,
    reopenedOn: state.reopenedOn,
    snoozedUntil:
      state.snoozedUntil !== null && state.snoozedUntil > context.today ? state.snoozedUntil : null,
    priority: state.priority,
    openDaysLeft: isOpen ? openDaysLeft(context.today, state.due.on, state.pauses, context.calendar) : null,
    answerBy: awaited.answerBy,
    answerOverdue: awaited.answerOverdue,
    noAnswer: noAnswer(state, context),
    pauses: [...state.pauses],
    template,
    checklistMoves: movesOf(state, record?.application ?? null, judgement, context).map((after) =>
      checklistChange(state, template, after),
    ),
    checks: Object.values(state.checks).map((check) => ({
      ...checkView(db, check, named),
      asked: askedOtherwise(check, template, context.checklists),
    })),
    lapsedChecks: template.items.flatMap((item) => {
      const because = lapsedBecause(state, item);
      return because ? [{ item: item.id, because }] : [];
    }),
    missingChecks: missingChecks(state, template),
    earlierChecks: state.earlierChecks.map((check) => ({
      ...checkView(db, check, named),
      asked: asked(check, context.checklists),
    })),
    earlierItems: earlierItems(state, context.checklists).map(({ id, label }) => ({ id, label })),
    notes: state.notes.map(({ vault, ...note }) => ({
      ...note,
      by: named(note.by, note.at),
      text: readText(db, vault),
    })),
    contacts: evidence.contacts,
    consents: evidence.consents,
    evidence: evidence.evidence,
    officialSite: body?.url ?? null,
    inquiries: state.inquiries.map(({ question, answer, askedBy, answerRecordedBy, ...inquiry }) => ({
      ...inquiry,
      askedBy: named(askedBy, endOfDay(inquiry.sentOn)),
      answerRecordedBy:
        answerRecordedBy === null
          ? null
          : named(answerRecordedBy, endOfDay(inquiry.answeredOn ?? inquiry.sentOn)),
      reasons: [...inquiry.reasons],
      question: readText(db, question),
      answer: readText(db, answer),
    })),
    ...decisionViews(db, state, named),
    review: state.review && { cause: state.review.cause, of: linkedCase(db, state.review.of) },
    reviews,
    mayBeReviewed:
      record !== null && showsMember(state, membershipEnded(db, id)) && openReview(reviews) === undefined,
    duplicates: {
      unresolved: guards.duplicates.filter((each) => each.answer === 'unresolved').length,
      registered: duplicateObstacles(guards.duplicates).registered.length,
      all: guards.duplicates.length,
    },
    history: historyLines(events, { named, checklists: context.checklists }),
    actions: allowedActions(state, guards),
    secondPerson: {
      approve: needsSecondPerson(state, true, guards),
      decline: needsSecondPerson(state, false, guards),
      forConfirmation: secondPersonForConfirmation(state, guards),
    },
  };
}

function checkView(db: ReadableDb, check: CheckRecord, named: Named): Omit<CheckView, 'asked'> {
  const { source, note } = readCheckRemark(db, check.vault);
  const { item, result, reason, checkedOn, at } = check;
  return { item, result, reason, checkedOn, by: named(check.by, at), at, source, note };
}

function asked(check: CheckRecord, checklists: Checklists): AskedItem {
  const { name, version } = checklists.template(check.checklist);
  return { label: askedItem(check, checklists).label, checklist: { name, version } };
}

/** A newer version of the checklist may word an item otherwise under the same id. */
function askedOtherwise(
  check: CheckRecord,
  { id, version, items }: ChecklistTemplate,
  checklists: Checklists,
): AskedItem | null {
  const { checklist } = check;
  if (checklist.template === id && checklist.version === version) return null;
  const then = asked(check, checklists);
  const now = items.find((each) => each.id === check.item)?.label;
  return now && now.ja === then.label.ja && now.en === then.label.en ? null : then;
}

function awaitedAnswer(
  state: CaseState,
  context: OperationContext,
): Pick<CaseView, 'answerBy' | 'answerOverdue'> {
  const inquiry = awaitedInquiry(state);
  const until = inquiry && answerBy(inquiry, context);
  return { answerBy: until, answerOverdue: until !== null && until < context.today };
}
