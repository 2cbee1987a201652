import type { HistoryEntry } from '#shared/contract/case.ts';
import type { RecordedWord } from '#shared/contract/recorded-word.ts';
import { askedItem } from '#shared/domain/case/earlier-item.ts';
import type { CaseEvent } from '#shared/domain/case/event.ts';
import type { Checklists } from '#shared/domain/checklist/checklists.ts';
import type { ChecklistRef } from '#shared/domain/checklist/template.ts';
import type { Named } from '../session/actor-names.ts';

interface Knowing {
  readonly named: Named;
  readonly checklists: Checklists;
}

/** A line for each event. What else it said stands in the vault and is read when somebody asks: see `caseHistory`. */
export function historyLines(events: readonly CaseEvent[], knowing: Knowing): HistoryEntry[] {
  const undone = new Set(events.flatMap((event) => (event.kind === 'undone' ? [event.payload.event] : [])));
  let asking: readonly Asking[] = [];
  return events.map((event) => {
    const about = aboutOf(event, asking.at(-1), knowing);
    asking = askingAfter(asking, event);
    return {
      event: event.id,
      kind: event.kind,
      by: knowing.named(event.actor, event.at),
      at: event.at,
      undone: undone.has(event.id),
      about,
    };
  });
}

/** The event that brought a checklist. */
interface Asking {
  readonly event: string;
  readonly checklist: ChecklistRef;
}

/** Those in force one after the other; an event that is undone takes its checklist with it. */
function askingAfter(asking: readonly Asking[], event: CaseEvent): readonly Asking[] {
  switch (event.kind) {
    case 'applicationReceived':
    case 'applicationUpdated':
    case 'judgedAgain':
    case 'checklistMoved':
      return [...asking, { event: event.id, checklist: event.payload.checklist }];
    case 'undone':
      return asking.filter((each) => each.event !== event.payload.event);
    default:
      return asking;
  }
}

function aboutOf(
  event: CaseEvent,
  asking: Asking | undefined,
  { named, checklists }: Knowing,
): RecordedWord | null {
  switch (event.kind) {
    case 'applicationReceived': {
      const { review } = event.payload;
      return review ? { is: 'reviewCause', value: review.cause } : null;
    }
    case 'checkRecorded':
    case 'checkCleared': {
      if (!asking) throw new Error(`${event.kind} stands before the receipt of its case`);
      const { item } = event.payload;
      return { is: 'item', value: askedItem({ item, checklist: asking.checklist }, checklists).label };
    }
    case 'duplicateResolved':
      return { is: 'duplicateVerdict', value: event.payload.verdict };
    case 'contactLogged':
      return { is: 'contactResult', value: event.payload.result };
    case 'inquirySent':
      return { is: 'addressee', value: event.payload.to ?? 'applicant' };
    case 'decided':
    case 'decisionProposed':
      return { is: 'outcome', value: event.payload.outcome };
    case 'withdrawn':
      return { is: 'withdrawalCause', value: event.payload.cause };
    case 'reopened':
      return { is: 'reopenReason', value: event.payload.reason };
    case 'judgedAgain':
      return { is: 'judgedAgainCause', value: event.payload.cause };
    case 'prioritySet':
      return { is: 'priority', value: event.payload.priority };
    case 'reassigned':
      return { is: 'text', value: named(event.payload.to, event.at).name };
    case 'letterSaved':
      return { is: 'letter', value: event.payload.letter };
    case 'notified':
      return { is: 'date', value: event.payload.notifiedOn };
    case 'snoozed':
      return { is: 'date', value: event.payload.until };
    case 'dueRecalculated':
      return { is: 'date', value: event.payload.due.on };
    case 'undone':
      return { is: 'eventKind', value: event.payload.undoneKind };
    case 'applicationUpdated':
    case 'duplicateSuspected':
    case 'claimed':
    case 'released':
    case 'noteAdded':
    case 'consentRecorded':
    case 'evidenceAttached':
    case 'evidenceLinked':
    case 'evidenceWithdrawn':
    case 'answerRecorded':
    case 'inquiryLapsed':
    case 'returnedForRevision':
    case 'checklistMoved':
    case 'woken':
      return null;
    default:
      return event satisfies never;
  }
}
