import { fileSize } from '#renderer/components/file-size.ts';
import type { Speech } from '#renderer/text/text-context.tsx';
import type { RecordedValue } from '#shared/contract/case-history.ts';
import { recordedWord } from '#shared/text/recorded-word.ts';

/** A value of a record as a person reads it. */
export function inWords(value: RecordedValue, speech: Speech): string {
  const { text, words, language, date, instant } = speech;
  const { nothing, goneCase, joined } = text.review.history;
  return recordedWord(value, {
    words,
    language,
    date,
    instant,
    bytes: fileSize,
    person: (who) => personInWords(who, text),
    text: (written) => written,
    erased: text.review.erased,
    nothing,
    goneCase,
    joined,
  });
}

/** Who did it: nobody where the program did. */
export function personInWords(
  { actor, name, isMe }: { readonly actor: string; readonly name: string; readonly isMe: boolean },
  text: Speech['text'],
): string {
  if (isMe) return text.review.me;
  return actor === 'system' ? text.journal.system : name;
}
