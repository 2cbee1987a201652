import type { RefObject } from 'react';
import { Tabs } from '#renderer/components/tabs.tsx';
import { useText } from '#renderer/text/text-context.tsx';
import { LettersTab } from '../letters/letters-tab.tsx';
import { useDesk } from './desk.tsx';
import { HistoryTab } from './history-tab.tsx';
import { InquiriesTab } from './inquiries-tab.tsx';
import { NotesTab } from './notes-tab.tsx';

export type TabName = 'notes' | 'inquiries' | 'letters' | 'history';

export interface CaseTabsProps {
  readonly selected: TabName;
  readonly onSelect: (tab: TabName) => void;
  /** Around the notes, so that the key for a note finds its field. */
  readonly notes: RefObject<HTMLDivElement | null>;
}

/** What was said and done about the case: notes, inquiries, history. */
export function CaseTabs({ selected, onSelect, notes }: CaseTabsProps) {
  const { view } = useDesk();
  const text = useText().review.tabs;
  return (
    <Tabs
      label={text.label}
      selected={selected}
      onSelect={onSelect}
      tabs={[
        {
          key: 'notes',
          label: text.notes,
          count: String(view.notes.length),
          content: <NotesTab frame={notes} />,
        },
        {
          key: 'inquiries',
          label: text.inquiries,
          count: String(view.inquiries.length),
          content: <InquiriesTab />,
        },
        { key: 'letters', label: text.letters, content: <LettersTab /> },
        { key: 'history', label: text.history, content: <HistoryTab /> },
      ]}
    />
  );
}
