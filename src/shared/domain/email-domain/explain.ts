import { explainInEnglish } from './explain-en.ts';
import { explainInJapanese } from './explain-ja.ts';
import type { Judgement } from './judgement.ts';

/** What a clerk reads beside an address: what the domain is, whose, what is odd about it, and what follows. */
export function explainJudgement(judgement: Judgement, locale: 'ja' | 'en'): string {
  return locale === 'ja' ? explainInJapanese(judgement) : explainInEnglish(judgement);
}
