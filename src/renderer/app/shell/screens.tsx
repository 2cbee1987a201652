import { Activity, type ComponentType, type ReactNode, useEffect, useRef } from 'react';
import { clearToasts } from '../../components/toast.tsx';
import { HomeScreen } from '../../features/home/home-screen.tsx';
import { usePreparedQueue } from '../../features/review/queue/use-prepared-queue.ts';
import { ReviewScreen } from '../../features/review/review-screen.tsx';
import { useText } from '../../text/text-context.tsx';
import { hush } from '../announcer.tsx';
import { ErrorBoundary } from '../error-boundary.tsx';
import { type LaterPart, laterPart, useLaterPart } from '../later-part.ts';
import { type ScreenName, useRouter } from '../router.tsx';
import { whenQuiet } from '../when-quiet.ts';
import { useScreenFocus } from './use-screen-focus.ts';

/** The first moments belong to ホーム and 審査; a screen that is opened before comes at once. */
const PAUSE_BEFORE_OTHERS_MS = 3_000;

/** The day begins at these two; the others are fetched once one of them stands. */
const firstScreens = { home: HomeScreen, review: ReviewScreen };
const laterScreens: Record<Exclude<ScreenName, keyof typeof firstScreens>, LaterPart<ComponentType>> = {
  import: laterPart(async () => (await import('../../features/import/import-screen.tsx')).ImportScreen),
  organizations: laterPart(
    async () => (await import('../../features/organizations/organizations-screen.tsx')).OrganizationsScreen,
  ),
  reports: laterPart(async () => (await import('../../features/reports/reports-screen.tsx')).ReportsScreen),
  journal: laterPart(async () => (await import('../../features/journal/journal-screen.tsx')).JournalScreen),
  settings: laterPart(
    async () => (await import('../../features/settings/settings-screen.tsx')).SettingsScreen,
  ),
};

const screens: Record<ScreenName, ComponentType> = {
  ...firstScreens,
  import: () => <LaterScreen of={laterScreens.import} />,
  organizations: () => <LaterScreen of={laterScreens.organizations} />,
  reports: () => <LaterScreen of={laterScreens.reports} />,
  journal: () => <LaterScreen of={laterScreens.journal} />,
  settings: () => <LaterScreen of={laterScreens.settings} />,
};

/**
 * The current screen, and behind it those visited before: hidden, without effects, but with what was typed
 * and where one was. One screen's defect leaves the others alone.
 */
export function Screens() {
  const text = useText().shell;
  const { route, visited } = useRouter();
  usePreparedQueue();
  useEffect(
    () =>
      whenQuiet(PAUSE_BEFORE_OTHERS_MS, () => {
        for (const screen of Object.values(laterScreens)) screen.prepare();
      }),
    [],
  );
  return (
    <>
      {visited.map((name) => {
        const Screen = screens[name];
        return (
          <Activity key={name} mode={name === route.screen ? 'visible' : 'hidden'}>
            <ScreenFrame label={text.screens[name]}>
              <ErrorBoundary>
                <Screen />
              </ErrorBoundary>
            </ScreenFrame>
          </Activity>
        );
      })}
    </>
  );
}

function ScreenFrame({ label, children }: { label: string; children: ReactNode }) {
  const frame = useRef<HTMLElement>(null);
  useScreenFocus(frame, label);
  // What one screen said must not lie over the next one: hiding a screen ends its effects.
  useEffect(
    () => () => {
      clearToasts();
      hush();
    },
    [],
  );
  return (
    <main
      ref={frame}
      tabIndex={-1}
      aria-label={label}
      className="@container relative min-h-0 min-w-0 flex-1 overflow-auto"
    >
      {children}
    </main>
  );
}

function LaterScreen({ of: screen }: { of: LaterPart<ComponentType> }) {
  const Screen = useLaterPart(screen);
  return Screen ? <Screen /> : null;
}
