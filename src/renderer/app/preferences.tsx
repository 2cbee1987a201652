import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { AppError } from '#shared/contract/app-error.ts';
import type { Display } from '#shared/contract/display.ts';
import { defaultDisplay, takeDisplay, type ZoomPercent } from '#shared/contract/display-choice.ts';
import type { Language } from '#shared/text/language.ts';
import { useBridge } from './bridge.ts';
import { callSafely } from './call-safely.ts';
import { useNotice } from './use-notices.ts';
import { whenQuiet } from './when-quiet.ts';

/** How this computer shows the program. The main process keeps it, and the menu can change it as well. */
export interface Preferences extends Display {
  readonly setLanguage: (language: Language) => void;
  readonly setZoomPercent: (percent: ZoomPercent) => void;
  /** Why the last choice could not be carried out or kept. */
  readonly error: AppError | null;
}

/** Main reads its part of the program for the answer, which may not hold up a sign-in. */
const PAUSE_BEFORE_READING_MS = 1_000;

const PreferencesContext = createContext<Preferences | null>(null);

export function PreferencesProvider({ children }: { children: ReactNode }) {
  const [display, setDisplay] = useState(displayAtStart);
  const { call } = useBridge();
  const [error, setError] = useState<AppError | null>(null);
  const isChosen = useRef(false);
  const wished = useRef<Display | null>(null);

  useNotice((notice) => {
    if (notice.kind === 'display') setDisplay(notice.display);
  });
  useEffect(() => {
    let isShown = true;
    const read = async () => {
      const answer = await callSafely(call, 'display.read', null);
      // Without an answer the page goes on with what its address said; what was chosen meanwhile is newer than the answer.
      if (isShown && answer.ok && !isChosen.current) setDisplay(answer.value);
    };
    // The address is right unless a change came while the page was loading: no reason to hold up the first screen.
    const callOff = whenQuiet(PAUSE_BEFORE_READING_MS, () => void read());
    return () => {
      isShown = false;
      callOff();
    };
  }, [call]);
  useLayoutEffect(() => {
    document.documentElement.lang = display.language;
  }, [display.language]);

  const change = useCallback(
    async (part: Partial<Display>) => {
      isChosen.current = true;
      // The size that was asked for just now stands with the language that is asked for next, though its answer is still to come.
      const wish = { ...(wished.current ?? display), ...part };
      wished.current = wish;
      // Not one at a time: whoever holds an arrow key in the sizes ends where they let go.
      const changed = await callSafely(call, 'display.change', wish);
      if (wished.current === wish) wished.current = null;
      setError(changed.ok ? null : changed.error);
      if (changed.ok) setDisplay(changed.value);
    },
    [call, display],
  );
  const preferences = useMemo<Preferences>(
    () => ({
      ...display,
      setLanguage: (language) => void change({ language }),
      setZoomPercent: (zoomPercent) => void change({ zoomPercent }),
      error,
    }),
    [display, change, error],
  );
  return <PreferencesContext value={preferences}>{children}</PreferencesContext>;
}

export function usePreferences(): Preferences {
  const preferences = useContext(PreferencesContext);
  if (!preferences) throw new Error('no preferences above this component');
  return preferences;
}

/** The address of the page says it, so that the first thing drawn is right. */
function displayAtStart(): Display {
  const address = new URLSearchParams(location.search);
  return takeDisplay(address.get('lang'), Number(address.get('zoom'))) ?? defaultDisplay;
}
