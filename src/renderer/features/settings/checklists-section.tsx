import { generalId } from '#shared/domain/checklist/checklist-body.ts';
import { useOperation } from '../../app/use-operation.ts';
import { ErrorNote } from '../../components/error-note.tsx';
import { Note } from '../../components/note.tsx';
import { Select } from '../../components/select.tsx';
import { SkeletonRows } from '../../components/skeleton.tsx';
import { useSpeech } from '../../text/text-context.tsx';
import { ChecklistForm } from './checklist-form.tsx';
import { DivideChecklist } from './divide-checklist.tsx';
import { usePolicy } from './use-policy.ts';
import type { SettingsWork } from './use-settings-work.ts';

/** 確認事項: what is checked in a case, in versions. */
export function ChecklistsSection({ work }: { work: SettingsWork }) {
  const { text, words, language, instant } = useSpeech();
  const labels = text.settings.checklists;
  const { mayChange } = usePolicy();
  const read = useOperation('checklists.list', null);
  const { checklist: chosen } = work;
  if (read.error) return <ErrorNote error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <SkeletonRows rows={10} />;
  const viewOf = (id: string) => read.data?.find(({ current }) => current.id === id);
  // One that was just made is read in a moment; until then the general one stays, and the focus on its button.
  const view = viewOf(chosen) ?? viewOf(generalId(chosen));
  return (
    <div className="flex max-w-[80rem] flex-col gap-4">
      <p className="text-solid-gray-700">{labels.lead}</p>
      {!mayChange && <Note tone="info">{text.settings.administratorOnly}</Note>}
      <Select
        label={labels.which}
        value={chosen}
        options={read.data.map(({ current: { id, name, version } }) => ({
          value: id,
          label: words.checklistVersion(name[language], version),
        }))}
        onChange={work.chooseChecklist}
        controlClassName="max-w-[32rem]"
      />
      {view && (
        <>
          <p className="text-dns-14N-130 text-solid-gray-700">
            {view.changed ? labels.changed(instant(view.changed.at), view.changed.by) : labels.standard}
          </p>
          {mayChange && <DivideChecklist view={view} all={read.data} onChoose={work.chooseChecklist} />}
          <ChecklistForm key={view.current.id} view={view} mayChange={mayChange} kept={work.items} />
        </>
      )}
    </div>
  );
}
