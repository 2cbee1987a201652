import { useDeferredValue, useRef } from 'react';
import { useShortcuts } from '../../../app/keyboard/shortcuts.tsx';
import { useOperation } from '../../../app/use-operation.ts';
import { ScrollBox } from '../../../components/scroll-box.tsx';
import { SearchField } from '../../../components/search-field.tsx';
import { useText } from '../../../text/text-context.tsx';
import { BodyPage } from './body-page.tsx';
import { BodyResults } from './body-results.tsx';

export interface BodySearchProps {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly chosen: string | null;
  readonly onChoose: (code: string) => void;
}

const LIMIT = 200;
const LONGEST = 200;

/** The register on the left, the chosen body on the right. */
export function BodySearch({ typed, onType, chosen, onChoose }: BodySearchProps) {
  const text = useText().organizations;
  const field = useRef<HTMLInputElement>(null);
  const results = useRef<HTMLDivElement>(null);
  const wanted = useDeferredValue(typed.slice(0, LONGEST));
  const found = useOperation('organizations.search', { text: wanted, limit: LIMIT }, { keepPrevious: true });
  useShortcuts(text.title, [
    { keys: '/', description: text.shortcutSearch, run: () => field.current?.focus() },
  ]);
  return (
    <div className="grid gap-4 @4xl:h-full @4xl:grid-cols-[minmax(20rem,2fr)_minmax(0,3fr)] @4xl:grid-rows-[minmax(0,1fr)]">
      <div ref={results} className="flex min-h-0 flex-col gap-2">
        <SearchField
          label={text.searchLabel}
          placeholder={text.searchPlaceholder}
          value={typed}
          onChange={onType}
          onSubmit={() => results.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus()}
          inputRef={field}
        />
        <BodyResults
          found={found.data ?? null}
          error={found.error}
          onRetry={() => void found.refetch()}
          typed={wanted}
          onClear={() => onType('')}
          chosen={chosen}
          onChoose={onChoose}
        />
      </div>
      <ScrollBox
        label={text.chosen}
        className="min-h-0 min-w-0 rounded-8 border border-solid-gray-420 @4xl:overflow-auto"
      >
        <BodyPage code={chosen} onOpenBody={onChoose} />
      </ScrollBox>
    </div>
  );
}
