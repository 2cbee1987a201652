import { type KeyboardEvent, type MouseEvent, memo } from 'react';
import { classNames } from '#renderer/components/class-names.ts';
import { Skeleton } from '#renderer/components/skeleton.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { QueueRow, SearchField } from '#shared/contract/queue.ts';
import type { QueueFact } from '#shared/contract/saved-view.ts';
import type { PlainDate } from '#shared/domain/time/plain-date.ts';
import { prefectureName } from '#shared/text/prefecture-name.ts';
import { JudgementMark } from '../judgement-mark.tsx';
import { DueWords } from './due-words.tsx';
import { FieldWords, MatchedWords } from './matched-words.tsx';
import { RowFlags } from './row-flags.tsx';

/** Height of a row in rem: two lines of dense text, the same while it is being read. */
export const ROW_REM = 3;

/**
 * Columns shared by the rows and their heading. In the smallest window with a case beside it the domain gets what the others
 * can spare: six characters of a name, and 「所属確認中」 with a colleague's name of four in the last.
 */
export const rowGrid =
  'grid w-full grid-cols-[1.25rem_7.25rem_minmax(0,1fr)_8.5rem] gap-x-1.5 pr-1 pl-1 text-left text-dns-14N-130 ' +
  '@min-[30rem]:grid-cols-[1.25rem_7.25rem_6rem_minmax(0,1fr)_8.5rem] ' +
  '@min-[44rem]:grid-cols-[1.25rem_7.25rem_10rem_minmax(0,1fr)_10rem] ' +
  // A 受付番号 and the day of receipt beside it, uncut.
  '@min-[50rem]:grid-cols-[1.25rem_7.25rem_13.5rem_minmax(0,1fr)_10rem]';

export interface QueueRowProps {
  readonly row: QueueRow | undefined;
  readonly index: number;
  /** How many rows the whole list has. */
  readonly count: number;
  /** Where the row lies in the list, in px. */
  readonly top: number;
  readonly height: number;
  readonly facts: readonly QueueFact[];
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  /** Picked out for まとめて処理; null while nothing is, and the list is none to choose several from. */
  readonly isMarked: boolean | null;
  /** The same function every time, so that moving the cursor draws two rows and not all. */
  readonly onOpen: (index: number) => void;
  /** The same function every time. */
  readonly onMark: (index: number, isStretch: boolean) => void;
}

/**
 * One case in the list: when, who, which body, what was found, whose turn. The one that is open is the current one and not
 * the selected one: a screen reader would say of each other row that it is not. Selected are those that were marked, as soon as there are any.
 */
export const QueueRowOption = memo(function QueueRowOption(props: QueueRowProps) {
  const { row, index, count, top, height, facts, isCurrent, isOpen, isMarked, onOpen, onMark } = props;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onOpen(index);
  };
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const isOnBox = event.target instanceof Element && event.target.closest('[data-mark]') !== null;
    if (isOnBox || event.shiftKey || event.ctrlKey || event.metaKey) onMark(index, event.shiftKey);
    else onOpen(index);
  };
  return (
    <div
      role="option"
      data-row={index}
      aria-setsize={count}
      aria-posinset={index + 1}
      {...(isOpen ? { 'aria-current': 'true' as const } : {})}
      {...(isMarked === null ? {} : { 'aria-selected': isMarked })}
      tabIndex={isCurrent ? 0 : -1}
      onClick={onClick}
      onKeyDown={onKeyDown}
      style={{ height, transform: `translateY(${top}px)` }}
      className={classNames(
        rowGrid,
        'focus-inset absolute inset-x-0 top-0 cursor-default select-none items-center border-b border-l-4 border-b-solid-gray-200',
        isOpen
          ? 'border-l-blue-900 bg-blue-50 forced-colors:border-l-[Highlight]'
          : isCurrent
            ? 'border-l-solid-gray-536 bg-white hover:bg-solid-gray-50 forced-colors:border-l-[GrayText]'
            : 'border-l-transparent bg-white hover:bg-solid-gray-50 forced-colors:border-l-[Canvas]',
      )}
    >
      <MarkBox isMarked={isMarked ?? false} />
      {row ? <RowContent row={row} facts={facts} /> : <RowSkeleton />}
    </div>
  );
});

/** Pressed with the mouse; the keys act on the row. */
function MarkBox({ isMarked }: { isMarked: boolean }) {
  return (
    <span data-mark aria-hidden="true" className="flex h-full items-center justify-center">
      <span
        className={classNames(
          'flex size-4 items-center justify-center rounded-4 border text-[0.75rem] font-bold text-white',
          isMarked ? 'border-blue-900 bg-blue-900' : 'border-solid-gray-420 bg-white',
        )}
      >
        {isMarked ? '✓' : ''}
      </span>
    </span>
  );
}

