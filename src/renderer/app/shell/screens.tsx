import { Activity, type ComponentType, useEffect } from 'react';
import { clearToasts } from '../../components/toast.tsx';
import { HomeScreen } from '../../features/home/home-screen.tsx';
import { ImportScreen } from '../../features/import/import-screen.tsx';
import { JournalScreen } from '../../features/journal/journal-screen.tsx';
import { OrganizationsScreen } from '../../features/organizations/organizations-screen.tsx';
import { ReportsScreen } from '../../features/reports/reports-screen.tsx';
import { ReviewScreen } from '../../features/review/review-screen.tsx';
import { SettingsScreen } from '../../features/settings/settings-screen.tsx';
import { useText } from '../../text/text-context.tsx';
import { ErrorBoundary } from '../error-boundary.tsx';
import { type ScreenName, useRouter } from '../router.tsx';

const screens: Record<ScreenName, ComponentType> = {
  home: HomeScreen,
  review: ReviewScreen,
  import: ImportScreen,
  organizations: OrganizationsScreen,
  reports: ReportsScreen,
  journal: JournalScreen,
  settings: SettingsScreen,
};

/**
 * The current screen, and behind it those visited before: hidden, without effects, but with what was typed
 * and where one was. One screen's defect leaves the others alone.
 */
export function Screens() {
  const text = useText().shell;
  const { route, visited } = useRouter();
  return (
    <>
      {visited.map((name) => {
        const Screen = screens[name];
        return (
          <Activity key={name} mode={name === route.screen ? 'visible' : 'hidden'}>
            <main
              aria-label={text.screens[name]}
              className="@container relative min-h-0 min-w-0 flex-1 overflow-auto"
            >
              <ClearedToasts />
              <ErrorBoundary>
                <Screen />
              </ErrorBoundary>
            </main>
          </Activity>
        );
      })}
    </>
  );
}

/** What one screen said must not lie over the next one: hiding a screen ends its effects. */
function ClearedToasts() {
  useEffect(() => clearToasts, []);
  return null;
}
