import type { AttachEvidence, CaseCommand } from '#shared/domain/case/command.ts';
import type { DecideContext } from '#shared/domain/case/decide.ts';
import { decide } from '#shared/domain/case/decide.ts';
import type {
  CaseEvent,
  CaseEventDraft,
  CaseEventKind,
  JudgementSummary,
} from '#shared/domain/case/event.ts';
import { foldCase } from '#shared/domain/case/evolve.ts';
import type { FreshJudgement } from '#shared/domain/case/judge-again.ts';
import { checklistMoves } from '#shared/domain/case/move-checklist.ts';
import type { CaseState } from '#shared/domain/case/state.ts';
import { refOf, standardChecklists } from '#shared/domain/checklist/checklists.ts';
import type { Judgement } from '#shared/domain/email-domain/judgement.ts';
import type { LetterKind } from '#shared/domain/letter/letter.ts';
import { officeCalendar } from '#shared/domain/open-days/calendar.ts';
import { reckonDue } from '#shared/domain/open-days/due-date.ts';
import { defaultOfficePolicy } from '#shared/domain/policy/policy.ts';

/** Two people and a day on which nothing is closed: 2026-11-24 is a Tuesday. */
export const 佐藤 = 'operator:sato';
export const 鈴木 = 'operator:suzuki';
export const today = '2026-11-24';

export function aJudgement(outcome: 'pass' | 'verify' = 'pass'): JudgementSummary {
  return {
    class: outcome === 'pass' ? 'local-lg' : 'official-candidate',
    outcome,
    rule: outcome === 'pass' ? 'lg.listed' : 'official.web-domain',
    ruleSet: 'test',
    tables: 'test',
    warnings: [],
    candidates: ['016373'],
  };
}

/** 芽室町's web domain as the engine judges it (所属確認), or as it would after a confirmation (通過). */
export function aFullJudgement(outcome: 'pass' | 'verify', changes: Partial<Judgement> = {}): Judgement {
  const passes = outcome === 'pass';
  return {
    input: 'hanako@memuro.net',
    address: 'hanako@memuro.net',
    domain: 'memuro.net',
    class: passes ? 'registered' : 'official-candidate',
    outcome,
    rule: passes ? 'registered.confirmed' : 'official.web-domain',
    ruleSet: 'test',
    labels: [
      { text: 'memuro', deciding: true },
      { text: 'net', deciding: true },
    ],
    candidates: [
      {
        code: '016373',
        name: '芽室町',
        prefecture: '北海道',
        why: passes ? 'confirmedDomain' : 'currentDomain',
      },
    ],
    warnings: [],
    claim: { code: 'match', name: 'match', body: 'match' },
    suspicious: [],
    ...changes,
  };
}

/** What the engine says of a case by newer tables, with the checklist that goes with it. */
export function aFreshJudgement(before: 'pass' | 'verify', after: 'pass' | 'verify'): FreshJudgement {
  return {
    before: aFullJudgement(before),
    after: aFullJudgement(after),
    tables: 'newer',
    policy: defaultOfficePolicy.domain,
    template: standardChecklists.choose({ caseType: 'application', outcome: after, isUnion: false }),
  };
}

/** The first event of a case received on Friday 2026-11-20. */
export function received(outcome: 'pass' | 'verify' = 'pass', receivedOn = '2026-11-20'): CaseEvent {
  const due = reckonDue(receivedOn, 3, [], officeCalendar());
  if (!due) throw new Error('no due date');
  return {
    id: 'event-1',
    at: `${receivedOn}T01:00:00.000Z`,
    actor: 'system',
    kind: 'applicationReceived',
    vault: { id: 'event-1', digest: 'aa' },
    payload: {
      type: 'application',
      receiptNumber: 'R8-000182',
      receivedOn,
      organizationCode: '016373',
      judgement: aJudgement(outcome),
      checklist: refOf(standardChecklists.choose({ caseType: 'application', outcome, isUnion: false })),
      due,
      importRun: 'run-1',
    },
  };
}

/** The first event of a 所属再確認: somebody was transferred. */
export function receivedForReview(outcome: 'pass' | 'verify' = 'pass'): CaseEvent {
  const first = received(outcome);
  if (first.kind !== 'applicationReceived') throw new Error('a case begins with a receipt');
  return {
    ...first,
    payload: {
      ...first.payload,
      type: 'membership',
      receiptNumber: 'R8-000182-再1',
      checklist: refOf(standardChecklists.choose({ caseType: 'membership', outcome, isUnion: false })),
      importRun: null,
      review: { cause: 'transferred', of: 'case-1' },
    },
  };
}

