import type { ChecklistRef } from '../checklist/template.ts';
import type { LetterKind } from '../letter/letter.ts';
import type { CaseEvent } from './event.ts';
import { decided, proposed, reopened, returned, withdrawnFrom } from './evolve-ends.ts';
import { attached, contactsAfter, linked, withConsent, withContact, withdrawn } from './evolve-evidence.ts';
import { answered, inquired, inquiriesAfter, lapsed, promised } from './evolve-inquiries.ts';
import { withNote } from './evolve-notes.ts';
import type { CaseState, LastAction, PastJudgement, SavedLetter } from './state.ts';

/**
 * The state of a case after its events, oldest first. An undone event is left out of the fold; it and the
 * event that undid it still count for the version. Throws when the first event is not a receipt: a
 * journal in which a case begins otherwise is damaged.
 */
export function foldCase(events: readonly CaseEvent[]): CaseState {
  const undone = new Set<string>();
  for (const event of events) if (event.kind === 'undone') undone.add(event.payload.event);
  const standing = events.filter((event) => !undone.has(event.id));
  const state = standing.reduce<CaseState | null>(evolve, null);
  if (!state) throw new Error('a case has no events');
  return { ...state, version: events.length };
}

/** The state after events that follow those of a state that is known: the same as folding all of them. */
export function foldOnward(
  state: CaseState,
  events: readonly CaseEvent[],
  added: readonly CaseEvent[],
): CaseState {
  // What is taken back must be missing from the fold from its place on.
  if (added.some((event) => event.kind === 'undone')) return foldCase([...events, ...added]);
  return added.reduce<CaseState>(evolve, state);
}

export function evolve(before: CaseState | null, event: CaseEvent): CaseState {
  if (event.kind === 'applicationReceived') return received(event);
  if (!before) throw new Error(`a case begins with ${event.kind}`);
  const state: CaseState = {
    ...before,
    version: before.version + 1,
    lastAction: lastActionAfter(before, event),
  };
  switch (event.kind) {
    case 'applicationUpdated':
      return replaced(state, event);
    case 'duplicateSuspected':
      return { ...state, duplicates: withSuspicions(state, event) };
    case 'duplicateResolved':
      return { ...state, duplicates: withResolution(state, event) };
    case 'claimed':
      return { ...state, status: 'verifying', assignee: event.actor };
    case 'released':
      return { ...state, status: 'received', assignee: null, notes: withNote(state, event, 'handover') };
    case 'checkRecorded':
      return withCheck(state, event);
    case 'checkCleared': {
      const { [event.payload.item]: _cleared, ...checks } = state.checks;
      return { ...state, checks, replacedChecks: replacedChecks(state, event.payload.item) };
    }
    case 'noteAdded':
      return { ...state, notes: withNote(state, event, 'note') };
    case 'contactLogged':
      return withContact(state, event);
    case 'consentRecorded':
      return withConsent(state, event);
    case 'evidenceAttached':
      return attached(state, event);
    case 'evidenceLinked':
      return linked(state, event);
    case 'evidenceWithdrawn':
      return withdrawn(state, event);
    case 'inquirySent':
      return inquired(state, event);
    case 'answerRecorded':
      return answered(state, event);
    case 'inquiryLapsed':
      return lapsed(state, event);
    case 'decisionProposed':
      return proposed(state, event);
    case 'returnedForRevision':
      return returned(state, event);
    case 'decided':
      return decided(state, event);
    case 'snoozed':
      return { ...state, snoozedUntil: event.payload.until, notes: withNote(state, event, 'snooze') };
    case 'woken':
      return { ...state, snoozedUntil: null };
    case 'prioritySet':
      return { ...state, priority: event.payload.priority, notes: withNote(state, event, 'priority') };
    case 'reassigned':
      return { ...state, assignee: event.payload.to, notes: withNote(state, event, 'handover') };
    case 'dueRecalculated':
      return { ...state, due: event.payload.due, lastAction: afterRecalculation(before.lastAction, event) };
    case 'letterSaved':
      // A file on a disk cannot be taken back; what was done before it still can, unless the letter tells of it.
      return {
        ...state,
        letters: [...state.letters, savedLetter(event)],
        inquiries: promised(state, event),
        lastAction: withLetter(before.lastAction, event.payload.letter),
      };
    case 'notified':
      return { ...state, status: 'closed', notifiedOn: event.payload.notifiedOn };
    case 'withdrawn':
      return withdrawnFrom(state, event);
    case 'reopened':
      return reopened(state, event);
    case 'judgedAgain':
      return judgedAgain(state, event);
    case 'checklistMoved':
      return { ...state, ...withChecklist(state, event.payload.checklist, event.payload.setAside) };
    case 'undone':
      // What was taken back is already missing from the fold; whoever undid it can undo nothing more here.
      return { ...state, lastAction: null };
    default:
      return event satisfies never;
  }
}

function received(event: CaseEvent & { kind: 'applicationReceived' }): CaseState {
  const { importRun, review = null, termsVersion = null, ...facts } = event.payload;
  return {
    ...facts,
    importRun,
    review,
    termsVersion,
    status: 'received',
    version: 1,
    snoozedUntil: null,
    priority: 'normal',
    pauses: [],
    assignee: null,
    checks: {},
    earlierChecks: [],
    replacedChecks: [],
    judgementVault: event.vault,
    judgedAt: event.at,
    pastJudgements: [],
    pastChecklists: [],
    notes: [],
    contacts: [],
    consents: [],
    evidence: [],
    inquiries: [],
    letters: [],
    duplicates: {},
    proposal: null,
    pastProposals: [],
    decision: null,
    pastDecisions: [],
    notifiedOn: null,
    withdrawal: null,
    pastWithdrawals: [],
    reopenedFor: null,
    reopenedOn: null,
    application: event.vault,
    lastAction: null,
  };
}

