import { BASE_LAYER, type Shortcut, type ShortcutGroup } from './shortcuts.tsx';

export interface ListedGroup {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

/**
 * The keys of the screen as a person reads them: one heading per title, its keys in the order in which they
 * were registered; the part of the screen that came last first, `everywhere` at the end.
 */
export function listedGroups(groups: readonly ShortcutGroup[], everywhere: string): ListedGroup[] {
  const usable = groups
    .filter((group) => group.layer === BASE_LAYER)
    .map(({ title, shortcuts }) => ({ title, shortcuts: shortcuts.filter((each) => each.enabled !== false) }))
    .filter((group) => group.shortcuts.length > 0);
  const titles = [...new Set(usable.toReversed().map((group) => group.title))];
  const ordered = [...titles.filter((title) => title !== everywhere), everywhere];
  return ordered
    .map((title) => ({
      title,
      shortcuts: usable.filter((group) => group.title === title).flatMap((group) => group.shortcuts),
    }))
    .filter((group) => group.shortcuts.length > 0);
}
