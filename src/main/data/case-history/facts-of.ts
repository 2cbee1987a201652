import type { RecordedFact } from '#shared/contract/case-history.ts';
import type { CaseEvent } from '#shared/domain/case/event.ts';
import type { CaseState } from '#shared/domain/case/state.ts';
import { linkedCase } from '../membership/linked-case.ts';
import { receivedFacts, updatedFacts } from './application-facts.ts';
import { checkFacts, clearedFacts, movedFacts, rejudgedFacts } from './check-facts.ts';
import {
  decidedFacts,
  draftedFacts,
  reopenedFacts,
  returnedFacts,
  withdrawnFacts,
} from './decision-facts.ts';
import { attachedFacts, consentFacts, contactFacts, linkedFacts, takenBackFacts } from './evidence-facts.ts';
import { change, date, dueMoved, fact, nothing, person, type Telling, text, written } from './fact.ts';
import { answeredFacts, askedFacts, lapsedFacts, letterFacts } from './inquiry-facts.ts';

/**
 * What one event said, in the order in which a person asks for it.
 *
 * @param before where the case stood, nothing of it undone that was undone later; null before the receipt.
 */
export function factsOf(event: CaseEvent, before: CaseState | null, telling: Telling): RecordedFact[] {
  if (event.kind === 'applicationReceived') return receivedFacts(event, telling);
  if (!before) throw new Error(`a case begins with ${event.kind}`);
  const { db } = telling;
  switch (event.kind) {
    case 'applicationUpdated':
      return updatedFacts(event, before, telling);
    case 'duplicateSuspected':
      return event.payload.others.flatMap((other) =>
        fact(
          'otherCase',
          { is: 'case', value: linkedCase(db, other.case) },
          ...other.reasons.map((value) => ({ is: 'likeness' as const, value })),
        ),
      );
    case 'duplicateResolved': {
      const { other, verdict } = event.payload;
      const said = before.duplicates[other]?.resolved;
      return [
        ...fact('otherCase', { is: 'case', value: linkedCase(db, other) }),
        ...change('verdict', said ? [{ is: 'duplicateVerdict', value: said.verdict }] : [], [
          { is: 'duplicateVerdict', value: verdict },
        ]),
        ...fact('note', ...written(db, event.vault)),
      ];
    }
    case 'claimed':
      return [];
    case 'released':
      return fact('said', ...written(db, event.vault));
    case 'checkRecorded':
      return checkFacts(event, before, telling);
    case 'checkCleared':
      return clearedFacts(event, before, telling);
    case 'noteAdded':
      return [
        ...fact('said', ...written(db, event.vault)),
        ...(event.payload.class
          ? fact('informationClass', { is: 'informationClass', value: event.payload.class })
          : []),
      ];
    case 'contactLogged':
      return contactFacts(event, telling);
    case 'consentRecorded':
      return consentFacts(event, telling);
    case 'evidenceAttached':
      return attachedFacts(event, before, telling);
    case 'evidenceLinked':
      return linkedFacts(event, before, telling);
    case 'evidenceWithdrawn':
      return takenBackFacts(event, telling);
    case 'inquirySent':
      return askedFacts(event, telling);
    case 'answerRecorded':
      return answeredFacts(event, before, telling);
    case 'inquiryLapsed':
      return lapsedFacts(event, before);
    case 'decisionProposed':
      return draftedFacts(event, telling);
    case 'returnedForRevision':
      return returnedFacts(event, before, telling);
    case 'decided':
      return decidedFacts(event, before, telling);
    case 'notified':
      return fact('notifiedOn', ...date(event.payload.notifiedOn));
    case 'withdrawn':
      return withdrawnFacts(event, before, telling);
    case 'reopened':
      return reopenedFacts(event, before, telling);
    case 'judgedAgain':
      return rejudgedFacts(event, before, telling);
    case 'checklistMoved':
      return movedFacts(event, before, telling);
    case 'snoozed':
      return [
        ...change('snoozedUntil', date(before.snoozedUntil), date(event.payload.until)),
        ...fact('said', ...written(db, event.vault)),
      ];
    case 'woken': {
      const { because } = event.payload;
      return [
        ...change('snoozedUntil', date(before.snoozedUntil), [nothing]),
        ...(because ? fact('because', { is: 'eventKind', value: because }) : []),
      ];
    }
    case 'prioritySet':
      return [
        ...change(
          'priority',
          [{ is: 'priority', value: before.priority }],
          [{ is: 'priority', value: event.payload.priority }],
        ),
        ...fact('said', ...written(db, event.vault)),
      ];
    case 'reassigned':
      return [
        ...change('assignee', person(telling, before.assignee), person(telling, event.payload.to)),
        ...fact('said', ...written(db, event.vault)),
      ];
    case 'dueRecalculated':
      return [
        ...dueMoved(before.due, event.payload.due),
        ...change('calendar', text(before.due.calendar), text(event.payload.due.calendar)),
      ];
    case 'letterSaved':
      return letterFacts(event, telling);
    case 'undone': {
      const undone = telling.event(event.payload.event);
      return undone
        ? [
            ...fact('undone', { is: 'eventKind', value: undone.kind }),
            ...fact('recordedAt', { is: 'instant', value: undone.at }),
            ...fact('recordedBy', ...person(telling, undone.actor)),
          ]
        : fact('undone', { is: 'eventKind', value: event.payload.undoneKind });
    }
    default:
      return event satisfies never;
  }
}
