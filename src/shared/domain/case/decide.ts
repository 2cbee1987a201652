import { err, ok, type Result } from '../../result.ts';
import type { ChecklistTemplate } from '../checklist/template.ts';
import { informationClassRules } from '../information-class/information-class.ts';
import { dayZero } from '../open-days/day-zero.ts';
import { addOpenDays, reckonDue } from '../open-days/due-date.ts';
import type { DueReckoning } from '../open-days/reckoning.ts';
import type { Actor } from '../operator/actor.ts';
import type { DeclineReason } from '../reason/reasons.ts';
import { openDaysTaken } from '../report/decision-clock.ts';
import { addDays, type PlainDate } from '../time/plain-date.ts';
import type { AttachEvidence, CaseCommand } from './command.ts';
import {
  attachEvidence,
  type EvidenceContext,
  linkEvidence,
  logContact,
  recordConsent,
  refuseClass,
  withdrawEvidence,
} from './decide-evidence.ts';
import { refuseDeclineFor } from './decline.ts';
import type { CaseEventDraft, PersonalContent, WokenBecause } from './event.ts';
import { closePauses } from './evolve-inquiries.ts';
import { type GuardContext, needsSecondPerson, refuseAction } from './guards.ts';
import { type FreshJudgement, judgeAgain } from './judge-again.ts';
import { moveChecklist } from './move-checklist.ts';
import type { CaseRefusal } from './refusal.ts';
import type { CaseState, Inquiry } from './state.ts';
import { outcomesOf } from './status.ts';
import { missingSupport } from './support.ts';

export interface DecideContext extends GuardContext, EvidenceContext {
  /** Operators who may take a case. */
  readonly assignable: ReadonlySet<Actor>;
  /** A fresh id for something the command creates, such as an inquiry. */
  readonly newId: string;
  /** What the tables of today call the body of a 団体コード; null where they know none. */
  readonly bodyName: (code: string) => string | null;
  /** The engine's word on the case by the tables of today; null when the application was erased. */
  readonly freshJudgement: () => FreshJudgement | null;
  /** See checklistMoves(). */
  readonly checklistMoves: () => readonly ChecklistTemplate[];
}

type Decided = Result<CaseEventDraft[], CaseRefusal>;
type Of<K extends CaseCommand['kind']> = CaseCommand & { kind: K };

/** Turns a wish into the events that record it, or says why it may not be (rules §4). Pure. */
export function decide(
  state: CaseState,
  command: CaseCommand | AttachEvidence,
  context: DecideContext,
): Decided {
  const refusal = refuseAction(command.kind, state, context);
  if (refusal) return err(refusal);
  switch (command.kind) {
    case 'claim':
      return ok([{ kind: 'claimed', payload: {}, personal: null }]);
    case 'release':
      // Someone who recorded something must leave the next person a word about it.
      if (command.note === '' && hasRecords(state)) return err({ code: 'textRequired' });
      return ok([
        { kind: 'released', payload: {}, personal: text(command.note) },
        ...wake(state, 'released', context),
      ]);
    case 'recordCheck':
      return recordCheck(state, command, context);
    case 'clearCheck':
      if (!state.checks[command.item]) return err({ code: 'unknownItem', item: command.item });
      return ok([{ kind: 'checkCleared', payload: { item: command.item }, personal: null }]);
    case 'addNote':
      return addNote(command, context);
    case 'logContact':
      return logContact(command, context);
    case 'recordConsent':
      return recordConsent(command, context);
    case 'attachEvidence':
      return attachEvidence(state, command, context);
    case 'linkEvidence':
      return linkEvidence(state, command, context);
    case 'withdrawEvidence':
      return withdrawEvidence(state, command);
    case 'resolveDuplicate':
      return resolveDuplicate(command, context);
    case 'inquire':
      return inquire(command, context);
    case 'recordAnswer':
      return recordAnswer(state, command, context);
    case 'approve':
      return ok(settle(state, true, [], command.text, context));
    case 'decline':
      return decline(state, command, context);
    case 'confirm':
      return confirm(state, command, context);
    case 'returnForRevision':
      if (command.text === '') return err({ code: 'textRequired' });
      return ok([{ kind: 'returnedForRevision', payload: {}, personal: text(command.text) }]);
    case 'withdraw':
      return withdraw(state, command, context);
    case 'reopen':
      return reopen(state, command, context);
    case 'snooze':
      return snooze(command, context);
    case 'wake':
      return ok([{ kind: 'woken', payload: {}, personal: null }]);
    case 'setPriority':
      return setPriority(state, command);
    case 'reassign':
      return reassign(state, command, context);
    case 'notify':
      return notify(state, command, context);
    case 'judgeAgain':
      return judgeAgain(state, context.freshJudgement(), 'requested');
    case 'moveChecklist':
      return moveChecklist(state, command.checklist, context.checklistMoves());
    case 'undo':
      return undo(state);
    default:
      return command satisfies never;
  }
}

