import { useText } from '../../text/text-context.tsx';
import { listedGroups } from '../keyboard/listed-groups.ts';
import { useShortcutGroups } from '../keyboard/shortcuts.tsx';
import { screenNames, useRouter } from '../router.tsx';

export interface PaletteCommand {
  readonly id: string;
  readonly label: string;
  readonly keys: string | null;
  readonly run: () => void;
}

/** What the current screen registered keys for, then the screens themselves. */
export function usePaletteCommands(): PaletteCommand[] {
  const text = useText().shell;
  const { openScreen } = useRouter();
  const groups = listedGroups(useShortcutGroups(), text.everywhere);
  const fromKeys = groups.flatMap(({ title, shortcuts }) =>
    shortcuts
      .filter((shortcut) => shortcut.keys !== 'Ctrl+K')
      .map((shortcut) => ({
        id: `${title} ${shortcut.keys} ${shortcut.description}`,
        label: `${title}: ${shortcut.description}`,
        keys: shortcut.keys,
        run: () => shortcut.run(new KeyboardEvent('keydown')),
      })),
  );
  const screens = screenNames.map((screen) => ({
    id: screen,
    label: text.openScreen(text.screens[screen]),
    keys: null,
    run: () => openScreen(screen),
  }));
  return [...fromKeys, ...screens];
}
