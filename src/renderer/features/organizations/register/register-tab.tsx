import { useDeferredValue, useRef, useState } from 'react';
import { RegisterFilter } from '#shared/contract/confirmed-domain.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import { useShortcuts } from '../../../app/keyboard/shortcuts.tsx';
import type { RegisterPlace } from '../../../app/router.tsx';
import { useOperation } from '../../../app/use-operation.ts';
import { ChoiceChips } from '../../../components/choice-chips.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ScrollBox } from '../../../components/scroll-box.tsx';
import { SearchField } from '../../../components/search-field.tsx';
import { useSpeech } from '../../../text/text-context.tsx';
import { EntryPage } from './entry-page.tsx';
import { RegisterList } from './register-list.tsx';
import type { RegisterWriting } from './use-register-writing.ts';

export interface RegisterTabProps {
  readonly place: RegisterPlace;
  readonly onPlace: (place: RegisterPlace) => void;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly writing: RegisterWriting;
  readonly onOpenBody: (code: string) => void;
}

type Cursor = NonNullable<OutputOf<'register.page'>['next']>;

interface OpenedPages {
  readonly filter: RegisterFilter;
  readonly starts: readonly (Cursor | null)[];
}

const FIRST_PAGE: OpenedPages['starts'] = [null];

const LIMIT = 100;
const LONGEST = 200;

/** 確認済みドメイン: the register on the left, one entry on the right. */
export function RegisterTab({ place, onPlace, typed, onType, writing, onOpenBody }: RegisterTabProps) {
  const { text, words } = useSpeech();
  const own = text.register.list;
  const field = useRef<HTMLInputElement>(null);
  const wanted = useDeferredValue(typed.slice(0, LONGEST));
  // Where each page of this list began; the last one is shown. Another filter, also one that ホーム asked for, has pages of its own.
  const [opened, setOpened] = useState<OpenedPages>({ filter: place.filter, starts: [null] });
  const starts = opened.filter === place.filter ? opened.starts : FIRST_PAGE;
  const setStarts = (next: OpenedPages['starts']) => setOpened({ filter: place.filter, starts: next });
  const page = useOperation(
    'register.page',
    { filter: place.filter, search: wanted, after: starts.at(-1) ?? null, limit: LIMIT },
    { keepPrevious: true },
  );
  useShortcuts(text.organizations.tabs.register, [
    { keys: '/', description: text.organizations.shortcutSearch, run: () => field.current?.focus() },
  ]);
  const counts = page.data?.counts;
  const next = page.data?.next;
  return (
    <div className="grid gap-4 @4xl:h-full @4xl:grid-cols-[minmax(20rem,2fr)_minmax(0,3fr)] @4xl:grid-rows-[minmax(0,1fr)]">
      <div className="flex min-h-0 flex-col gap-2">
        <SearchField
          label={own.search}
          placeholder={own.placeholder}
          value={typed}
          onChange={(changed) => {
            onType(changed);
            setStarts([null]);
          }}
          inputRef={field}
        />
        <ChoiceChips
          label={own.filter}
          chosen={place.filter}
          onChoose={(filter) => {
            setOpened({ filter, starts: FIRST_PAGE });
            onPlace({ ...place, filter });
          }}
          chips={RegisterFilter.options.map((key) => ({
            key,
            label: key === 'all' ? own.all : words.confirmationStanding[key],
            count: counts?.[key] ?? 0,
          }))}
        />
        <RegisterList
          page={page.data ?? null}
          error={page.error}
          onRetry={() => void page.refetch()}
          chosen={place.id}
          onChoose={(id) => onPlace({ ...place, id })}
          onShowAll={() => {
            onType('');
            setStarts([null]);
            onPlace({ ...place, filter: 'all' });
          }}
          onPrevious={starts.length > 1 ? () => setStarts(starts.slice(0, -1)) : null}
          onNext={next ? () => setStarts([...starts, next]) : null}
        />
      </div>
      <ScrollBox
        label={own.chosen}
        className="min-h-0 min-w-0 rounded-8 border border-solid-gray-420 @4xl:overflow-auto"
      >
        {place.id === null ? (
          <EmptyState title={own.unchosen} next={own.unchosenNext} />
        ) : (
          <EntryPage key={place.id} id={place.id} writing={writing} onOpenBody={onOpenBody} />
        )}
      </ScrollBox>
    </div>
  );
}
