import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react';
import { useUnsaved } from '#renderer/app/unsaved.ts';
import type { CaseStep } from '#shared/contract/case-step.ts';
import type { ConfirmationEvidence } from '#shared/domain/confirmed-domain/confirmed-domain.ts';
import type { ContactMeans, ContactResult, ContactSource } from '#shared/domain/contact/contact.ts';

/** What a person has typed and not yet sent, in one form of one case. */
export interface Draft {
  readonly text: string;
  readonly source: string;
  readonly date: string;
  readonly reason: string | null;
  readonly reasons: readonly string[];
  /** A letter as it was rewritten; null as long as its template stands. */
  readonly letter: LetterWording | null;
  readonly registration: WrittenRegistration | null;
  readonly contact: WrittenContact | null;
}

export interface LetterWording {
  /** Of the template from which the text was made; a newer one has not been read. */
  readonly templateVersion: number;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/** What was rewritten of body and domain, and how they were confirmed; null as long as what the case has stands. */
export interface WrittenRegistration {
  readonly code: string | null;
  readonly domain: string | null;
  readonly evidence: ConfirmationEvidence | null;
}

/** One contact as far as it is filled in. */
export interface WrittenContact {
  readonly means: ContactMeans;
  readonly source: ContactSource | null;
  readonly used: string;
  readonly person: string;
  readonly result: ContactResult | null;
  readonly on: string;
  readonly time: string;
  readonly note: string;
}

const empty: Draft = {
  text: '',
  source: '',
  date: '',
  reason: null,
  reasons: [],
  letter: null,
  registration: null,
  contact: null,
};

/** What of a case a form needs to know to keep its draft. */
export interface DraftedCase {
  readonly id: string;
  readonly version: number;
}

interface KeptDraft {
  readonly draft: Draft;
  readonly caseId: string;
  /** The version of the case that stood on the screen while this was typed. */
  readonly seenVersion: number;
}

/**
 * Typed text outlives the form it stands in: a refusal, another case or another screen must not cost it.
 * It lives in memory only and ends with the session, since it may name persons.
 */
export class DraftStore {
  readonly #drafts = new Map<string, KeptDraft>();
  readonly #listeners = new Set<() => void>();

  isEmpty = (): boolean => this.#drafts.size === 0;

  read = (key: string): KeptDraft | undefined => this.#drafts.get(key);

  write(key: string, kept: KeptDraft | null): void {
    if (kept) this.#drafts.set(key, kept);
    else this.#drafts.delete(key);
    this.#tell();
  }

  /** A step of one's own led from one version to the next: what was typed beside it goes along. */
  goAlong({ id, from, to }: CaseStep): void {
    this.#see(id, to, (seenVersion) => seenVersion === from);
  }

  /** A refusal has shown everything up to this version. */
  haveSeen(caseId: string, version: number): void {
    this.#see(caseId, version, () => true);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #see(caseId: string, version: number, concerns: (seenVersion: number) => boolean): void {
    for (const [key, kept] of this.#drafts) {
      if (kept.caseId === caseId && concerns(kept.seenVersion)) {
        this.#drafts.set(key, { ...kept, seenVersion: version });
      }
    }
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

const StoreContext = createContext<DraftStore | null>(null);

export function DraftsProvider({ children }: { children: ReactNode }) {
  const store = useMemo(() => new DraftStore(), []);
  useUnsaved(!useSyncExternalStore(store.subscribe, store.isEmpty));
  return <StoreContext value={store}>{children}</StoreContext>;
}

export function useDraftStore(): DraftStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error('no drafts above this component');
  return store;
}

export interface DraftHandle {
  readonly draft: Draft;
  /** What to send it on: somebody else's change since the typing began must not be overwritten unseen. */
  readonly seenVersion: number;
  readonly change: (patch: Partial<Draft> | ((now: Draft) => Partial<Draft>)) => void;
  /** Forgets what this handle shows; what was typed since, while the command was under way, stays. */
  readonly clear: () => void;
}

/** The draft of one form of a case; `initial` is what it starts from. */
export function useDraft(
  { id, version }: DraftedCase,
  form: string,
  initial: Partial<Draft> = {},
): DraftHandle {
  const store = useDraftStore();
  const key = `${id} ${form}`;
  const kept = useSyncExternalStore(store.subscribe, () => store.read(key));
  const draft = kept?.draft ?? { ...empty, ...initial };
  const seenVersion = kept?.seenVersion ?? version;
  const change: DraftHandle['change'] = (patch) => {
    // As it is by now: the step that this follows may have taken its time, and the typing went on.
    const standing = store.read(key);
    const untouched = { ...empty, ...initial };
    const now = standing?.draft ?? untouched;
    const next = { ...now, ...(typeof patch === 'function' ? patch(now) : patch) };
    // Where nothing is typed any more, nothing rests on what was seen then.
    const isUntouched = JSON.stringify(next) === JSON.stringify(untouched);
    const seen = standing?.seenVersion ?? version;
    store.write(key, isUntouched ? null : { draft: next, caseId: id, seenVersion: seen });
  };
  const clear = () => {
    if (store.read(key)?.draft === kept?.draft) store.write(key, null);
  };
  return { draft, seenVersion, change, clear };
}