function RowContent({ row, facts }: { row: QueueRow; facts: readonly QueueFact[] }) {
  const { text, words, shortDate, language } = useSpeech();
  const { review } = text;
  // What is done may have been so for years, and its weekday is of no use any more.
  const day = row.openDaysLeft === null ? (done: PlainDate) => done : shortDate;
  const name = row.name || review.erased;
  const standing = ({ snoozedUntil, outcome, status, type }: QueueRow) => {
    if (snoozedUntil) return review.due.snoozed(shortDate(snoozedUntil));
    const stands = outcome ? words.outcome[outcome] : words.status[status];
    return type === 'membership' ? review.membership.brief(stands) : stands;
  };
  const shown = (fact: QueueFact, words: string) => (facts.includes(fact) && words !== '' ? [words] : []);
  const [received = ''] = shown('receivedOn', review.display.received(day(row.receivedOn)));
  const numbers = [...shown('receiptNumber', row.receiptNumber), received].join('　').trimEnd();
  const [code = ''] = shown('organizationCode', row.organizationCode);
  const ofPrefecture = prefectureName(row.organizationCode, language);
  // 愛媛県 and 福島県南相馬市 say it themselves.
  const [prefecture = ''] = row.organizationName.includes(ofPrefecture)
    ? []
    : shown('prefecture', ofPrefecture);
  const besideBody = [code, prefecture].filter((each) => each !== '').join('　');
  const body = [row.organizationName, besideBody].join('　').trimEnd();
  const organization = (
    <FieldWords field="organizationName" words={row.organizationName} matches={row.matches} />
  );
  const assignee = row.assignee && facts.includes('assignee') ? row.assignee : null;
  const inPlace: Partial<Record<SearchField, string>> = {
    name,
    organizationName: row.organizationName,
    ...(facts.includes('receiptNumber') ? { receiptNumber: row.receiptNumber } : {}),
  };
  const elsewhere = row.matches.filter((match) => inPlace[match.field] !== match.text);
  const [next = ''] =
    row.nextActor === 'nobody'
      ? []
      : shown('nextActor', review.caseFile.nextActor(words.nextActor[row.nextActor]));
  const where = [...shown('domain', row.domain), ...shown('section', row.section)].join('　');
  // Where there is no room for a column of their own, they follow the body as far as they go.
  const narrowly = [besideBody, ...shown('receiptNumber', row.receiptNumber), received, where]
    .filter((each) => each !== '')
    .join('　');
  return (
    <>
      <span className="flex min-w-0 flex-col overflow-hidden">
        <span className="whitespace-nowrap tabular-nums">{day(row.dueOn)}</span>
        <DueWords
          openDaysLeft={row.openDaysLeft}
          clockStopped={row.clockStopped}
          answerOverdue={row.answerOverdue}
          isBrief
        />
      </span>
      <span className="flex min-w-0 flex-col">
        <span className="truncate font-bold" title={name}>
          <FieldWords field="name" words={name} matches={row.matches} />
        </span>
        <span className="hidden text-solid-gray-700 tabular-nums @min-[30rem]:flex" title={numbers}>
          {facts.includes('receiptNumber') && (
            // Before its last figure is cut, the day beside it is.
            <span className="max-w-full shrink-0 truncate">
              <FieldWords field="receiptNumber" words={row.receiptNumber} matches={row.matches} />
            </span>
          )}
          <span className="min-w-0 truncate">
            {facts.includes('receiptNumber') && received !== '' && '　'}
            {received}
          </span>
        </span>
        <span
          className="truncate @min-[30rem]:hidden"
          {...(elsewhere.length === 0 ? { title: `${row.organizationName}　${narrowly}` } : {})}
        >
          <RowFlags row={row} />
          {elsewhere.length > 0 ? <MatchedWords matches={elsewhere} /> : organization}
          {narrowly !== '' && <span className="text-solid-gray-700">{`　${narrowly}`}</span>}
        </span>
      </span>
      <span className="hidden min-w-0 flex-col @min-[30rem]:flex">
        <span className="truncate" title={body}>
          {organization}
          {besideBody !== '' && `　${besideBody}`}
        </span>
        <span className="truncate text-solid-gray-700" {...(elsewhere.length === 0 ? { title: where } : {})}>
          <RowFlags row={row} />
          {elsewhere.length > 0 ? <MatchedWords matches={elsewhere} /> : where}
        </span>
      </span>
      <span className="flex min-w-0 flex-col items-start">
        <JudgementMark outcome={row.judgementOutcome} domainClass={row.domainClass} />
        <span
          className="w-full truncate text-solid-gray-800"
          title={[standing(row), assignee?.name ?? '', next].filter((each) => each !== '').join('　')}
        >
          {standing(row)}
          {assignee && (
            <span className={assignee.isMe ? 'font-bold text-black' : 'text-solid-gray-700'}>
              {' '}
              {assignee.isMe ? review.me : assignee.name}
            </span>
          )}
          {next !== '' && <span className="text-solid-gray-700">{` ${next}`}</span>}
        </span>
      </span>
    </>
  );
}

function RowSkeleton() {
  return (
    <>
      <Skeleton className="h-8 w-20" />
      <Skeleton className="h-8 w-full" />
      <Skeleton className="hidden h-8 w-full @min-[30rem]:block" />
      <Skeleton className="h-8 w-24" />
    </>
  );
}
