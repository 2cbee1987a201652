import type { Language } from './language.ts';
import { vocabularyEn } from './vocabulary-en.ts';
import { vocabularyJa } from './vocabulary-ja.ts';
import type { Vocabulary } from './vocabulary-shape.ts';

const vocabularies: Record<Language, Vocabulary> = { ja: vocabularyJa, en: vocabularyEn };

export function vocabulary(language: Language): Vocabulary {
  return vocabularies[language];
}
