import { useSyncExternalStore } from 'react';
import { QueueFact, usualFacts } from '#shared/contract/saved-view.ts';

/** What the rows of the queue say: as it was last chosen on this computer, or as the saved view says that was opened since. */
export function useQueueFacts(): readonly QueueFact[] {
  return useSyncExternalStore(listen, current);
}

export function chooseQueueFacts(facts: readonly QueueFact[]): void {
  showQueueFacts(facts);
  localStorage.setItem(STORAGE_KEY, JSON.stringify(chosen));
}

/** Of a saved view, which may be a colleague's: one's own choice is there again at the next start. */
export function showQueueFacts(facts: readonly QueueFact[]): void {
  // In the order of the list, whatever order they were chosen in.
  chosen = QueueFact.options.filter((fact) => facts.includes(fact));
  for (const hear of listeners) hear();
}

const STORAGE_KEY = 'queue.facts';
const listeners = new Set<() => void>();
let chosen: readonly QueueFact[] | null = null;

function current(): readonly QueueFact[] {
  chosen ??= remembered();
  return chosen;
}

function remembered(): readonly QueueFact[] {
  const kept = localStorage.getItem(STORAGE_KEY);
  if (kept === null) return usualFacts;
  try {
    return QueueFact.array().safeParse(JSON.parse(kept)).data ?? usualFacts;
  } catch {
    return usualFacts;
  }
}

function listen(hear: () => void): () => void {
  listeners.add(hear);
  return () => listeners.delete(hear);
}
