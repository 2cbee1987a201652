import type { RefObject } from 'react';
import { Tabs } from '#renderer/components/tabs.tsx';
import { useText } from '#renderer/text/text-context.tsx';
import type { CaseView } from '#shared/contract/case.ts';
import { ContactTab } from '../contact/contact-tab.tsx';
import { DuplicateList } from '../duplicates/duplicates-section.tsx';
import { EvidenceTab } from '../evidence/evidence-tab.tsx';
import { LettersTab } from '../letters/letters-tab.tsx';
import { useDesk } from './desk.tsx';
import { HistoryTab } from './history-tab.tsx';
import { InquiriesTab } from './inquiries-tab.tsx';
import { NotesTab } from './notes-tab.tsx';

export type TabName = 'evidence' | 'contacts' | 'notes' | 'inquiries' | 'letters' | 'duplicates' | 'history';

export interface CaseTabsProps {
  readonly selected: TabName;
  readonly onSelect: (tab: TabName) => void;
  /** Around everything, so that a key finds its field. */
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly onContinue: (after: CaseView) => void;
  readonly onSaveSheet: () => void;
}

/** What was gathered, said and done about the case. */
export function CaseTabs({ selected, onSelect, frame, onContinue, onSaveSheet }: CaseTabsProps) {
  const { view } = useDesk();
  const { all, unresolved, registered } = view.duplicates;
  const settled = all - unresolved - registered;
  const { review, evidence } = useText();
  const text = review.tabs;
  const counted = (count: number) => ({ figure: String(count), inWords: text.count(count) });
  const standing = view.evidence.filter((each) => each.withdrawn === null);
  return (
    <div ref={frame}>
      <Tabs
        label={text.label}
        selected={selected}
        onSelect={onSelect}
        tabs={[
          {
            key: 'evidence',
            label: evidence.tab,
            count: counted(standing.length),
            content: <EvidenceTab />,
          },
          {
            key: 'contacts',
            label: evidence.contactTab,
            count: counted(view.contacts.length),
            content: <ContactTab />,
          },
          {
            key: 'notes',
            label: text.notes,
            count: counted(view.notes.length),
            content: <NotesTab />,
          },
          {
            key: 'inquiries',
            label: text.inquiries,
            count: counted(view.inquiries.length),
            content: <InquiriesTab />,
          },
          { key: 'letters', label: text.letters, content: <LettersTab /> },
          ...(settled > 0
            ? [
                {
                  key: 'duplicates' as const,
                  label: text.duplicates,
                  count: counted(settled),
                  content: <DuplicateList inTheWay={false} onResolved={onContinue} />,
                },
              ]
            : []),
          { key: 'history', label: text.history, content: <HistoryTab onSaveSheet={onSaveSheet} /> },
        ]}
      />
    </div>
  );
}

/** What the keys find in the tabs, once the tab is drawn. */
export const tabTargets = {
  notes: '[role="tabpanel"] textarea',
  contacts: '[role="tabpanel"] :is(button, input, textarea)',
  tabs: '[role="tab"][aria-selected="true"]',
} as const;
