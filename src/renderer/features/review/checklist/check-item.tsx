import { useId, useRef } from 'react';
import { Button } from 'react-aria-components';
import { classNames } from '#renderer/components/class-names.ts';
import { useOnceEach } from '#renderer/components/use-once-each.ts';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { CheckView } from '#shared/contract/case.ts';
import type { CheckResult } from '#shared/domain/case/event.ts';
import type { ChecklistItem } from '#shared/domain/checklist/template.ts';
import { useDesk } from '../case/desk.tsx';
import { RefusalNote } from '../case/refusal-note.tsx';
import type { DraftHandle } from '../drafts.tsx';
import { useEscape } from '../use-escape.ts';
import { CheckForm } from './check-form.tsx';
import { ResultButtons } from './result-buttons.tsx';
import { type Checklist, checkOf, lapseOf } from './use-checklist.ts';

export interface CheckItemProps {
  readonly item: ChecklistItem;
  readonly number: number;
  readonly list: Checklist;
  readonly handle: DraftHandle;
  /** No result can be recorded now. */
  readonly isRefused: boolean;
  /** Id of the sentence that says why, on the one item that says it. */
  readonly refusedBy: string | null;
}

/** One item of the checklist: a line with its result, and below it, when opened, what was found. */
export function CheckItem({ item, number, list, handle, isRefused, refusedBy }: CheckItemProps) {
  const { view, names } = useDesk();
  const { text, words, error, language } = useSpeech();
  const frame = useRef<HTMLLIElement>(null);
  const line = useRef<HTMLButtonElement>(null);
  const check = checkOf(view, item.id);
  const lapse = lapseOf(view, item.id);
  const lapseId = useId();
  const isSelected = list.selected === item.id;
  const isOpened = list.opened === item.id;
  // An item that is open is left before the case is, wherever in it the focus stands.
  useEscape(frame, isOpened, list.close);
  const { target, count } = list.focusRequest;
  useOnceEach(isSelected && target === 'line' && count > 0 ? count : null, () => line.current?.focus());
  const record = (result: CheckResult) => {
    void list.record(item, result, handle).then((done) => {
      if (done) handle.clear();
    });
  };
  return (
    <li
      ref={frame}
      className={classNames(
        'border-b border-l-4 border-b-solid-gray-200',
        isSelected ? 'border-l-blue-900 bg-blue-50' : 'border-l-transparent forced-colors:border-l-[Canvas]',
      )}
    >
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 py-1 pr-1 pl-1">
        <Button
          ref={line}
          aria-expanded={isOpened}
          {...(lapse ? { 'aria-describedby': lapseId } : {})}
          onPress={() => list.toggle(item.id)}
          className="flex min-h-8 min-w-[12rem] flex-1 scroll-my-3 items-center gap-2 rounded-4 px-1 text-left text-dns-14N-130 hover:underline"
        >
          <span className="w-4 shrink-0 text-right text-solid-gray-700 tabular-nums">{number}</span>
          <span className="relative min-w-0 flex-1 [overflow-wrap:anywhere]">
            {item.label[language]}
            <span className="sr-only">
              {text.components.pause}
              {check ? words.checkResult[check.result] : text.review.decide.open}
            </span>
            {check && !isOpened && <Evidence check={check} />}
          </span>
          <span aria-hidden="true" className="text-solid-gray-700">
            {isOpened ? '▴' : '▾'}
          </span>
        </Button>
        <ResultButtons
          itemLabel={item.label[language]}
          result={check?.result ?? null}
          mayBeNotApplicable={item.mayBeNotApplicable}
          isRefused={isRefused}
          refusedBy={refusedBy}
          onChoose={record}
        />
      </div>
      {lapse && (
        <p id={lapseId} className="pr-2 pb-1 pl-8 text-dns-14N-130 text-yellow-1200 [overflow-wrap:anywhere]">
          <span aria-hidden="true">△ </span>
          {text.review.checklist.lapsed} {error(lapse, names)}
        </p>
      )}
      {check?.asked && (
        <p className="pr-2 pb-1 pl-8 text-dns-14N-130 text-solid-gray-700 [overflow-wrap:anywhere]">
          {text.review.checklist.askedAs(
            check.asked.label[language],
            words.checklistVersion(check.asked.checklist.name[language], check.asked.checklist.version),
          )}
        </p>
      )}
      <div className="px-2 empty:hidden">
        <RefusalNote place={`item:${item.id}`} />
      </div>
      {isOpened && (
        <CheckForm
          item={item}
          check={check}
          handle={handle}
          result={list.intent ?? check?.result ?? null}
          canRecord={!isRefused}
          focusCount={isSelected && target === 'form' ? count : 0}
          onRecord={record}
          onClear={() => {
            void list.clear(item).then((done) => {
              if (done) handle.clear();
            });
          }}
        />
      )}
    </li>
  );
}

/** The reason or source of a recorded result, on the line itself. */
function Evidence({ check }: { check: CheckView }) {
  const { words } = useSpeech();
  const said = [check.reason && words.reason.deficiency[check.reason].label, check.source || check.note];
  const shown = said.filter((part) => part).join('　');
  if (shown === '') return null;
  return <span className="block truncate text-solid-gray-700">{shown}</span>;
}
