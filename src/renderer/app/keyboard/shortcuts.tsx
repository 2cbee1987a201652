import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useEffectEvent,
  useId,
  useMemo,
  useSyncExternalStore,
} from 'react';
import { belongsToTarget, isComposing, type KeyCombination, matches } from './key-combination.ts';

export interface Shortcut {
  readonly keys: KeyCombination;
  /** One short sentence for the `?` sheet. */
  readonly description: string;
  readonly run: (event: KeyboardEvent) => void;
  /** Off: the key does nothing and is not listed. */
  readonly enabled?: boolean;
  /** Also works while the focus is in a text field; only for keys that type nothing, such as Escape. */
  readonly inTextFields?: boolean;
  /** Also works over an open dialog, such as locking at once. */
  readonly overDialogs?: boolean;
  /** Goes on while the key is held, as for moving through a list. Any other key does its work once a press. */
  readonly repeats?: boolean;
  /** Whether it answers where the focus is, as one key with which each of several forms is sent. */
  readonly isFor?: (target: EventTarget | null) => boolean;
  /** Heard before what has the focus, such as a choice or a list that would be opened by it. */
  readonly goesFirst?: boolean;
}

export interface ShortcutGroup {
  readonly id: string;
  readonly layer: string;
  /** Heading on the sheet: the screen or the part of it. */
  readonly title: string;
  readonly reach: ShortcutReach;
  readonly shortcuts: readonly Shortcut[];
}

/** Keys that work on every screen yield to those of the screen, whichever was registered first. */
export type ShortcutReach = 'everywhere' | 'screen';

/**
 * Keys of the whole window. A dialog is a layer of its own: while one is open, nothing below it hears a key.
 */
class ShortcutRegistry {
  #groups: readonly ShortcutGroup[] = [];
  #layers: readonly string[] = [BASE_LAYER];
  readonly #listeners = new Set<() => void>();
  /** The key of the last press that did something here: until it is let go, it types nothing either. */
  #pressed: string | null = null;

  groups = (): readonly ShortcutGroup[] => this.#groups;

  /** A group that is known keeps its place: a key that is switched on must not outrank those registered since. */
  register(group: ShortcutGroup): void {
    const isKnown = this.#groups.some((each) => each.id === group.id);
    const changed = this.#groups.map((each) => (each.id === group.id ? group : each));
    this.#change(isKnown ? changed : [...this.#groups, group], this.#layers);
  }

  remove(id: string): void {
    this.#change(
      this.#groups.filter((each) => each.id !== id),
      this.#layers,
    );
  }

  enter(layer: string): () => void {
    this.#change(this.#groups, [...this.#layers, layer]);
    return () =>
      this.#change(
        this.#groups,
        this.#layers.filter((each) => each !== layer),
      );
  }

  /** Keys that go first are heard on the way to what has the focus, and it hears nothing of them. */
  handleFirst(event: KeyboardEvent): void {
    if (isComposing(event) || !this.#find(event)?.goesFirst) return;
    this.handle(event);
    event.stopImmediatePropagation();
  }

  handle(event: KeyboardEvent): void {
    if (event.defaultPrevented || isComposing(event)) return;
    const found = this.#find(event);
    const isHeld = event.repeat && event.key === this.#pressed;
    if (!event.repeat) this.#pressed = found ? event.key : null;
    if (!found && !isHeld) return;
    event.preventDefault();
    if (!event.repeat || found?.repeats === true) found?.run(event);
  }

  /** The latest registration wins, so that a part of a screen can take a key over. */
  #find(event: KeyboardEvent): Shortcut | undefined {
    const top = this.#layers.at(-1);
    const latestFirst = this.#groups.toReversed();
    return [
      ...latestFirst.filter((group) => group.reach === 'screen'),
      ...latestFirst.filter((group) => group.reach === 'everywhere'),
    ]
      .flatMap((group) =>
        group.shortcuts.filter((shortcut) => group.layer === top || shortcut.overDialogs === true),
      )
      .find((shortcut) => answers(shortcut, event));
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #change(groups: readonly ShortcutGroup[], layers: readonly string[]): void {
    this.#groups = groups;
    this.#layers = layers;
    for (const listener of this.#listeners) listener();
  }
}

export const BASE_LAYER = 'base';
const RegistryContext = createContext<ShortcutRegistry | null>(null);
const LayerContext = createContext<string>(BASE_LAYER);

export function ShortcutProvider({ children }: { children: ReactNode }) {
  const registry = useMemo(() => new ShortcutRegistry(), []);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => registry.handle(event);
    const listenFirst = (event: KeyboardEvent) => registry.handleFirst(event);
    window.addEventListener('keydown', listenFirst, { capture: true });
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', listenFirst, { capture: true });
      window.removeEventListener('keydown', listen);
    };
  }, [registry]);
  return <RegistryContext value={registry}>{children}</RegistryContext>;
}

/** Around the content of a dialog: shortcuts registered inside work, those outside rest. */
export function ShortcutLayer({ children }: { children: ReactNode }) {
  const layer = useId();
  const registry = useContext(RegistryContext);
  useEffect(() => registry?.enter(layer), [registry, layer]);
  return <LayerContext value={layer}>{children}</LayerContext>;
}

/** Registers keys while the component is shown. `run` always sees the latest props and state. */
export function useShortcuts(
  title: string,
  shortcuts: readonly Shortcut[],
  reach: ShortcutReach = 'screen',
): void {
  const registry = useContext(RegistryContext);
  const layer = useContext(LayerContext);
  const id = useId();
  const run = useEffectEvent((keys: KeyCombination, event: KeyboardEvent) => {
    shortcuts.find((shortcut) => shortcut.keys === keys && shortcut.enabled !== false)?.run(event);
  });
  const isFor = useEffectEvent(
    (keys: KeyCombination, target: EventTarget | null) =>
      shortcuts.find((shortcut) => shortcut.keys === keys)?.isFor?.(target) ?? true,
  );
  const shape = JSON.stringify(shortcuts.map(({ run: _run, isFor: _isFor, ...rest }) => rest));
  useEffect(() => {
    const registered: Omit<Shortcut, 'run' | 'isFor'>[] = JSON.parse(shape);
    registry?.register({
      id,
      layer,
      title,
      reach,
      shortcuts: registered.map((shortcut) => ({
        ...shortcut,
        isFor: (target) => isFor(shortcut.keys, target),
        run: (event) => run(shortcut.keys, event),
      })),
    });
  }, [registry, id, layer, title, reach, shape]);
  useEffect(() => () => registry?.remove(id), [registry, id]);
}

/** What the sheet shows: everything that works on the screen below it. */
export function useShortcutGroups(): readonly ShortcutGroup[] {
  const registry = useContext(RegistryContext);
  return useSyncExternalStore(registry?.subscribe ?? never, registry?.groups ?? none);
}

function answers(shortcut: Shortcut, event: KeyboardEvent): boolean {
  if (shortcut.enabled === false || !matches(shortcut.keys, event)) return false;
  if (shortcut.isFor?.(event.target) === false) return false;
  return shortcut.inTextFields === true || !belongsToTarget(shortcut.keys, event);
}

const nothing: readonly ShortcutGroup[] = [];
const none = () => nothing;
const never = () => () => {};