/** A case with its events, driven by commands the way the data process does it. */
export interface Desk {
  readonly events: CaseEvent[];
  readonly state: CaseState;
  act(command: CaseCommand | AttachEvidence, changes?: Partial<DecideContext>): ReturnType<typeof decide>;
  /** Events that no command of 佐藤's brought. */
  record(drafts: readonly CaseEventDraft[]): void;
}

export function aDesk(
  outcome: 'pass' | 'verify' = 'pass',
  first = received(outcome),
  checklists = standardChecklists,
): Desk {
  const events = [first];
  return {
    events,
    get state() {
      return foldCase(events);
    },
    act(command, changes = {}) {
      const state = foldCase(events);
      const context = { ...aContext(state, checklists), newId: `id-${events.length + 1}`, ...changes };
      const decided = decide(state, command, context);
      if (decided.ok)
        for (const draft of decided.value) events.push(recorded(draft, events.length + 1, context));
      return decided;
    },
    record(drafts) {
      const context = aContext(foldCase(events));
      for (const draft of drafts) events.push(recorded(draft, events.length + 1, context));
    },
  };
}

export function aContext(state: CaseState, checklists = standardChecklists): DecideContext {
  const outcome = state.judgement.outcome === 'pass' ? 'pass' : 'verify';
  const judged = checklists.choose({ caseType: state.type, outcome, isUnion: false });
  return {
    actor: 佐藤,
    role: 'clerk',
    policy: defaultOfficePolicy,
    template: checklists.template(state.checklist),
    reported: false,
    assignable: new Set([佐藤, 鈴木]),
    restsOnRevoked: false,
    restsOnOwnConfirmation: false,
    assigneeAbsent: false,
    duplicates: [],
    today,
    calendar: officeCalendar(),
    newId: 'id',
    bodyName: () => null,
    freshJudgement: () => null,
    checklistMoves: () => checklistMoves(state, judged, checklists),
    applicantWrote: () => [],
  };
}

/** A letter that was written to a file. */
export function aLetter(changes: { letter: LetterKind; answerBy?: string }): CaseEventDraft {
  const file = { templateVersion: 0, format: 'eml', sha256: 'c'.repeat(64) } as const;
  return { kind: 'letterSaved', payload: { ...file, ...changes }, personal: null };
}

/** 在籍 confirmed over the number of the official site. */
export const anIndependentContact = {
  kind: 'logContact',
  means: 'phone',
  source: 'officialSite',
  result: 'employed',
  contactedOn: null,
  time: '10:30',
  person: '総務課 高橋係長',
  used: '0155-62-2611',
  note: '',
} as const satisfies CaseCommand;

/** Claims the case and confirms every item, all by 佐藤. */
export function workedThrough(desk: Desk): Desk {
  desk.act({ kind: 'claim' });
  desk.act(anIndependentContact);
  for (const item of standardChecklists.template(desk.state.checklist).items) {
    desk.act(aConfirmedCheck(item.id));
  }
  return desk;
}

export function kindsOf(events: readonly { kind: CaseEventKind }[]): CaseEventKind[] {
  return events.map((event) => event.kind);
}

function recorded(
  draft: { kind: CaseEventKind; payload: unknown; personal: unknown },
  number: number,
  context: DecideContext,
): CaseEvent {
  const id = `event-${number}`;
  const event = {
    id,
    at: `${context.today}T02:00:00.000Z`,
    actor: context.actor,
    kind: draft.kind,
    payload: draft.payload,
    vault: draft.personal === null ? null : { id, digest: 'bb' },
  };
  // Kind and payload come from one draft and stay together.
  return event as CaseEvent;
}

/** A certificate of employment, as it is taken into a case. */
export function aFile(changes: Partial<AttachEvidence> = {}): AttachEvidence {
  return {
    kind: 'attachEvidence',
    sha256: 'a'.repeat(64),
    bytes: 1_200,
    mediaType: 'application/pdf',
    class: 'confidentiality1',
    consent: null,
    item: null,
    name: '在籍証明.pdf',
    ...changes,
  };
}

/** 確認済 for one item, as somebody records it who looked at the official site. */
export function aConfirmedCheck(
  item: string,
  { source = '公式サイト', note = '' }: { source?: string; note?: string } = {},
): Extract<CaseCommand, { kind: 'recordCheck' }> {
  return { kind: 'recordCheck', item, result: 'confirmed', reason: null, checkedOn: null, source, note };
}
