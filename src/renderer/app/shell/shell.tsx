import { useText } from '../../text/text-context.tsx';
import { useShortcuts } from '../keyboard/shortcuts.tsx';
import { keyOfScreen, screenNames, useRouter } from '../router.tsx';
import { useCommand } from '../use-command.ts';
import { useIdleLock } from '../use-idle-lock.ts';
import { useOperation } from '../use-operation.ts';
import { useSignOut } from '../use-session.ts';
import { CommandPalette } from './command-palette.tsx';
import { Navigation } from './navigation.tsx';
import { Screens } from './screens.tsx';
import { SessionContext } from './session-context.ts';
import type { ShellProps } from './shell-props.ts';
import { ShortcutSheetButton } from './shortcut-sheet.tsx';
import { TopBar } from './top-bar.tsx';

/** The frame around every screen: which ledger, who works, where one is, and how to leave. */
export function Shell({ ledger, operator }: ShellProps) {
  const text = useText().shell;
  const { back, canGoBack, openScreen } = useRouter();
  const signOut = useSignOut();
  const policy = useOperation('settings.read', null);
  useIdleLock(policy.data?.idleLockMinutes ?? null, () => void signOut());
  const openWindow = useCommand('windows.open');
  useShortcuts(
    text.everywhere,
    [
      { keys: 'Ctrl+L', description: text.shortcutSignOut, overDialogs: true, run: () => void signOut() },
      {
        keys: 'Ctrl+N',
        description: text.shortcutNewWindow,
        run: () => void openWindow.run({ caseId: null }),
      },
      ...screenNames.map((screen) => ({
        keys: keyOfScreen(screen),
        description: text.openScreen(text.screens[screen]),
        run: () => openScreen(screen),
      })),
      { keys: 'Escape', description: text.shortcutBack, enabled: canGoBack, run: back },
    ],
    'everywhere',
  );
  return (
    <SessionContext value={operator}>
      <div className="flex h-full flex-col">
        <TopBar ledger={ledger} operator={operator} />
        <div className="flex min-h-0 flex-1">
          <Navigation onSignOut={() => void signOut()} footer={<ShortcutSheetButton />} />
          <Screens />
          <CommandPalette />
        </div>
      </div>
    </SessionContext>
  );
}
