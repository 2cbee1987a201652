import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { KeyHint } from '../../components/key-hint.tsx';
import { LockIcon } from '../../components/lock-icon.tsx';
import { useText } from '../../text/text-context.tsx';
import { screenNames, useRouter } from '../router.tsx';

/** The seven screens by name. The current one is marked by a bar, weight and `aria-current`. */
export function Navigation({ onSignOut, footer }: { onSignOut: () => void; footer: ReactNode }) {
  const text = useText().shell;
  const { route, openScreen } = useRouter();
  return (
    <nav
      aria-label={text.navigation}
      className="flex w-28 shrink-0 flex-col overflow-y-auto border-r border-solid-gray-420 bg-solid-gray-50 py-2"
    >
      <ul className="flex flex-col">
        {screenNames.map((screen) => (
          <li key={screen}>
            <Button
              onPress={() => openScreen(screen)}
              {...(route.screen === screen ? { 'aria-current': 'page' as const } : {})}
              className="focus-inset w-full border-l-4 border-transparent px-3 forced-colors:border-[Canvas] py-2 text-left [@media(max-height:26rem)]:py-0.5 hover:bg-blue-50 current:border-blue-900 forced-colors:current:border-[Highlight] current:bg-white current:font-bold current:text-blue-900"
            >
              {text.screens[screen]}
            </Button>
          </li>
        ))}
      </ul>
      <div className="mt-auto flex flex-col border-t border-solid-gray-200 pt-2">
        {footer}
        <Button
          onPress={onSignOut}
          className="focus-inset flex w-full flex-wrap items-center gap-1 px-4 py-2 text-left text-dns-14N-130 hover:bg-blue-50 [@media(max-height:26rem)]:py-1"
        >
          <LockIcon />
          {text.signOut}
          <KeyHint keys="Ctrl+L" />
        </Button>
      </div>
    </nav>
  );
}
