import type { RefObject } from 'react';
import { Tabs } from '#renderer/components/tabs.tsx';
import { useText } from '#renderer/text/text-context.tsx';
import { ContactTab } from '../contact/contact-tab.tsx';
import { EvidenceTab } from '../evidence/evidence-tab.tsx';
import { useDesk } from './desk.tsx';
import { HistoryTab } from './history-tab.tsx';
import { InquiriesTab } from './inquiries-tab.tsx';
import { NotesTab } from './notes-tab.tsx';

export type TabName = 'evidence' | 'contacts' | 'notes' | 'inquiries' | 'history';

export interface CaseTabsProps {
  readonly selected: TabName;
  readonly onSelect: (tab: TabName) => void;
  /** Around the notes, so that the key for a note finds its field. */
  readonly notes: RefObject<HTMLDivElement | null>;
}

/** What was gathered, said and done about the case. */
export function CaseTabs({ selected, onSelect, notes }: CaseTabsProps) {
  const { view } = useDesk();
  const { review, evidence } = useText();
  const text = review.tabs;
  const standing = view.evidence.filter((each) => each.withdrawn === null);
  return (
    <Tabs
      label={text.label}
      selected={selected}
      onSelect={onSelect}
      tabs={[
        {
          key: 'evidence',
          label: evidence.tab,
          count: String(standing.length),
          content: <EvidenceTab />,
        },
        {
          key: 'contacts',
          label: evidence.contactTab,
          count: String(view.contacts.length),
          content: <ContactTab />,
        },
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
        { key: 'history', label: text.history, content: <HistoryTab /> },
      ]}
    />
  );
}
