import { ListBox, ListBoxItem } from 'react-aria-components';
import type { AppError } from '#shared/contract/app-error.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { BodyRow } from '#shared/contract/reference.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { Button } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorNote } from '../../../components/error-note.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { StatusMark } from '../../../components/status-mark.tsx';
import { useSpeech, useText } from '../../../text/text-context.tsx';

export interface BodyResultsProps {
  readonly found: OutputOf<'organizations.search'> | null;
  readonly error: AppError | null;
  readonly onRetry: () => void;
  readonly typed: string;
  readonly onClear: () => void;
  readonly chosen: string | null;
  readonly onChoose: (code: string) => void;
}

/** What the search found, as a list that the arrow keys walk. */
export function BodyResults({ found, error, onRetry, typed, onClear, chosen, onChoose }: BodyResultsProps) {
  const text = useText().organizations;
  if (error) return <ErrorNote error={error} onRetry={onRetry} />;
  if (!found) return <SkeletonRows rows={10} rowClass="h-12" />;
  if (found.total === 0) {
    return (
      <EmptyState
        title={text.noneFound(typed.trim())}
        next={text.noneFoundNext}
        action={<Button onPress={onClear}>{text.clearSearch}</Button>}
      />
    );
  }
  return (
    <>
      <p role="status" className="text-dns-14N-130 text-solid-gray-700">
        {found.rows.length < found.total
          ? text.foundPart(formatCount(found.total), formatCount(found.rows.length))
          : text.found(formatCount(found.total))}
      </p>
      <ListBox
        aria-label={text.listLabel}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys];
          if (typeof key === 'string') onChoose(key);
        }}
        items={found.rows.map((row) => ({ id: row.code, row }))}
        className="max-h-80 min-h-0 overflow-auto rounded-8 border border-solid-gray-420 outline-none @4xl:max-h-none @4xl:flex-1"
      >
        {({ row }) => <BodyItem row={row} />}
      </ListBox>
    </>
  );
}

function BodyItem({ row }: { row: BodyRow }) {
  const { words, ...speech } = useSpeech();
  const text = speech.text.organizations;
  return (
    <ListBoxItem
      id={row.code}
      textValue={`${row.name} ${row.ended === null ? '' : text.ended} ${row.prefecture} ${row.code}`}
      className="focus-inset grid cursor-default grid-cols-[minmax(0,1fr)_max-content] gap-x-3 border-b border-l-4 border-solid-gray-200 border-l-transparent forced-colors:border-l-[Canvas] px-3 py-1 hover:bg-solid-gray-50 selected:border-l-blue-900 forced-colors:selected:border-l-[Highlight] selected:bg-blue-50"
    >
      <span className="truncate">
        <span className="font-bold">{row.name}</span>
        {row.ended !== null && (
          <StatusMark tone="danger" shape="×" className="ml-2">
            {text.ended}
          </StatusMark>
        )}
        {row.prefecture !== row.name && (
          <span className="text-dns-14N-130 text-solid-gray-700">　{row.prefecture}</span>
        )}
      </span>
      <span className="text-right text-dns-14N-130 tabular-nums">{row.code}</span>
      <span className="truncate text-dns-14N-130 text-solid-gray-800">{row.domain}</span>
      <span className="text-right text-dns-14N-130 text-solid-gray-700">
        {words.organizationKind[row.kind]}
      </span>
    </ListBoxItem>
  );
}
