import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import { classNames } from './class-names.ts';

export interface TabItem<K extends string> {
  readonly key: K;
  readonly label: string;
  /** Shown after the label as a figure; read out with what it counts, such as 「3件」. */
  readonly count?: { readonly figure: string; readonly inWords: string };
  readonly content: ReactNode;
}

export interface TabsProps<K extends string> {
  readonly label: string;
  readonly tabs: readonly TabItem<K>[];
  readonly selected: K;
  readonly onSelect: (key: K) => void;
  readonly className?: string;
}

export function Tabs<K extends string>({ label, tabs, selected, onSelect, className }: TabsProps<K>) {
  const choose = (key: unknown) => {
    const chosen = tabs.find((tab) => tab.key === key);
    if (chosen) onSelect(chosen.key);
  };
  return (
    <AriaTabs
      selectedKey={selected}
      onSelectionChange={choose}
      className={classNames('flex min-h-0 flex-col', className)}
    >
      <TabList aria-label={label} className="flex flex-wrap gap-x-1 border-b border-solid-gray-420">
        {tabs.map((tab) => (
          <Tab
            key={tab.key}
            id={tab.key}
            data-at-widest={[tab.label, tab.count?.figure].filter(Boolean).join(' ')}
            {...(tab.count ? { 'aria-label': `${tab.label} ${tab.count.inWords}` } : {})}
            // As wide as it is when it is chosen and bold: the others stay where they are.
            className="focus-inset cursor-default after:invisible after:block after:h-0 after:overflow-hidden after:font-bold after:content-[attr(data-at-widest)] border-b-4 border-transparent px-3 py-1.5 forced-colors:border-[Canvas] hover:bg-solid-gray-50 selected:border-blue-900 forced-colors:selected:border-[Highlight] selected:font-bold selected:text-blue-900"
          >
            {tab.label}
            {tab.count && (
              <>
                {/* A blank, as in the name that is heard: who speaks to the computer says what stands here. */}{' '}
                <span className="tabular-nums">{tab.count.figure}</span>
              </>
            )}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel
          key={tab.key}
          id={tab.key}
          // Wider than what it holds by the width of a focus ring, which would be cut off otherwise.
          className="focus-inset relative -mx-1.5 min-h-0 flex-1 overflow-auto px-1.5 pt-4 after:block after:h-4"
        >
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
