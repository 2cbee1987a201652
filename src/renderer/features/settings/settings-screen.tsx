import { type SettingsSection, useRoute, useRouter } from '../../app/router.tsx';
import { type TabItem, Tabs } from '../../components/tabs.tsx';
import { useText } from '../../text/text-context.tsx';
import { BackupSection } from './backup-section.tsx';
import { ChecklistsSection } from './checklists-section.tsx';
import { ClosuresSection } from './closures-section.tsx';
import { DisplaySection } from './display-section.tsx';
import { LettersSection } from './letters-section.tsx';
import { OperatorsSection } from './operators-section.tsx';
import { PolicySection } from './policy-section.tsx';
import { useSettingsWork } from './use-settings-work.ts';

/** Plain forms; each setting with its default and its effect in a sentence. */
export function SettingsScreen() {
  const text = useText().settings;
  const { section } = useRoute('settings');
  const { replace } = useRouter();
  const work = useSettingsWork();
  const tabs: TabItem<SettingsSection>[] = [
    { key: 'policy', label: text.sections.policy, content: <PolicySection work={work} /> },
    { key: 'closures', label: text.sections.closures, content: <ClosuresSection work={work} /> },
    { key: 'checklists', label: text.sections.checklists, content: <ChecklistsSection work={work} /> },
    { key: 'letters', label: text.sections.letters, content: <LettersSection work={work} /> },
    { key: 'operators', label: text.sections.operators, content: <OperatorsSection work={work} /> },
    { key: 'backup', label: text.sections.backup, content: <BackupSection /> },
    { key: 'display', label: text.sections.display, content: <DisplaySection /> },
  ];
  return (
    <div className="flex h-full flex-col pt-3">
      <h1 className="px-6 text-std-20B-150">{text.title}</h1>
      <Tabs
        label={text.title}
        tabs={tabs}
        selected={section}
        onSelect={(chosen) => replace({ screen: 'settings', section: chosen })}
        className="flex-1 [&>[role=tablist]]:px-6 [&>[role=tabpanel]]:mx-0 [&>[role=tabpanel]]:px-6"
      />
    </div>
  );
}
