import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { SearchField } from '#renderer/components/search-field.tsx';
import { useText } from '#renderer/text/text-context.tsx';

export interface QueueSearchProps {
  readonly value: string;
  readonly onSearch: (text: string) => void;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  /** Enter in the field: on to the list. */
  readonly onDone: (wanted: string) => void;
}

const PAUSE_MS = 180;

/** What is typed shows at once; the list is asked when the typing pauses. */
export function QueueSearch({ value, onSearch, inputRef, onDone }: QueueSearchProps) {
  const text = useText().review.queue;
  const [typed, setTyped] = useState(value);
  const [applied, setApplied] = useState(value);
  // The filter was changed elsewhere, for example cleared.
  if (applied !== value) {
    setApplied(value);
    setTyped(value);
  }
  const composes = useComposition(inputRef);
  const search = useEffectEvent(onSearch);
  useEffect(() => {
    // Half a word finds nothing: wait for the input method to finish.
    if (typed === value || composes) return;
    const timer = setTimeout(() => search(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, value, composes]);
  return (
    <SearchField
      label={text.search}
      placeholder={text.searchPlaceholder}
      value={typed}
      onChange={setTyped}
      onSubmit={(wanted) => {
        onSearch(wanted);
        onDone(wanted);
      }}
      inputRef={inputRef}
      className="min-w-40 flex-1"
    />
  );
}

function useComposition(field: RefObject<HTMLInputElement | null>): boolean {
  const [composes, setComposes] = useState(false);
  useEffect(() => {
    const element = field.current;
    if (!element) return;
    const begin = () => setComposes(true);
    const end = () => setComposes(false);
    element.addEventListener('compositionstart', begin);
    element.addEventListener('compositionend', end);
    return () => {
      element.removeEventListener('compositionstart', begin);
      element.removeEventListener('compositionend', end);
    };
  }, [field]);
  return composes;
}
