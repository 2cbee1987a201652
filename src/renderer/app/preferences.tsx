import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { type Language, languages } from '#shared/text/language.ts';

/** How this computer shows the program. Kept in the window's own storage, never in the ledger. */
export interface Preferences {
  readonly language: Language;
  /** Percent of the normal text size. */
  readonly textSize: number;
  readonly setLanguage: (language: Language) => void;
  readonly setTextSize: (percent: number) => void;
}

export const textSizes = [100, 110, 125, 150, 175, 200] as const;

const LANGUAGE_KEY = 'language';
const TEXT_SIZE_KEY = 'textSize';
const PreferencesContext = createContext<Preferences | null>(null);

export function PreferencesProvider({ children }: { children: ReactNode }) {
  const [language, showLanguage] = useState<Language>(firstLanguage);
  const [textSize, setTextSize] = useState<number>(rememberedTextSize);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    document.documentElement.style.fontSize = `${textSize}%`;
    localStorage.setItem(TEXT_SIZE_KEY, String(textSize));
  }, [textSize]);

  const preferences = useMemo<Preferences>(
    () => ({
      language,
      textSize,
      setLanguage: (chosen) => {
        localStorage.setItem(LANGUAGE_KEY, chosen);
        showLanguage(chosen);
      },
      setTextSize,
    }),
    [language, textSize],
  );
  return <PreferencesContext value={preferences}>{children}</PreferencesContext>;
}

export function usePreferences(): Preferences {
  const preferences = useContext(PreferencesContext);
  if (!preferences) throw new Error('no preferences above this component');
  return preferences;
}

/** What was chosen here before, else what the program was started with (`lang` in the page's address). */
function firstLanguage(): Language {
  const started = new URLSearchParams(location.search).get('lang');
  const wished = localStorage.getItem(LANGUAGE_KEY) ?? started;
  return languages.find((language) => language === wished) ?? 'ja';
}

function rememberedTextSize(): number {
  const kept = Number(localStorage.getItem(TEXT_SIZE_KEY));
  return textSizes.find((size) => size === kept) ?? 100;
}