function hasRecords(state: CaseState): boolean {
  return Object.keys(state.checks).length + state.earlierChecks.length > 0;
}

function addNote(command: Of<'addNote'>, context: DecideContext): Decided {
  if (command.text === '') return err({ code: 'textRequired' });
  const refusal = command.class && refuseClass(command.class, context.today);
  if (refusal) return err(refusal);
  const stated = command.class;
  const payload = stated ? { class: stated, classRules: informationClassRules(context.today).id } : {};
  return ok([{ kind: 'noteAdded', payload, personal: text(command.text) }]);
}

function recordCheck(state: CaseState, command: Of<'recordCheck'>, context: DecideContext): Decided {
  const item = context.template.items.find((each) => each.id === command.item);
  if (!item) return err({ code: 'unknownItem', item: command.item });
  if (command.result === 'notApplicable' && !item.mayBeNotApplicable) {
    return err({ code: 'notApplicableNotPermitted', item: command.item });
  }
  if (command.result === 'deficient' && command.reason === null) return err({ code: 'reasonRequired' });
  const unsupported = command.result === 'confirmed' ? missingSupport(state, item) : null;
  if (unsupported) return err(unsupported);
  const checkedOn = command.checkedOn ?? context.today;
  if (checkedOn > context.today) return err({ code: 'dateNotPermitted', date: checkedOn, from: null });
  const reason = command.result === 'deficient' ? command.reason : null;
  const remark = command.source === '' && command.note === '' ? null : checkRemark(command);
  return ok([
    {
      kind: 'checkRecorded',
      payload: { item: item.id, result: command.result, reason, checkedOn },
      personal: remark,
    },
  ]);
}

function resolveDuplicate(command: Of<'resolveDuplicate'>, context: DecideContext): Decided {
  const { other, verdict, note } = command;
  if (!context.duplicates.some((each) => each.other.id === other))
    return err({ code: 'duplicateUnknown', other });
  return ok([{ kind: 'duplicateResolved', payload: { other, verdict }, personal: text(note) }]);
}

function inquire(command: Of<'inquire'>, context: DecideContext): Decided {
  if (command.reasons.length === 0) return err({ code: 'reasonRequired' });
  if (command.reasons.includes('other') && command.text === '') return err({ code: 'textRequired' });
  const reasons = [...new Set(command.reasons)];
  return ok([
    {
      kind: 'inquirySent',
      payload: {
        inquiry: context.newId,
        ...(command.to === 'organization' ? { to: command.to } : {}),
        reasons,
        sentOn: context.today,
        // The letters say that day: a later change of 設定 or calendar does not take it back.
        answerBy: addOpenDays(context.today, context.policy.answerDays, context.calendar),
      },
      personal: text(command.text),
    },
  ]);
}