/** What one command recorded in several events is one action, and is taken back as one. */
function lastActionAfter({ lastAction }: CaseState, event: CaseEvent): LastAction {
  const { id, kind, actor } = event;
  const added = { event: id, kind };
  // No command only ends an inquiry: the event that says so belongs to the one behind it.
  if (lastAction?.kind === 'inquiryLapsed') {
    return { kind, by: actor, events: [...lastAction.events, added], letters: [] };
  }
  // What ended the putting off is what was done.
  if (event.kind === 'woken' && event.payload.because && lastAction) {
    return { ...lastAction, events: [...lastAction.events, added] };
  }
  return { kind, by: actor, events: [added], letters: [] };
}

/**
 * Nobody's step on this case: what its clerk did last can still be taken back. With a 再審査 goes what was reckoned of its target, so that
 * the one before comes back.
 */
function afterRecalculation(last: LastAction | null, { id, kind }: CaseEvent): LastAction | null {
  return last?.kind === 'reopened' ? { ...last, events: [...last.events, { event: id, kind }] } : last;
}

function withLetter(last: LastAction | null, letter: LetterKind): LastAction | null {
  return last && { ...last, letters: [...last.letters, letter] };
}

/** Whoever stands in another's place was asked nothing yet, and none of the contacts was about them. */
function replaced(state: CaseState, event: CaseEvent & { kind: 'applicationUpdated' }): CaseState {
  const { receivedOn, organizationCode, due, termsVersion = null, woken } = event.payload;
  return {
    ...withJudgement(state, event, { ...event.payload, cause: 'applicationUpdated' }),
    ...inquiriesAfter(state, event),
    contacts: contactsAfter(state, event),
    snoozedUntil: woken ? null : state.snoozedUntil,
    receivedOn,
    organizationCode,
    due,
    termsVersion,
    application: event.vault,
  };
}

function withCheck(state: CaseState, event: CaseEvent & { kind: 'checkRecorded' }): CaseState {
  const { item } = event.payload;
  const { checklist } = state;
  const record = { ...event.payload, checklist, by: event.actor, at: event.at, vault: event.vault };
  return {
    ...state,
    checks: { ...state.checks, [item]: record },
    replacedChecks: replacedChecks(state, item),
  };
}

/** With the record of the item that stood until now. */
function replacedChecks(
  { checks, replacedChecks: before }: CaseState,
  item: string,
): CaseState['replacedChecks'] {
  const record = checks[item];
  return record ? [...before, record] : before;
}

function judgedAgain(state: CaseState, event: CaseEvent & { kind: 'judgedAgain' }): CaseState {
  const judged = withJudgement(state, event, event.payload);
  // What follows from another act (a revocation, new tables) cannot be taken back here.
  return { ...judged, lastAction: event.payload.cause === 'requested' ? state.lastAction : null };
}

type NewJudgement = Pick<PastJudgement, 'judgement' | 'checklist' | 'cause'> & {
  readonly setAside: readonly string[];
};

/** The judgement that stands from this event on; the one before it is kept, and so is what its checklist asked for. */
function withJudgement(
  state: CaseState,
  event: CaseEvent,
  { judgement, checklist, cause, setAside }: NewJudgement,
): CaseState {
  const replaced: PastJudgement = {
    judgement: state.judgement,
    checklist: state.checklist,
    vault: state.judgementVault,
    from: state.judgedAt,
    until: event.at,
    replacedBy: event.actor,
    cause,
  };
  return {
    ...state,
    judgement,
    judgementVault: event.vault,
    judgedAt: event.at,
    pastJudgements: [...state.pastJudgements, replaced],
    ...withChecklist(state, checklist, setAside),
  };
}

/** The checklist that counts from this event on. Records of items that it does not have are kept, but set aside. */
function withChecklist(
  { checklist: before, pastChecklists, checks, earlierChecks }: CaseState,
  checklist: ChecklistRef,
  setAside: readonly string[],
): Pick<CaseState, 'checklist' | 'pastChecklists' | 'checks' | 'earlierChecks'> {
  const isSame = before.template === checklist.template && before.version === checklist.version;
  const records = Object.entries(checks);
  return {
    checklist,
    pastChecklists: isSame ? pastChecklists : [...pastChecklists, before],
    checks: Object.fromEntries(records.filter(([item]) => !setAside.includes(item))),
    earlierChecks: [
      ...earlierChecks,
      ...records.flatMap(([item, record]) => (setAside.includes(item) ? [record] : [])),
    ],
  };
}

function withSuspicions(
  state: CaseState,
  event: CaseEvent & { kind: 'duplicateSuspected' },
): CaseState['duplicates'] {
  const suspected = event.payload.others.map(({ case: other, reasons, strength }) => {
    return [other, { suspected: { reasons, strength }, resolved: null }];
  });
  return { ...state.duplicates, ...Object.fromEntries(suspected) };
}

function withResolution(
  state: CaseState,
  event: CaseEvent & { kind: 'duplicateResolved' },
): CaseState['duplicates'] {
  const { other, verdict } = event.payload;
  const resolved = { verdict, by: event.actor, at: event.at, vault: event.vault };
  return {
    ...state.duplicates,
    [other]: { suspected: state.duplicates[other]?.suspected ?? null, resolved },
  };
}

function savedLetter({ id, at, actor, payload, vault }: CaseEvent & { kind: 'letterSaved' }): SavedLetter {
  return { event: id, ...payload, by: actor, at, vault };
}
