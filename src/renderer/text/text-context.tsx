import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo } from 'react';
import type { AppError } from '#shared/contract/app-error.ts';
import type { Instant, PlainDate } from '#shared/domain/time/plain-date.ts';
import type { ErrorNames } from '#shared/text/error-names.ts';
import { errorSentence } from '#shared/text/error-sentence.ts';
import { formatDate, formatInstant, formatShortDate } from '#shared/text/format-date.ts';
import type { Language } from '#shared/text/language.ts';
import { vocabulary } from '#shared/text/vocabulary.ts';
import type { Vocabulary } from '#shared/text/vocabulary-shape.ts';
import { en } from './en.ts';
import { ja, type Text } from './ja.ts';

const texts: Record<Language, Text> = { ja, en };

/** What a component needs to speak: its own strings, the office's words, and how dates and errors read. */
export interface Speech {
  readonly language: Language;
  readonly text: Text;
  readonly words: Vocabulary;
  readonly date: (date: PlainDate) => string;
  readonly shortDate: (date: PlainDate) => string;
  readonly instant: (instant: Instant) => string;
  readonly error: (error: AppError, names?: ErrorNames) => string;
  /** Several things in one line, with the mark that the language puts between them. */
  readonly list: (things: readonly string[]) => string;
}

export function speechIn(language: Language): Speech {
  return {
    language,
    text: texts[language],
    words: vocabulary(language),
    date: (date) => formatDate(date, language),
    shortDate: (date) => formatShortDate(date, language),
    instant: (instant) => formatInstant(instant, language),
    error: (error, names) => errorSentence(error, language, names),
    list: (things) => things.join(language === 'ja' ? '、' : ', '),
  };
}

const SpeechContext = createContext<Speech>(speechIn('ja'));

export function TextProvider({ language, children }: { language: Language; children: ReactNode }) {
  const speech = useMemo(() => speechIn(language), [language]);
  useLayoutEffect(() => {
    // The title of the window follows the page's.
    document.title = speech.text.shell.program;
  }, [speech]);
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

/** The strings of the current language, merged over all features. */
export function useText(): Text {
  return useContext(SpeechContext).text;
}

/** Strings, the office's words, and how dates and errors read in the current language. */
export function useSpeech(): Speech {
  return useContext(SpeechContext);
}
