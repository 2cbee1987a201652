import type { WishedItem } from '#shared/domain/checklist/edit-checklist.ts';
import type { ChecklistItem, ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import type { Kept } from '../../components/use-kept.ts';
import { type Rewritten, useRewritten, type Writing } from './use-rewritten.ts';

/** An item while it is written; `key` stays the same while it moves. */
export interface DraftItem {
  readonly key: string;
  readonly item: WishedItem;
}

export interface ItemList
  extends Pick<Rewritten<readonly DraftItem[]>, 'seenVersion' | 'haveSeen' | 'discard'> {
  readonly items: readonly DraftItem[];
  readonly wished: WishedItem[];
  readonly change: (key: string, item: WishedItem) => void;
  readonly remove: (key: string) => void;
  /** One place up (-1) or down (1). */
  readonly move: (key: string, by: -1 | 1) => void;
  readonly add: () => void;
  /** Items that the checklist lacks, at its end. */
  readonly putBack: (items: readonly ChecklistItem[]) => void;
  /** Gives the way back. */
  readonly replaceAll: (items: readonly ChecklistItem[]) => () => void;
  /** Begins anew on the version that was made, unless it was written on since `sent`. */
  readonly saved: (sent: readonly DraftItem[], made: Standing) => void;
}

const blank: WishedItem = {
  id: null,
  label: { ja: '', en: '' },
  guidance: { ja: '', en: '' },
  required: true,
  mayBeNotApplicable: true,
};

type Standing = Pick<ChecklistTemplate, 'version' | 'items'>;

/** The items of a checklist in the order in which they stand on the screen. */
export function useItemList(
  kept: Kept<Writing<readonly DraftItem[]>>,
  { version, items: standing }: Standing,
): ItemList {
  const writing = useRewritten(kept, version, standing.map(drafted));
  const { written: items, write: setItems, seenVersion, haveSeen, discard } = writing;
  return {
    items,
    seenVersion,
    haveSeen,
    discard,
    wished: items.map(({ item }) => item),
    change: (key, item) => setItems((now) => now.map((each) => (each.key === key ? { key, item } : each))),
    remove: (key) => setItems((now) => now.filter((each) => each.key !== key)),
    move: (key, by) => setItems((now) => moved(now, key, by)),
    add: () => setItems((now) => [...now, { key: newKey(now), item: blank }]),
    putBack: (gone) => setItems((now) => [...now, ...gone.map(drafted)]),
    replaceAll: (next) => writing.replace(next.map(drafted)),
    saved: (sent, made) => writing.saved(sent, made.version, made.items.map(drafted)),
  };
}

function drafted(item: ChecklistItem): DraftItem {
  return { key: item.id, item };
}

function newKey(items: readonly DraftItem[]): string {
  const taken = new Set(items.map(({ key }) => key));
  let number = 0;
  while (taken.has(`new ${number}`)) number += 1;
  return `new ${number}`;
}

function moved(items: readonly DraftItem[], key: string, by: -1 | 1): DraftItem[] {
  const from = items.findIndex((each) => each.key === key);
  const [one, other] = [items[from], items[from + by]];
  if (!one || !other) return [...items];
  return items.map((each) => (each === one ? other : each === other ? one : each));
}
