import { useText } from '../../text/text-context.tsx';
import { listedGroups } from '../keyboard/listed-groups.ts';
import { useShortcutGroups } from '../keyboard/shortcuts.tsx';
import { showQueueFacts } from '../queue-facts.ts';
import { screenNames, useRouter } from '../router.tsx';
import { useOperation } from '../use-operation.ts';

export interface PaletteCommand {
  readonly id: string;
  readonly label: string;
  readonly keys: string | null;
  readonly run: () => void;
}

/** What the current screen registered keys for. */
export function useKeyCommands(): PaletteCommand[] {
  const { shell: text } = useText();
  const groups = listedGroups(useShortcutGroups(), text.everywhere);
  return groups.flatMap(({ title, shortcuts }) =>
    shortcuts
      .filter((shortcut) => shortcut.keys !== 'Ctrl+K')
      .map((shortcut) => ({
        id: `${title} ${shortcut.keys} ${shortcut.description}`,
        label: `${title}: ${shortcut.description}`,
        keys: shortcut.keys,
        run: () => shortcut.run(new KeyboardEvent('keydown')),
      })),
  );
}

/** Where to go: the screens themselves and the saved lists of cases. */
export function usePlaceCommands(): PaletteCommand[] {
  const { shell: text, review } = useText();
  const { openScreen, navigate } = useRouter();
  const views = useOperation('savedViews.list', null).data ?? [];
  const screens = screenNames.map((screen) => ({
    id: screen,
    label: text.openScreen(text.screens[screen]),
    keys: null,
    run: () => openScreen(screen),
  }));
  const lists = views.map(({ id, name, filter, facts }) => ({
    id: `view ${id}`,
    label: review.views.use(name),
    keys: null,
    run: () => {
      showQueueFacts(facts);
      navigate({ screen: 'review', filter, caseId: null });
    },
  }));
  return [...screens, ...lists];
}
