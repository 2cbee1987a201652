import { useState } from 'react';
import { announce } from '#renderer/app/announcer.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { CaseView, CheckView } from '#shared/contract/case.ts';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import type { CheckResult } from '#shared/domain/case/event.ts';
import type { CaseRefusal } from '#shared/domain/case/refusal.ts';
import type { ChecklistItem } from '#shared/domain/checklist/template.ts';
import { DeficiencyReason } from '#shared/domain/reason/reasons.ts';
import { isRealDate } from '#shared/domain/time/plain-date.ts';
import { useDesk } from '../case/desk.tsx';
import type { DraftHandle } from '../drafts.tsx';

export interface Checklist {
  /** Null until somebody chose an item. */
  readonly selected: string | null;
  /** The item whose source, date and note are shown. */
  readonly opened: string | null;
  /** The result that waits for its reason before it can be recorded. */
  readonly intent: CheckResult | null;
  /** Rises when the focus is to go to the selected item, or into its form. */
  readonly focusRequest: { readonly target: 'line' | 'form'; readonly count: number };
  readonly select: (item: string) => void;
  readonly toggle: (item: string) => void;
  readonly close: () => void;
  /** Records the result with what stands in the item's form, or asks for what is missing. */
  readonly record: (item: ChecklistItem, result: CheckResult, handle: DraftHandle) => Promise<boolean>;
  /** Takes the result back; false when that was refused. */
  readonly clear: (item: ChecklistItem) => Promise<boolean>;
}

/** Where one is in the checklist, and recording a result: the next open item then has the focus. */
export function useChecklist(): Checklist {
  const { send, names } = useDesk();
  const { text, error, words, language } = useSpeech();
  const own = text.review.checklist;
  const [selected, setSelected] = useState<string | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [intent, setIntent] = useState<CheckResult | null>(null);
  const [focusRequest, setFocus] = useState<Checklist['focusRequest']>({ target: 'line', count: 0 });

  const focus = (target: 'line' | 'form') => setFocus((before) => ({ target, count: before.count + 1 }));
  const select = (item: string) => {
    setSelected(item);
    focus('line');
  };
  const open = (item: string | null, wanted: CheckResult | null = null) => {
    setOpened(item);
    setIntent(wanted);
  };
  const record: Checklist['record'] = async (item, result, { draft, seenVersion }) => {
    setSelected(item.id);
    if (result === 'notApplicable' && !item.mayBeNotApplicable) {
      announce(error({ code: 'notApplicableNotPermitted', item: item.id }, names));
      return false;
    }
    const reason = DeficiencyReason.options.find((each) => each === draft.reason) ?? null;
    const needsReason = result === 'deficient' && reason === null;
    if (needsReason || (draft.date !== '' && !isRealDate(draft.date))) {
      open(item.id, result);
      focus('form');
      if (needsReason) announce(own.chooseReason);
      return false;
    }
    const command: CaseCommand = {
      kind: 'recordCheck',
      item: item.id,
      result,
      reason: result === 'deficient' ? reason : null,
      checkedOn: draft.date === '' ? null : draft.date,
      source: draft.source,
      note: draft.text,
    };
    const after = await send(`item:${item.id}`, command, seenVersion);
    if (!after) return false;
    open(null);
    const next = nextOpenItem(after, item.id);
    setSelected(next ?? item.id);
    focus('line');
    const left = openItems(after).length;
    announce(own.recorded(item.label[language], words.checkResult[result], left));
    return true;
  };
  const clear = async (item: ChecklistItem) => {
    const after = await send(`item:${item.id}`, { kind: 'clearCheck', item: item.id });
    if (!after) return false;
    open(null);
    select(item.id);
    announce(own.cleared);
    return true;
  };
  return {
    selected,
    opened,
    intent,
    focusRequest,
    select,
    toggle: (item) => {
      setSelected(item);
      open(opened === item ? null : item);
    },
    close: () => {
      open(null);
      focus('line');
    },
    record,
    clear,
  };
}

export function checkOf(view: CaseView, item: string): CheckView | null {
  return view.checks.find((check) => check.item === item) ?? null;
}

/** Items without a result that counts. */
export function openItems(view: CaseView): ChecklistItem[] {
  return view.template.items.filter((item) => !checkOf(view, item.id) || lapseOf(view, item.id));
}

/** Why the recorded result of an item does not count any more. */
export function lapseOf(view: CaseView, item: string): CaseRefusal | null {
  return view.lapsedChecks.find((lapsed) => lapsed.item === item)?.because ?? null;
}

/** The first open item after the given one, starting over at the top. */
export function nextOpenItem(view: CaseView, after: string | null): string | null {
  const { items } = view.template;
  const open = openItems(view);
  const from = items.findIndex((item) => item.id === after) + 1;
  const inTurn = [...items.slice(from), ...items.slice(0, from)];
  return inTurn.find((item) => open.includes(item))?.id ?? null;
}