function recordAnswer(state: CaseState, command: Of<'recordAnswer'>, context: DecideContext): Decided {
  const open = openInquiry(state);
  if (!open) return err({ code: 'actionNotAllowed', action: 'recordAnswer', status: state.status });
  const answeredOn = command.answeredOn ?? context.today;
  const from = isDatedAhead(open.sentOn, context) ? null : open.sentOn;
  if (answeredOn > context.today || (from !== null && answeredOn < from)) {
    return err({ code: 'dateNotPermitted', date: answeredOn, from });
  }
  return ok([
    {
      kind: 'answerRecorded',
      payload: { inquiry: open.id, answeredOn, due: dueAfter(state, answeredOn, context) },
      personal: text(command.text),
    },
    ...wake(state, 'answerRecorded', context),
  ]);
}

function decline(state: CaseState, command: Of<'decline'>, context: DecideContext): Decided {
  const reasons = [...new Set(command.reasons)];
  if (reasons.length === 0) return err({ code: 'reasonRequired' });
  if (reasons.includes('other') && command.text === '') return err({ code: 'textRequired' });
  const refusal = refuseDeclineFor(state, reasons, context);
  if (refusal) return err(refusal);
  return ok([...lapse(state, context), ...settle(state, false, reasons, command.text, context)]);
}

/**
 * The inquiry ends before the decision, so that the days that were waited for an answer count in no due date. Nothing where no
 * inquiry is out.
 */
function lapse(state: CaseState, context: DecideContext): CaseEventDraft[] {
  const open = openInquiry(state);
  if (!open) return [];
  const due = dueAfter(state, context.today, context);
  const payload = { inquiry: open.id, lapsedOn: context.today, due };
  return [{ kind: 'inquiryLapsed', payload, personal: null }];
}

function withdraw(state: CaseState, command: Of<'withdraw'>, context: DecideContext): Decided {
  const waited = openInquiry(state) ? { due: dueAfter(state, context.today, context) } : {};
  const payload = { cause: command.cause, withdrawnOn: context.today, ...waited };
  return ok([{ kind: 'withdrawn', payload, personal: text(command.text) }]);
}

function openInquiry(state: CaseState): Inquiry | undefined {
  return state.inquiries.find((inquiry) => inquiry.answeredOn === null && inquiry.lapsedOn === null);
}

function settle(
  state: CaseState,
  favourable: boolean,
  reasons: DeclineReason[],
  remark: string,
  context: DecideContext,
): CaseEventDraft[] {
  const { favourable: yes, adverse: no } = outcomesOf(state.type);
  const second = needsSecondPerson(state, favourable, context);
  const payload = { outcome: favourable ? yes : no, reasons, decidedOn: context.today };
  const personal = text(remark);
  return second
    ? [{ kind: 'decisionProposed', payload, personal }, ...wake(state, 'decisionProposed', context)]
    : [{ kind: 'decided', payload: { ...payload, ...reportedWith(state, context) }, personal }];
}

/** What a report says with the decision, as of that day: calendar and tables go on changing, a report that went out does not. */
function reportedWith(state: CaseState, { today, calendar, bodyName }: DecideContext) {
  const pauses = closePauses(state, today);
  const took = openDaysTaken({ ...state, pauses }, today, calendar);
  return { took, bodyName: bodyName(state.organizationCode) };
}

/**
 * What was put off waited for something. Once that has come, or the case is another's to take up, it must be offered again.
 * A decision that stands ends the putting off by itself.
 */
function wake(
  { snoozedUntil }: CaseState,
  because: WokenBecause,
  { today }: DecideContext,
): CaseEventDraft[] {
  if (snoozedUntil === null || snoozedUntil <= today) return [];
  return [{ kind: 'woken', payload: { because }, personal: null }];
}

/** Longer would be forgetting a case, not putting it off. */
const LONGEST_SNOOZE_DAYS = 92;

function snooze(command: Of<'snooze'>, context: DecideContext): Decided {
  const { until } = command;
  const from = addDays(context.today, 1);
  const to = addDays(context.today, LONGEST_SNOOZE_DAYS);
  if (until < from || until > to) return err({ code: 'dateOutOfRange', date: until, from, to });
  return ok([{ kind: 'snoozed', payload: { until }, personal: text(command.text) }]);
}

