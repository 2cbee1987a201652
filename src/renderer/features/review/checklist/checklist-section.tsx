import { useId } from 'react';
import { useShortcuts } from '#renderer/app/keyboard/shortcuts.tsx';
import { Button } from '#renderer/components/button.tsx';
import { useOnceEach } from '#renderer/components/use-once-each.ts';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { CheckResult } from '#shared/domain/case/event.ts';
import type { ChecklistItem } from '#shared/domain/checklist/template.ts';
import { useDesk } from '../case/desk.tsx';
import { Section } from '../case/section.tsx';
import { useDraft } from '../drafts.tsx';
import { CheckItem } from './check-item.tsx';
import { EarlierChecks } from './earlier-checks.tsx';
import { type Checklist, checkOf, nextOpenItem, openItems, useChecklist } from './use-checklist.ts';

export interface GoOn {
  readonly count: number;
  readonly version: number;
}

export interface ChecklistSectionProps {
  /** Asks to go on at the next open item, once that state of the case is on the screen. */
  readonly goOn: GoOn;
  readonly onClaim: () => void;
  readonly onMove: () => void;
}

/** What is still to be confirmed: the third of the three questions. */
export function ChecklistSection({ goOn, onClaim, onMove }: ChecklistSectionProps) {
  const { view, refusalOf, names } = useDesk();
  const { text, words, error, language } = useSpeech();
  const own = text.review.checklist;
  const list = useChecklist();
  const sentenceId = useId();
  const { items } = view.template;
  const refusal = refusalOf('recordCheck');
  const isMovable = view.checklistMoves.length > 0 && refusalOf('moveChecklist') === null;
  const isOutdated = view.checklistMoves.some(({ after }) => after.id === view.template.id);
  const claimable = refusal !== null && refusalOf('claim') === null;
  const next = refusal ? null : nextOpenItem(view, null);
  // Only a new request moves the focus, never a new reading of the case.
  useOnceEach(goOn.count > 0 && view.version >= goOn.version ? goOn.count : null, () => {
    if (next) list.select(next);
    else document.getElementById('case-title')?.focus();
  });
  return (
    <Section
      title={own.title}
      aside={
        <>
          <span className="text-dns-14N-130 tabular-nums">
            {own.progress(items.length - openItems(view).length, items.length)}
          </span>
          <span className="text-dns-14N-130 text-solid-gray-700">
            {words.checklistVersion(view.template.name[language], view.template.version)}
          </span>
        </>
      }
    >
      {isMovable && (
        <p className="flex flex-wrap items-center gap-2 text-dns-14N-130">
          {isOutdated && <span>{own.move.newest}</span>}
          <Button size="small" variant={isOutdated ? 'secondary' : 'quiet'} onPress={onMove}>
            {own.move.begin}
          </Button>
        </p>
      )}
      {refusal && (
        <p className="flex flex-wrap items-center gap-2 text-dns-14N-130">
          <span id={sentenceId}>{claimable ? own.claimFirst : error(refusal, names)}</span>
          {claimable && (
            <Button size="small" keyHint="c" onPress={onClaim}>
              {own.claim}
            </Button>
          )}
        </p>
      )}
      <ol className={refusal ? 'border-t border-solid-gray-200' : '-mt-2'}>
        {items.map((item, at) => (
          <ItemWithDraft
            key={item.id}
            item={item}
            number={at + 1}
            list={list}
            isRefused={refusal !== null}
            // Heard where the list begins, and not again with each of its buttons.
            refusedBy={refusal && at === 0 ? sentenceId : null}
          />
        ))}
      </ol>
      <EarlierChecks checks={view.earlierChecks} />
    </Section>
  );
}

interface ItemWithDraftProps {
  readonly item: ChecklistItem;
  readonly number: number;
  readonly list: Checklist;
  readonly isRefused: boolean;
  readonly refusedBy: string | null;
}

/** The item with what was typed for it; the selected one hears the keys of the results. */
function ItemWithDraft({ item, number, list, isRefused, refusedBy }: ItemWithDraftProps) {
  const { view } = useDesk();
  const { text, words } = useSpeech();
  const check = checkOf(view, item.id);
  const handle = useDraft(
    view,
    `item ${item.id}`,
    check ? { text: check.note, source: check.source, date: check.checkedOn, reason: check.reason } : {},
  );
  // Until an item was chosen, a result only goes to the first open one: nothing is recorded unseen.
  const isNext = list.selected === null && nextOpenItem(view, null) === item.id;
  const isSelected = list.selected === item.id || isNext;
  const record = (result: CheckResult) => {
    if (isNext) {
      list.select(item.id);
      return;
    }
    void list.record(item, result, handle).then((done) => {
      if (done) handle.clear();
    });
  };
  const canRecord = isSelected && !isRefused;
  const own = text.review.checklist;
  useShortcuts(own.title, [
    {
      keys: String(number),
      description: own.shortcutItem(number),
      enabled: number <= 9,
      run: () => list.select(item.id),
    },
    {
      keys: 'o',
      description: words.checkResult.confirmed,
      enabled: canRecord,
      run: () => record('confirmed'),
    },
    {
      keys: 'x',
      description: words.checkResult.deficient,
      enabled: canRecord,
      run: () => record('deficient'),
    },
    {
      keys: '-',
      description: words.checkResult.notApplicable,
      enabled: canRecord,
      run: () => record('notApplicable'),
    },
  ]);
  return (
    <CheckItem
      item={item}
      number={number}
      list={list}
      handle={handle}
      isRefused={isRefused}
      refusedBy={refusedBy}
    />
  );
}
