import { fileSize } from '#renderer/components/file-size.ts';
import type { Speech } from '#renderer/text/text-context.tsx';
import type { RecordedValue } from '#shared/contract/case-history.ts';
import { eventLabel } from '#shared/text/journal-event-kind.ts';

/** A value of a record as a person reads it. */
export function inWords(value: RecordedValue, speech: Speech): string {
  const { text, words, language } = speech;
  const own = text.review.history;
  switch (value.is) {
    case 'text':
      return value.value;
    case 'erased':
      return text.review.erased;
    case 'nothing':
      return own.nothing;
    case 'date':
      return speech.date(value.value);
    case 'instant':
      return speech.instant(value.value);
    case 'bytes':
      return fileSize(value.value);
    case 'person':
      return personInWords(value.value, text);
    case 'case':
      return value.value.receiptNumber || own.goneCase;
    case 'eventKind':
      return eventLabel(words.event, value.value);
    case 'item':
      return value.value[language];
    case 'checklist':
      return words.checklistVersion(value.value.name[language], value.value.version);
    case 'joined':
      return value.value ? own.joined.yes : own.joined.no;
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

/** Who did it: nobody where the program did. */
export function personInWords(
  { actor, name, isMe }: { readonly actor: string; readonly name: string; readonly isMe: boolean },
  text: Speech['text'],
): string {
  if (isMe) return text.review.me;
  return actor === 'system' ? text.journal.system : name;
}
