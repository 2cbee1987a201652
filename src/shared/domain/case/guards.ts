import type { ChecklistTemplate } from '../checklist/template.ts';
import { type DuplicateRelation, duplicateObstacles } from '../duplicate/relations.ts';
import { toldInLetter } from '../letter/letters-for.ts';
import type { Actor, OperatorRole } from '../operator/actor.ts';
import type { OfficePolicy } from '../policy/policy.ts';
import { permittedOutcomes } from '../reason/reasons.ts';
import type { WaitingRulesToday } from './awaited-answer.ts';
import { CaseAction } from './command.ts';
import { refuseDecline, refuseUnheard } from './decline.ts';
import type { CaseEventKind } from './event.ts';
import type { CaseRefusal } from './refusal.ts';
import type { CaseState } from './state.ts';
import { type CaseStatus, openStatuses, outcomesOf } from './status.ts';
import { lapsedBecause } from './support.ts';

/** Who asks, under which rules. Everything that a guard may look at besides the case. */
export interface GuardContext extends Pick<WaitingRulesToday, 'calendar' | 'today'> {
  readonly actor: Actor;
  readonly role: OperatorRole;
  readonly policy: OfficePolicy;
  readonly template: ChecklistTemplate;
  /** The last action, one of `reportedKinds`, stands in a report or a list for notices that was already handed out. */
  readonly reported: boolean;
  /** The judgement rests on an entry of the register of confirmed domains that was revoked since. */
  readonly restsOnRevoked: boolean;
  /** See `restsOnOwnConfirmation`: the pass rests on a confirmation that no second person has seen. */
  readonly restsOnOwnConfirmation: boolean;
  /** Cases that may be, or are, the same person's. */
  readonly duplicates: readonly DuplicateRelation[];
  /** Who has the case can go on with none: 利用停止, or 閲覧 by now. */
  readonly assigneeAbsent: boolean;
}

export interface ActionVerdict {
  readonly action: CaseAction;
  /** Null when the action is open to this person now. */
  readonly refusal: CaseRefusal | null;
}

/** Buttons, menus and decide() all ask this one function. */
export function allowedActions(state: CaseState, context: GuardContext): ActionVerdict[] {
  return CaseAction.options.map((action) => ({ action, refusal: refuseAction(action, state, context) }));
}

const legalIn: Record<CaseAction, readonly CaseStatus[]> = {
  claim: ['received'],
  release: ['verifying'],
  recordCheck: ['verifying'],
  clearCheck: ['verifying'],
  addNote: ['received', 'verifying', 'inquiring', 'proposed', 'decided', 'closed', 'withdrawn'],
  resolveDuplicate: ['received', 'verifying', 'inquiring', 'proposed'],
  logContact: openStatuses,
  recordConsent: openStatuses,
  attachEvidence: openStatuses,
  linkEvidence: openStatuses,
  // Also afterwards: what should never have been taken must not count a day longer.
  withdrawEvidence: ['received', 'verifying', 'inquiring', 'proposed', 'decided', 'closed', 'withdrawn'],
  inquire: ['verifying'],
  recordAnswer: ['inquiring'],
  approve: ['verifying'],
  decline: ['verifying', 'inquiring'],
  confirm: ['proposed'],
  returnForRevision: ['proposed'],
  withdraw: ['received', 'verifying', 'inquiring', 'proposed'],
  reopen: ['decided', 'closed', 'withdrawn'],
  snooze: ['received', 'verifying', 'inquiring'],
  wake: ['received', 'verifying', 'inquiring'],
  // Also a colleague's: how urgent a case is, is the office's to say.
  setPriority: openStatuses,
  reassign: ['verifying', 'inquiring'],
  notify: ['decided'],
  judgeAgain: ['received', 'verifying', 'inquiring'],
  moveChecklist: ['verifying'],
  undo: ['received', 'verifying', 'inquiring', 'proposed', 'decided', 'withdrawn'],
};

/** Actions that only the person who took the case may do while it is in hand. */
const assigneeOnly: ReadonlySet<CaseAction> = new Set<CaseAction>([
  'release',
  'recordCheck',
  'clearCheck',
  'resolveDuplicate',
  'inquire',
  'recordAnswer',
  'approve',
  'decline',
  'judgeAgain',
  'moveChecklist',
  'snooze',
  'wake',
]);

