/** The scripts that a clerk is told by name, by the first word of a Unicode name. */
export const characterScripts = {
  LATIN: { ja: 'ラテン文字', en: 'Latin letter' },
  CYRILLIC: { ja: 'キリル文字', en: 'Cyrillic letter' },
  GREEK: { ja: 'ギリシャ文字', en: 'Greek letter' },
  ARMENIAN: { ja: 'アルメニア文字', en: 'Armenian letter' },
  CHEROKEE: { ja: 'チェロキー文字', en: 'Cherokee letter' },
  GEORGIAN: { ja: 'ジョージア文字', en: 'Georgian letter' },
  HEBREW: { ja: 'ヘブライ文字', en: 'Hebrew letter' },
  ARABIC: { ja: 'アラビア文字', en: 'Arabic letter' },
  THAI: { ja: 'タイ文字', en: 'Thai letter' },
  FULLWIDTH: { ja: '全角文字', en: 'Full-width character' },
  HIRAGANA: { ja: 'ひらがな', en: 'Hiragana' },
  KATAKANA: { ja: 'カタカナ', en: 'Katakana' },
  HANGUL: { ja: 'ハングル', en: 'Hangul' },
  MATHEMATICAL: { ja: '数学記号', en: 'Mathematical symbol' },
  DIGIT: { ja: '数字', en: 'Digit' },
} as const;

const scripts = Object.entries(characterScripts);

/** `CYRILLIC SMALL LETTER ER` is a キリル文字; null for scripts that a clerk would not know by name either. */
export function scriptOfName(unicodeName: string, language: 'ja' | 'en'): string | null {
  return scripts.find(([script]) => unicodeName.startsWith(`${script} `))?.[1][language] ?? null;
}
