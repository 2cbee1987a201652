import type { AppError } from '../contract/app-error.ts';
import type { ErrorNames } from './error-names.ts';
import { errorSentenceEn } from './error-sentence-en.ts';
import { errorSentenceJa } from './error-sentence-ja.ts';
import type { Language } from './language.ts';

/** What happened, what is safe and what to do next, in words that a clerk understands. */
export function errorSentence(error: AppError, language: Language, names: ErrorNames = {}): string {
  switch (language) {
    case 'ja':
      return errorSentenceJa(error, names);
    case 'en':
      return errorSentenceEn(error, names);
    default:
      return language satisfies never;
  }
}
