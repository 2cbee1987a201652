import type { ChecklistRef } from '../checklist/template.ts';
import type { CaseEvent } from './event.ts';
import { attached, contactsAfter, linked, withConsent, withContact, withdrawn } from './evolve-evidence.ts';
import type { CaseState, Decision, LastAction, Note, PastJudgement, SavedLetter } from './state.ts';

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
    case 'applicationUpdated': {
      const { receivedOn, organizationCode, due, termsVersion = null } = event.payload;
      const judged = withJudgement(state, event, { ...event.payload, cause: 'applicationUpdated' });
      const contacts = contactsAfter(state, event);
      return {
        ...judged,
        receivedOn,
        organizationCode,
        due,
        termsVersion,
        contacts,
        application: event.vault,
      };
    }
    case 'duplicateSuspected':
      return { ...state, duplicates: withSuspicions(state, event) };
    case 'duplicateResolved':
      return { ...state, duplicates: withResolution(state, event) };
    case 'claimed':
      return { ...state, status: 'verifying', assignee: event.actor };
    case 'released':
      return { ...state, status: 'received', assignee: null, notes: withNote(state, event, 'handover') };
    case 'checkRecorded': {
      const record = { ...event.payload, by: event.actor, at: event.at, vault: event.vault };
      return { ...state, checks: { ...state.checks, [event.payload.item]: record } };
    }
    case 'checkCleared': {
      const { [event.payload.item]: _cleared, ...checks } = state.checks;
      return { ...state, checks };
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
      return sent(state, event);
    case 'answerRecorded':
      return answered(state, event);
    case 'inquiryLapsed':
      return lapsed(state, event);
    case 'decisionProposed':
      return { ...state, status: 'proposed', proposal: decisionFrom(event, null) };
    case 'returnedForRevision':
      return { ...state, status: 'verifying', proposal: null, notes: withNote(state, event, 'return') };
    case 'decided':
      return {
        ...state,
        status: 'decided',
        snoozedUntil: null,
        pauses: closePauses(state, event.payload.decidedOn),
        inquiries: closeInquiries(state, event.payload.decidedOn, false),
        decision: decisionFrom(event, state.proposal),
        proposal: null,
      };
    case 'snoozed':
      return { ...state, snoozedUntil: event.payload.until, notes: withNote(state, event, 'snooze') };
    case 'woken':
      return { ...state, snoozedUntil: null };
    case 'prioritySet':
      return { ...state, priority: event.payload.priority, notes: withNote(state, event, 'priority') };
    case 'reassigned':
      return { ...state, assignee: event.payload.to, notes: withNote(state, event, 'handover') };
    case 'dueRecalculated':
      // Nobody's step on this case: what its clerk did last can still be taken back.
      return { ...state, due: event.payload.due, lastAction: before.lastAction };
    case 'letterSaved':
      // A file on a disk cannot be taken back; what was done before it still can.
      return { ...state, letters: [...state.letters, savedLetter(event)], lastAction: before.lastAction };
    case 'notified':
      return { ...state, status: 'closed', notifiedOn: event.payload.notifiedOn };
    case 'withdrawn':
      return {
        ...state,
        status: 'withdrawn',
        due: event.payload.due ?? state.due,
        snoozedUntil: null,
        proposal: null,
        pauses: closePauses(state, event.payload.withdrawnOn),
        inquiries: closeInquiries(state, event.payload.withdrawnOn, true),
        notes: withNote(state, event, 'withdrawal'),
      };
    case 'reopened':
      return {
        ...state,
        status: 'verifying',
        assignee: event.actor,
        pastDecisions: state.decision ? [...state.pastDecisions, state.decision] : state.pastDecisions,
        decision: null,
        notifiedOn: null,
        reopenedFor: event.payload.reason,
        reopenedOn: event.payload.target?.from ?? state.reopenedOn,
        due: event.payload.target?.due ?? state.due,
        notes: withNote(state, event, 'reopen'),
      };
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
    decision: null,
    pastDecisions: [],
    notifiedOn: null,
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
    return { kind, by: actor, events: [...lastAction.events, added] };
  }
  // What ended the putting off is what was done.
  if (event.kind === 'woken' && event.payload.because && lastAction) {
    return { ...lastAction, events: [...lastAction.events, added] };
  }
  return { kind, by: actor, events: [added] };
}

function sent(state: CaseState, event: CaseEvent & { kind: 'inquirySent' }): CaseState {
  const { inquiry, to = 'applicant', reasons, sentOn, answerBy = null } = event.payload;
  const asked = { id: inquiry, to, reasons, sentOn, answerBy };
  const waiting = { answeredOn: null, lapsedOn: null, endedByWithdrawal: false };
  const added = { ...asked, ...waiting, question: event.vault, answer: null };
  return {
    ...state,
    status: 'inquiring',
    pauses: [...state.pauses, { from: sentOn, to: null }],
    inquiries: [...state.inquiries, added],
  };
}

function answered(state: CaseState, event: CaseEvent & { kind: 'answerRecorded' }): CaseState {
  const { inquiry, answeredOn, due } = event.payload;
  const inquiries = state.inquiries.map((each) =>
    each.id === inquiry ? { ...each, answeredOn, answer: event.vault } : each,
  );
  return { ...state, status: 'verifying', due, pauses: closePauses(state, answeredOn), inquiries };
}

function lapsed(state: CaseState, event: CaseEvent & { kind: 'inquiryLapsed' }): CaseState {
  const { inquiry, lapsedOn, due } = event.payload;
  const inquiries = state.inquiries.map((each) => (each.id === inquiry ? { ...each, lapsedOn } : each));
  return { ...state, status: 'verifying', due, pauses: closePauses(state, lapsedOn), inquiries };
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

/** The pauses of a case once the open one, if any, ended on that date. */
export function closePauses(state: CaseState, to: string): CaseState['pauses'] {
  return state.pauses.map((pause) => (pause.to === null ? { ...pause, to } : pause));
}

/** Who decides or withdraws waits no longer; after 再審査 the next answer belongs to the next inquiry. */
function closeInquiries(
  state: CaseState,
  lapsedOn: string,
  endedByWithdrawal: boolean,
): CaseState['inquiries'] {
  return state.inquiries.map((each) =>
    each.answeredOn === null && each.lapsedOn === null ? { ...each, lapsedOn, endedByWithdrawal } : each,
  );
}

function withNote(state: CaseState, event: CaseEvent, about: Note['about']): CaseState['notes'] {
  if (!event.vault) return state.notes;
  const stated = event.kind === 'noteAdded' ? (event.payload.class ?? null) : null;
  const note = { event: event.id, by: event.actor, at: event.at, about, class: stated, vault: event.vault };
  return [...state.notes, note];
}

function savedLetter({ id, at, actor, payload, vault }: CaseEvent & { kind: 'letterSaved' }): SavedLetter {
  const { letter, format, sha256 } = payload;
  return { event: id, letter, format, sha256, by: actor, at, vault };
}

function decisionFrom(
  event: CaseEvent & { kind: 'decided' | 'decisionProposed' },
  proposal: Decision | null,
): Decision {
  return {
    ...event.payload,
    event: event.id,
    by: event.actor,
    at: event.at,
    proposedBy: proposal?.by ?? null,
    draftVault: proposal?.vault ?? null,
    vault: event.vault,
  };
}