const approverOnly: ReadonlySet<CaseAction> = new Set<CaseAction>(['confirm', 'returnForRevision']);

const irrevocable: ReadonlySet<CaseEventKind> = new Set<CaseEventKind>([
  'applicationReceived',
  // Taken back only together with the run that brought it.
  'applicationUpdated',
  'duplicateSuspected',
  'notified',
]);

/** What a report of its day says of a case, be it in the list or in the figures. */
export const reportedKinds: ReadonlySet<CaseEventKind> = new Set<CaseEventKind>([
  'decided',
  'withdrawn',
  'reopened',
]);

export function refuseAction(
  action: CaseAction,
  state: CaseState,
  context: GuardContext,
): CaseRefusal | null {
  if (!rolePermits(action, context.role)) return { code: 'roleNotPermitted', action, role: context.role };
  if (!legalIn[action].includes(state.status)) {
    return { code: 'actionNotAllowed', action, status: state.status };
  }
  if (assigneeOnly.has(action) && state.assignee !== null && state.assignee !== context.actor) {
    const refusal = refuseAnother(action, state.assignee, state, context);
    if (refusal) return refusal;
  }
  switch (action) {
    case 'clearCheck':
      return Object.keys(state.checks).length > 0 ? null : { code: 'nothingRecorded', action };
    case 'resolveDuplicate':
      return context.duplicates.length > 0 ? null : { code: 'nothingRecorded', action };
    case 'linkEvidence':
    case 'withdrawEvidence':
      return state.evidence.some((each) => each.withdrawn === null) ? null : { code: 'unknownEvidence' };
    case 'approve':
      return refuseLettingIn(state, context);
    case 'decline':
      return refuseDecline(state, context);
    case 'inquire':
      return refuseInquiry(state);
    case 'confirm':
      return (
        refuseSecondPerson(state, context) ??
        (isFavourable(state) ? refuseLettingIn(state, context) : refuseUnheard(state, context))
      );
    case 'wake':
      return state.snoozedUntil === null ? { code: 'notSnoozed' } : null;
    case 'reassign':
      return refuseReassignment(state, context);
    case 'undo':
      return refuseUndo(state, context);
    default:
      return null;
  }
}

export type SecondPersonContext = Pick<GuardContext, 'policy' | 'restsOnOwnConfirmation'>;

/** Whether a decision with this outcome must be confirmed by somebody else (設定 `fourEyes`). */
export function needsSecondPerson(
  state: CaseState,
  favourable: boolean,
  { policy: { fourEyes }, restsOnOwnConfirmation }: SecondPersonContext,
): boolean {
  switch (fourEyes) {
    case 'never':
      return false;
    case 'declineOnly':
      return !favourable;
    case 'verification':
      // Whoever confirms the domain and decides alone has verified the affiliation alone, whatever the judgement says afterwards.
      return state.type === 'membership' || state.judgement.outcome !== 'pass' || restsOnOwnConfirmation;
    case 'always':
      return true;
    default:
      return fourEyes satisfies never;
  }
}

/** The second person is asked for only because the pass rests on a confirmation that no second person has seen. */
export function secondPersonForConfirmation(state: CaseState, context: SecondPersonContext): boolean {
  const without = { ...context, restsOnOwnConfirmation: false };
  return needsSecondPerson(state, true, context) && !needsSecondPerson(state, true, without);
}

/**
 * A duplicate suspicion must be resolved before a decision (rules §4). Afterwards the same person's application is
 * approved once: a later one only when the earlier ones were withdrawn or declined.
 */
export function refuseByDuplicates(duplicates: readonly DuplicateRelation[]): CaseRefusal | null {
  const { unresolved, registered } = duplicateObstacles(duplicates);
  if (unresolved.length > 0) return { code: 'duplicateUnresolved', others: unresolved };
  return registered.length > 0 ? { code: 'duplicateRegistered', others: registered } : null;
}

/**
 * Items that stand in the way of an approval. One that is not required may be left open; but what was found 不備, required or not,
 * has a reason, and no reason permits an approval (rules §4).
 */
