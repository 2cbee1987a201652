import { createContext, type ReactNode, useCallback, useContext, useMemo, useSyncExternalStore } from 'react';

/** What a person has typed and not yet sent, in one form of one case. */
export interface Draft {
  readonly text: string;
  readonly source: string;
  readonly date: string;
  readonly reason: string | null;
  readonly reasons: readonly string[];
}

const empty: Draft = { text: '', source: '', date: '', reason: null, reasons: [] };

/**
 * Typed text outlives the form it stands in: a refusal, another case or another screen must not cost it.
 * It lives in memory only and ends with the session, since it may name persons.
 */
class DraftStore {
  readonly #drafts = new Map<string, Draft>();
  readonly #listeners = new Set<() => void>();

  read = (key: string): Draft | undefined => this.#drafts.get(key);

  write(key: string, draft: Draft | null): void {
    if (draft) this.#drafts.set(key, draft);
    else this.#drafts.delete(key);
    for (const listener of this.#listeners) listener();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

const StoreContext = createContext<DraftStore | null>(null);

export function DraftsProvider({ children }: { children: ReactNode }) {
  const store = useMemo(() => new DraftStore(), []);
  return <StoreContext value={store}>{children}</StoreContext>;
}

export interface DraftHandle {
  readonly draft: Draft;
  readonly change: (patch: Partial<Draft>) => void;
  readonly clear: () => void;
}

/** The draft of one form, by a key that names the case and the form; `initial` is what it starts from. */
export function useDraft(key: string, initial: Partial<Draft> = {}): DraftHandle {
  const store = useContext(StoreContext);
  if (!store) throw new Error('no drafts above this component');
  const kept = useSyncExternalStore(store.subscribe, () => store.read(key));
  const draft = kept ?? { ...empty, ...initial };
  const change = (patch: Partial<Draft>) => store.write(key, { ...draft, ...patch });
  const clear = useCallback(() => store.write(key, null), [store, key]);
  return { draft, change, clear };
}
