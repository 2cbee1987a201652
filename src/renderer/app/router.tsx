import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { RegisterFilter } from '#shared/contract/confirmed-domain.ts';
import { everyOpenCase, type QueueFilter } from '#shared/contract/queue.ts';
import type { KeyCombination } from './keyboard/key-combination.ts';

/** Everything a screen needs to be opened at a certain place. */
export type Route =
  | { readonly screen: 'home' }
  | { readonly screen: 'review'; readonly filter: QueueFilter; readonly caseId: string | null }
  | { readonly screen: 'import'; readonly view: 'file' | 'typed' | 'heldRows' }
  | { readonly screen: 'organizations'; readonly code: string | null; readonly register?: RegisterPlace }
  | { readonly screen: 'reports' }
  | { readonly screen: 'journal'; readonly caseId: string | null }
  | { readonly screen: 'settings'; readonly section: SettingsSection };

/** A place in the register of confirmed domains. */
export interface RegisterPlace {
  readonly filter: RegisterFilter;
  readonly id: string | null;
}

export type ScreenName = Route['screen'];
export type RouteOf<S extends ScreenName> = Extract<Route, { screen: S }>;
export type SettingsSection =
  | 'policy'
  | 'closures'
  | 'checklists'
  | 'letters'
  | 'operators'
  | 'backup'
  | 'display';

export const screenNames = [
  'home',
  'review',
  'import',
  'organizations',
  'reports',
  'journal',
  'settings',
] as const;

/** Ctrl+1 to Ctrl+7, in the order of the navigation. */
export function keyOfScreen(screen: ScreenName): KeyCombination {
  return `Ctrl+${screenNames.indexOf(screen) + 1}`;
}

const firstRoutes: { readonly [S in ScreenName]: RouteOf<S> } = {
  home: { screen: 'home' },
  review: { screen: 'review', filter: everyOpenCase, caseId: null },
  import: { screen: 'import', view: 'file' },
  organizations: { screen: 'organizations', code: null },
  reports: { screen: 'reports' },
  journal: { screen: 'journal', caseId: null },
  settings: { screen: 'settings', section: 'policy' },
};

type Places = { readonly [S in ScreenName]: RouteOf<S> };

interface RouterState {
  readonly current: ScreenName;
  /** Where each screen was left; coming back finds it as it was. */
  readonly places: Places;
  readonly visited: readonly ScreenName[];
  readonly history: readonly Route[];
}

export interface Router {
  readonly route: Route;
  readonly places: Places;
  readonly visited: readonly ScreenName[];
  /** Opens a place; `back` returns from it. */
  readonly navigate: (route: Route) => void;
  /** Changes the place within the history, for example when the filter changes. */
  readonly replace: (route: Route) => void;
  /** Opens a screen where it was left. */
  readonly openScreen: (screen: ScreenName) => void;
  readonly back: () => void;
  readonly canGoBack: boolean;
}

const HISTORY_LIMIT = 50;
const RouterContext = createContext<Router | null>(null);

/** Where a window begins: at the case that it was opened for, otherwise at ホーム. */
export function routeOfWindow(address: string): Route {
  const caseId = new URL(address).searchParams.get('case');
  return caseId === null ? firstRoutes.home : { ...firstRoutes.review, caseId };
}

/** Routes live in memory: the address of a window never changes, and nothing personal reaches it. */
export function RouterProvider({ children, initial }: { children: ReactNode; initial?: Route }) {
  const [state, setState] = useState<RouterState>(() => startAt(initial ?? firstRoutes.home));

  const navigate = useCallback((route: Route) => setState((before) => goTo(before, route)), []);
  const replace = useCallback((route: Route) => setState((before) => stayAt(before, route)), []);
  const openScreen = useCallback(
    (screen: ScreenName) => setState((before) => goTo(before, before.places[screen])),
    [],
  );
  const back = useCallback(() => setState(goBack), []);

  const router = useMemo<Router>(
    () => ({
      route: state.places[state.current],
      places: state.places,
      visited: state.visited,
      navigate,
      replace,
      openScreen,
      back,
      canGoBack: state.history.length > 0,
    }),
    [state, navigate, replace, openScreen, back],
  );
  return <RouterContext value={router}>{children}</RouterContext>;
}

export function useRouter(): Router {
  const router = useContext(RouterContext);
  if (!router) throw new Error('no router above this component');
  return router;
}

/** The place of one screen; it stays what it was while another screen is shown. */
export function useRoute<S extends ScreenName>(screen: S): RouteOf<S> {
  const places: { readonly [K in ScreenName]: RouteOf<K> } = useRouter().places;
  return places[screen];
}

function startAt(route: Route): RouterState {
  return {
    current: route.screen,
    places: withPlace(firstRoutes, route),
    visited: [route.screen],
    history: [],
  };
}

function goTo(before: RouterState, route: Route): RouterState {
  const here = before.places[before.current];
  if (here === route) return before;
  const history = [...before.history, here].slice(-HISTORY_LIMIT);
  return { ...stayAt(before, route), history };
}

function stayAt(before: RouterState, route: Route): RouterState {
  const visited = before.visited.includes(route.screen) ? before.visited : [...before.visited, route.screen];
  return { ...before, current: route.screen, places: withPlace(before.places, route), visited };
}

function goBack(before: RouterState): RouterState {
  const last = before.history.at(-1);
  return last ? { ...stayAt(before, last), history: before.history.slice(0, -1) } : before;
}

function withPlace(places: Places, route: Route): Places {
  return { ...places, [route.screen]: route };
}
