import { ListBox, ListBoxItem } from 'react-aria-components';
import type { AppError } from '#shared/contract/app-error.ts';
import type { ConfirmationRow } from '#shared/contract/confirmed-domain.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import { Button } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorNote } from '../../../components/error-note.tsx';
import { StandingDate } from '../../../components/register/standing-date.tsx';
import { StandingMark } from '../../../components/register/standing-mark.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { useSpeech } from '../../../text/text-context.tsx';

export interface RegisterListProps {
  readonly page: OutputOf<'register.page'> | null;
  readonly error: AppError | null;
  readonly onRetry: () => void;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly onShowAll: () => void;
  /** Null where there is no such page. */
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
}

/** The entries that the search and the standing leave, the earliest expiry first. */
export function RegisterList(props: RegisterListProps) {
  const { page, error, onRetry, chosen, onChoose, onShowAll, onPrevious, onNext } = props;
  const own = useSpeech().text.register.list;
  if (error) return <ErrorNote error={error} onRetry={onRetry} />;
  if (!page) return <SkeletonRows rows={8} rowClass="h-14" />;
  if (page.rows.length === 0) {
    return page.counts.all === 0 ? (
      <EmptyState title={own.empty} next={own.emptyNext} />
    ) : (
      <EmptyState
        title={own.noneFound}
        next={own.noneFoundNext}
        action={<Button onPress={onShowAll}>{own.showAll}</Button>}
      />
    );
  }
  return (
    <>
      <ListBox
        aria-label={own.label}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys];
          if (typeof key === 'string') onChoose(key);
        }}
        items={page.rows.map((row) => ({ id: row.id, row }))}
        className="max-h-80 min-h-0 overflow-auto rounded-8 border border-solid-gray-420 outline-none @4xl:max-h-none @4xl:flex-1"
      >
        {({ row }) => <Entry row={row} />}
      </ListBox>
      {(onPrevious || onNext) && (
        <div className="flex gap-2">
          <Button size="small" isDisabled={!onPrevious} onPress={() => onPrevious?.()}>
            {own.previous}
          </Button>
          <Button size="small" isDisabled={!onNext} onPress={() => onNext?.()}>
            {own.next}
          </Button>
        </div>
      )}
    </>
  );
}

function Entry({ row }: { row: ConfirmationRow }) {
  const { words } = useSpeech();
  return (
    <ListBoxItem
      id={row.id}
      textValue={`${row.domain} ${row.body.name} ${words.confirmationStanding[row.standing]}`}
      className="focus-inset grid cursor-default grid-cols-[minmax(0,1fr)_max-content] gap-x-3 gap-y-0.5 border-b border-l-4 border-solid-gray-200 border-l-transparent forced-colors:border-l-[Canvas] px-3 py-1 hover:bg-solid-gray-50 selected:border-l-blue-900 forced-colors:selected:border-l-[Highlight] selected:bg-blue-50"
    >
      <span className="truncate font-bold">{row.domain}</span>
      <span className="text-right">
        <StandingMark standing={row.standing} />
      </span>
      <span className="truncate text-dns-14N-130">
        {row.body.name} <span className="text-solid-gray-700 tabular-nums">{row.body.code}</span>
      </span>
      <span className="text-right text-dns-14N-130 text-solid-gray-800">
        <StandingDate row={row} />
      </span>
    </ListBoxItem>
  );
}
