import type { RecordedFact, RecordedValue } from '#shared/contract/case-history.ts';
import { japaneseDateTime } from '#shared/domain/time/wall-calendar.ts';
import { recordedJa } from '#shared/text/recorded-ja.ts';
import { recordedWord } from '#shared/text/recorded-word.ts';
import { vocabularyJa as words } from '#shared/text/vocabulary-ja.ts';
import type { People } from './people.ts';
import { ERASED, type Texts } from './texts.ts';

/** How values of records read on one sheet. */
export type Printed = (value: RecordedValue) => string;

export function printedWords(people: People, read: Texts): Printed {
  const speech = {
    words,
    language: 'ja',
    date: (on: string) => on,
    instant: japaneseDateTime,
    bytes: (size: number) => `${size}バイト`,
    person: people.person,
    text: (written: string) => read.quoted(written),
    erased: ERASED,
    ...recordedJa,
  } as const;
  return (value) => recordedWord(value, speech);
}

export function termName(term: RecordedFact['term']): string {
  return { ...words.field, ...recordedJa.terms }[term];
}
