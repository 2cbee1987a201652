import { everyCase, statusFilters } from '#shared/contract/queue.ts';
import { useSpeech, useText } from '../../text/text-context.tsx';
import { listedGroups } from '../keyboard/listed-groups.ts';
import { useShortcutGroups } from '../keyboard/shortcuts.tsx';
import { showQueueFacts } from '../queue-facts.ts';
import { keyOfScreen, screenNames, useRouter } from '../router.tsx';
import { useOperation } from '../use-operation.ts';

export interface PaletteCommand {
  readonly id: string;
  readonly label: string;
  readonly keys: string | null;
  readonly run: () => void;
}

/** The palette itself, and the screens, which stand among the places. */
const notAmongKeys: ReadonlySet<string> = new Set(['Ctrl+K', ...screenNames.map(keyOfScreen)]);

/** What the current screen registered keys for. */
export function useKeyCommands(): PaletteCommand[] {
  const { shell: text } = useText();
  const groups = listedGroups(useShortcutGroups(), text.everywhere);
  return groups.flatMap(({ title, shortcuts }) =>
    shortcuts
      .filter((shortcut) => !notAmongKeys.has(shortcut.keys))
      .map((shortcut) => ({
        id: `${title} ${shortcut.keys} ${shortcut.description}`,
        label: `${title}: ${shortcut.description}`,
        keys: shortcut.keys,
        run: () => shortcut.run(new KeyboardEvent('keydown')),
      })),
  );
}

/** Where to go: the screens themselves, the cases of one status, and the saved lists of cases. */
export function usePlaceCommands(): PaletteCommand[] {
  const { text: all, words } = useSpeech();
  const { shell: text, review } = all;
  const { openScreen, navigate } = useRouter();
  const views = useOperation('savedViews.list', null).data ?? [];
  const screens = screenNames.map((screen) => ({
    id: screen,
    label: text.openScreen(text.screens[screen]),
    keys: keyOfScreen(screen),
    run: () => openScreen(screen),
  }));
  const named = { ...words.status, ...review.queue.chip };
  const statuses = statusFilters.map((status) => ({
    id: `status ${status}`,
    label: review.queue.openStatus(named[status]),
    keys: null,
    run: () => navigate({ screen: 'review', filter: { ...everyCase, status }, caseId: null }),
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
  return [...screens, ...statuses, ...lists];
}