export function missingChecks(
  state: CaseState,
  template: ChecklistTemplate,
): { open: string[]; failed: string[] } {
  const open: string[] = [];
  const failed: string[] = [];
  for (const item of template.items) {
    const result = state.checks[item.id]?.result;
    if (result === 'deficient') failed.push(item.id);
    else if (item.required && (result === undefined || lapsedBecause(state, item))) open.push(item.id);
  }
  return { open, failed };
}

/** 引継ぎ待ち: begun, and its assignee can go on with no case. A drafted decision waits for its second person all the same. */
export function waitsForHandover(state: CaseState, { assigneeAbsent }: GuardContext): boolean {
  return assigneeAbsent && legalIn.reassign.includes(state.status);
}

/** Whether the judgement may be replaced at all now, whoever or whatever asks for it. */
export function refuseNewJudgement(state: CaseState): CaseRefusal | null {
  const legal = legalIn.judgeAgain.includes(state.status);
  return legal ? null : { code: 'actionNotAllowed', action: 'judgeAgain', status: state.status };
}

function rolePermits(action: CaseAction, role: OperatorRole): boolean {
  if (role === 'viewer') return false;
  return !approverOnly.has(action) || decides(role);
}

function decides(role: OperatorRole): boolean {
  return role === 'approver' || role === 'administrator';
}

/**
 * 承認 and 継続, whether drafted or confirmed: between the two a file may have been withdrawn, a confirmation revoked or
 * the other case approved.
 */
function refuseLettingIn(state: CaseState, context: GuardContext): CaseRefusal | null {
  const { open, failed } = missingChecks(state, context.template);
  if (open.length + failed.length > 0) return { code: 'checksIncomplete', open, failed };
  return refuseRevokedGround(context) ?? refuseByDuplicates(context.duplicates);
}

/**
 * What belongs to another assignee. A drafted decision cannot be taken over (see `waitsForHandover`), so where its assignee has gone whoever
 * decides answers what must be answered before.
 */
function refuseAnother(
  action: CaseAction,
  assignee: Actor,
  { status }: CaseState,
  { assigneeAbsent, role }: GuardContext,
): CaseRefusal | null {
  if (!assigneeAbsent) return { code: 'assignedToAnother', assignee };
  if (status !== 'proposed') return { code: 'assigneeAbsent', assignee };
  return decides(role) ? null : { code: 'roleNotPermitted', action, role };
}

function refuseInquiry(state: CaseState): CaseRefusal | null {
  const reasons = Object.values(state.checks).flatMap((check) => (check.reason ? [check.reason] : []));
  if (reasons.length === 0) return null;
  const permitted = reasons.some((reason) => permittedOutcomes(reason).includes('inquiry'));
  return permitted ? null : { code: 'reasonNotPermitted', reasons };
}

function refuseSecondPerson(state: CaseState, context: GuardContext): CaseRefusal | null {
  const checkedIt = [...Object.values(state.checks), ...state.earlierChecks].some(
    (check) => check.by === context.actor,
  );
  if (checkedIt || state.proposal?.by === context.actor) return { code: 'sameOperator', by: context.actor };
  return null;
}

/**
 * Who holds the case may hand it on; somebody absent cannot, so whoever may decide can do it for them. What waits for nobody any
 * more (引継ぎ待ち) is anybody's to take.
 */
function refuseReassignment(state: CaseState, context: GuardContext): CaseRefusal | null {
  const holds = state.assignee === null || state.assignee === context.actor;
  if (holds || context.assigneeAbsent || decides(context.role)) return null;
  return { code: 'assignedToAnother', assignee: state.assignee ?? '' };
}

/** Nobody is let in on a confirmation that no longer holds; the case must be judged again first. */
function refuseRevokedGround({ restsOnRevoked }: GuardContext): CaseRefusal | null {
  return restsOnRevoked ? { code: 'groundRevoked' } : null;
}

function isFavourable({ type, proposal }: CaseState): boolean {
  return proposal?.outcome === outcomesOf(type).favourable;
}

function refuseUndo(state: CaseState, context: GuardContext): CaseRefusal | null {
  const last = state.lastAction;
  if (!last || last.by !== context.actor || irrevocable.has(last.kind)) return { code: 'nothingToUndo' };
  const letter = toldInLetter(state);
  if (letter) return { code: 'toldInLetter', letter };
  return context.reported && reportedKinds.has(last.kind) ? { code: 'alreadyReported' } : null;
}
