import type { ChecklistTemplate } from '../checklist/template.ts';
import { type DuplicateRelation, duplicateObstacles } from '../duplicate/relations.ts';
import type { Actor, OperatorRole } from '../operator/actor.ts';
import type { FourEyes, OfficePolicy } from '../policy/policy.ts';
import { type PermittedOutcome, permittedOutcomes } from '../reason/reasons.ts';
import { CaseAction } from './command.ts';
import type { CaseEventKind } from './event.ts';
import type { CaseRefusal } from './refusal.ts';
import type { CaseState } from './state.ts';
import { type CaseStatus, openStatuses, outcomesOf } from './status.ts';
import { missingSupport } from './support.ts';

/** Who asks, under which rules. Everything that a guard may look at besides the case. */
export interface GuardContext {
  readonly actor: Actor;
  readonly role: OperatorRole;
  readonly policy: OfficePolicy;
  readonly template: ChecklistTemplate;
  /** The decision stands in a report that was already handed out. */
  readonly reported: boolean;
  /** The judgement rests on an entry of the register of confirmed domains that was revoked since. */
  readonly restsOnRevoked: boolean;
  /** Cases that may be, or are, the same person's. */
  readonly duplicates: readonly DuplicateRelation[];
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
    return { code: 'assignedToAnother', assignee: state.assignee };
  }
  switch (action) {
    case 'approve':
      return (
        refuseApproval(state, context.template) ??
        refuseRevokedGround(context) ??
        refuseByDuplicates(context.duplicates)
      );
    case 'decline':
      return refuseByDeficiencies(state, 'declined');
    case 'inquire':
      return refuseByDeficiencies(state, 'inquiry');
    case 'confirm':
      return (
        refuseSecondPerson(state, context) ??
        (isFavourable(state) ? refuseRevokedGround(context) : null) ??
        refuseProposal(state, context)
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

/** Whether a decision with this outcome must be confirmed by somebody else (設定 `fourEyes`). */
export function needsSecondPerson(state: CaseState, favourable: boolean, fourEyes: FourEyes): boolean {
  switch (fourEyes) {
    case 'never':
      return false;
    case 'declineOnly':
      return !favourable;
    case 'verification':
      return state.type === 'membership' || state.judgement.outcome !== 'pass';
    case 'always':
      return true;
    default:
      return fourEyes satisfies never;
  }
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

/** Required items that stand in the way of an approval. */
export function missingChecks(
  state: CaseState,
  template: ChecklistTemplate,
): { open: string[]; failed: string[] } {
  const open: string[] = [];
  const failed: string[] = [];
  for (const item of template.items) {
    const result = state.checks[item.id]?.result;
    if (result === 'deficient') failed.push(item.id);
    else if (result === undefined && item.required) open.push(item.id);
    // What it was confirmed by may have been withdrawn since.
    else if (result === 'confirmed' && missingSupport(state, item)) open.push(item.id);
  }
  return { open, failed };
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

function refuseApproval(state: CaseState, template: ChecklistTemplate): CaseRefusal | null {
  const { open, failed } = missingChecks(state, template);
  return open.length + failed.length === 0 ? null : { code: 'checksIncomplete', open, failed };
}

function refuseByDeficiencies(state: CaseState, outcome: PermittedOutcome): CaseRefusal | null {
  const reasons = Object.values(state.checks).flatMap((check) => (check.reason ? [check.reason] : []));
  if (reasons.length === 0) return null;
  const permitted = reasons.some((reason) => permittedOutcomes(reason).includes(outcome));
  return permitted ? null : { code: 'reasonNotPermitted', reasons };
}

function refuseSecondPerson(state: CaseState, context: GuardContext): CaseRefusal | null {
  const checkedIt = [...Object.values(state.checks), ...state.earlierChecks].some(
    (check) => check.by === context.actor,
  );
  if (checkedIt || state.proposal?.by === context.actor) return { code: 'sameOperator', by: context.actor };
  return null;
}

/** Who holds the case may hand it on; somebody absent cannot, so whoever may decide can do it for them. */
function refuseReassignment(state: CaseState, context: GuardContext): CaseRefusal | null {
  const holds = state.assignee === null || state.assignee === context.actor;
  if (holds || decides(context.role)) return null;
  return { code: 'assignedToAnother', assignee: state.assignee ?? '' };
}

/** Nobody is let in on a confirmation that no longer holds; the case must be judged again first. */
function refuseRevokedGround({ restsOnRevoked }: GuardContext): CaseRefusal | null {
  return restsOnRevoked ? { code: 'groundRevoked' } : null;
}

function isFavourable({ type, proposal }: CaseState): boolean {
  return proposal?.outcome === outcomesOf(type).favourable;
}

/** Between draft and confirmation the other case may have been approved. */
function refuseProposal(state: CaseState, { duplicates }: GuardContext): CaseRefusal | null {
  const favourable = state.proposal?.outcome === outcomesOf(state.type).favourable;
  return favourable ? refuseByDuplicates(duplicates) : null;
}

function refuseUndo(state: CaseState, context: GuardContext): CaseRefusal | null {
  const last = state.lastAction;
  if (!last || last.by !== context.actor || irrevocable.has(last.kind)) return { code: 'nothingToUndo' };
  return context.reported && last.kind === 'decided' ? { code: 'alreadyReported' } : null;
}
