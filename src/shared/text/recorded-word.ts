import type { NamedActor } from '../contract/case.ts';
import type { RecordedValue } from '../contract/case-history.ts';
import type { Instant, PlainDate } from '../domain/time/plain-date.ts';
import { eventLabel } from './journal-event-kind.ts';
import type { Language } from './language.ts';
import type { Vocabulary } from './vocabulary-shape.ts';

/** How a record is told where it is read: on a screen, or on paper. */
export interface RecordedSpeech {
  readonly words: Vocabulary;
  readonly language: Language;
  readonly date: (on: PlainDate) => string;
  readonly instant: (at: Instant) => string;
  readonly bytes: (size: number) => string;
  readonly person: (who: NamedActor) => string;
  /** Text that somebody wrote. */
  readonly text: (written: string) => string;
  readonly erased: string;
  readonly nothing: string;
  readonly goneCase: string;
  readonly joined: { readonly yes: string; readonly no: string };
}

/** A value of a record as a person reads it. */
export function recordedWord(value: RecordedValue, speech: RecordedSpeech): string {
  const { words, language, date, instant, bytes, person, text, erased, nothing, goneCase, joined } = speech;
  switch (value.is) {
    case 'text':
      return text(value.value);
    case 'erased':
      return erased;
    case 'nothing':
      return nothing;
    case 'date':
      return date(value.value);
    case 'instant':
      return instant(value.value);
    case 'bytes':
      return bytes(value.value);
    case 'person':
      return person(value.value);
    case 'case':
      return value.value.receiptNumber || goneCase;
    case 'eventKind':
      return eventLabel(words.event, value.value);
    case 'item':
      return value.value[language];
    case 'checklist':
      return words.checklistVersion(value.value.name[language], value.value.version);
    case 'joined':
      return value.value ? joined.yes : joined.no;
    case 'outcome':
      return words.outcome[value.value];
    case 'checkResult':
      return words.checkResult[value.value];
    case 'deficiencyReason':
      return words.reason.deficiency[value.value].label;
    case 'inquiryReason':
      return words.reason.inquiry[value.value].label;
    case 'declineReason':
      return words.reason.decline[value.value].label;
    case 'reopenReason':
      return words.reason.reopen[value.value].label;
    case 'withdrawalCause':
      return words.withdrawalCause[value.value];
    case 'judgedAgainCause':
      return words.judgedAgainCause[value.value];
    case 'reviewCause':
      return words.reviewCause[value.value];
    case 'priority':
      return words.priority[value.value];
    case 'addressee':
      return words.nextActor[value.value];
    case 'duplicateVerdict':
      return words.duplicateVerdict[value.value];
    case 'likeness':
      return words.likeness[value.value];
    case 'contactMeans':
      return words.contactMeans[value.value];
    case 'contactSource':
      return words.contactSource[value.value];
    case 'contactResult':
      return words.contactResult[value.value];
    case 'independence':
      return words.independence[value.value];
    case 'informationClass':
      return words.informationClass[value.value];
    case 'mediaType':
      return words.mediaType[value.value];
    case 'letter':
      return words.letter[value.value];
    case 'judgementOutcome':
      return words.judgementOutcome[value.value];
    case 'domainClass':
      return words.domainClass[value.value];
    case 'judgementWarning':
      return words.judgementWarning[value.value];
    default:
      return value satisfies never;
  }
}
