import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { ToastHost } from '../components/toast.tsx';
import { TextProvider } from '../text/text-context.tsx';
import { Announcer } from './announcer.tsx';
import { type Bridge, BridgeContext } from './bridge.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { ShortcutProvider } from './keyboard/shortcuts.tsx';
import { PreferencesProvider, usePreferences } from './preferences.tsx';
import { makeQueryClient } from './query-client.ts';
import { Root } from './root.tsx';

/** The whole program in a window. Everything outside the window comes in through `bridge`. */
export function App({ bridge }: { bridge: Bridge }) {
  return (
    <AppProviders bridge={bridge}>
      <ErrorBoundary>
        <Root />
      </ErrorBoundary>
      <ToastHost />
      <Announcer />
    </AppProviders>
  );
}

/** What every component may rely on; tests put single screens into it. */
export function AppProviders({ bridge, children }: { bridge: Bridge; children: ReactNode }) {
  const [client] = useState(makeQueryClient);
  return (
    <BridgeContext value={bridge}>
      <QueryClientProvider client={client}>
        <PreferencesProvider>
          <LanguageProviders>
            <ShortcutProvider>{children}</ShortcutProvider>
          </LanguageProviders>
        </PreferencesProvider>
      </QueryClientProvider>
    </BridgeContext>
  );
}

function LanguageProviders({ children }: { children: ReactNode }) {
  const { language } = usePreferences();
  return (
    <I18nProvider locale={language === 'ja' ? 'ja-JP' : 'en-US'}>
      <TextProvider language={language}>{children}</TextProvider>
    </I18nProvider>
  );
}