function setPriority(state: CaseState, { priority, text: reason }: Of<'setPriority'>): Decided {
  if (priority === state.priority) return err({ code: 'samePriority', priority });
  return ok([{ kind: 'prioritySet', payload: { priority }, personal: text(reason) }]);
}

function reassign(state: CaseState, command: Of<'reassign'>, context: DecideContext): Decided {
  const { to, note } = command;
  if (to === state.assignee || !context.assignable.has(to)) return err({ code: 'notAssignable', to });
  if (note === '' && hasRecords(state)) return err({ code: 'textRequired' });
  return ok([
    { kind: 'reassigned', payload: { to }, personal: text(note) },
    ...wake(state, 'reassigned', context),
  ]);
}

function confirm(state: CaseState, command: Of<'confirm'>, context: DecideContext): Decided {
  const proposal = state.proposal;
  if (!proposal) return err({ code: 'actionNotAllowed', action: 'confirm', status: state.status });
  const payload = {
    outcome: proposal.outcome,
    reasons: [...proposal.reasons],
    decidedOn: context.today,
    ...reportedWith(state, context),
  };
  return ok([{ kind: 'decided', payload, personal: text(command.text) }]);
}

/** A mail of Friday is often marked on Monday. */
function notify(state: CaseState, command: Of<'notify'>, context: DecideContext): Decided {
  const { today, calendar } = context;
  const { notifiedOn = today } = command;
  const from = noticeFrom(state, context);
  if (notifiedOn < from || notifiedOn > today) {
    return err({ code: 'dateOutOfRange', date: notifiedOn, from, to: today });
  }
  const took = openDaysTaken(state, notifiedOn, calendar);
  return ok([{ kind: 'notified', payload: { notifiedOn, took }, personal: null }]);
}

/** The first day on which notice of the decision can have gone out. */
function noticeFrom({ decision, receivedOn }: CaseState, context: DecideContext): PlainDate {
  const known = [decision?.decidedOn, receivedOn].find(
    (on) => on !== undefined && !isDatedAhead(on, context),
  );
  return known ?? context.today;
}

/**
 * Recorded while the clock of the PC ran ahead. When it really was nobody can say, so nothing may have to come after it: no
 * date would be left, and the case would stand still until that day comes.
 */
function isDatedAhead(on: PlainDate, { today }: DecideContext): boolean {
  return on > today;
}

/** A 再審査 is work of its own: nobody was working on the case since the decision (ADR 0026). */
function reopen(state: CaseState, command: Of<'reopen'>, context: DecideContext): Decided {
  const { policy, calendar, today: from } = context;
  // No pause is open in a case that was decided or withdrawn, so the date is known.
  const due = reckonDue(from, policy.targetDays, [], calendar) ?? state.due;
  const payload = { reason: command.reason, target: { from, due } };
  return ok([{ kind: 'reopened', payload, personal: text(command.text) }]);
}

function undo(state: CaseState): Decided {
  const last = state.lastAction;
  if (!last) return err({ code: 'nothingToUndo' });
  return ok(
    last.events.toReversed().map(({ event, kind }) => {
      return { kind: 'undone', payload: { event, undoneKind: kind }, personal: null };
    }),
  );
}

function dueAfter(state: CaseState, answeredOn: PlainDate, context: DecideContext): DueReckoning {
  const pauses = closePauses(state, answeredOn);
  // The case keeps its own number of open days: a later change of 設定 is no promise that was broken.
  const days = state.due.counted.length;
  return reckonDue(dayZero(state), days, pauses, context.calendar) ?? state.due;
}

function checkRemark(command: Of<'recordCheck'>): PersonalContent {
  return { kind: 'check', content: { source: command.source, note: command.note } };
}

function text(value: string): PersonalContent | null {
  return value === '' ? null : { kind: 'text', content: { text: value } };
}
