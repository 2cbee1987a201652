import { type ReactNode, useState } from 'react';
import { type CaseList, ListForm, NoticeList, OpenList, type SavedList } from '#shared/contract/case-list.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { useCommand } from '../../app/use-command.ts';
import { useOperation } from '../../app/use-operation.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNote } from '../../components/error-note.tsx';
import { Note } from '../../components/note.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { SkeletonRows } from '../../components/skeleton.tsx';
import { useText } from '../../text/text-context.tsx';

/** Lists of cases as files: for the PC that sends mail, and for whoever asks what is still open. */
export function CaseLists() {
  const own = useText().reports.lists;
  const counts = useOperation('lists.counts', null);
  const save = useCommand('lists.save');
  const [form, setForm] = useState<ListForm>('utf-8-bom');
  const [saved, setSaved] = useState<SavedList | null>(null);
  const submit = async (list: CaseList) => {
    setSaved(null);
    const answer = await save.run({ list, form });
    if (answer.ok) setSaved(answer.value);
  };
  return (
    <section aria-labelledby="case-lists" className="flex flex-col gap-3">
      <h2 id="case-lists" className="text-std-18B-160">
        {own.title}
      </h2>
      <RadioGroup
        label={own.formLabel}
        orientation="horizontal"
        value={form}
        options={ListForm.options.map((value) => ({ value, label: own.form[value] }))}
        onChange={setForm}
      />
      {counts.error && <ErrorNote error={counts.error} onRetry={() => void counts.refetch()} />}
      {!counts.data && !counts.error && <SkeletonRows rows={5} />}
      {counts.data &&
        groups.map(({ group, lists }) => (
          <Group key={group} {...own[group]}>
            {lists.map((list) => (
              <OfferedList
                key={list}
                list={list}
                count={counts.data[list]}
                isBusy={save.isPending}
                onSave={() => void submit(list)}
              />
            ))}
          </Group>
        ))}
      {save.error && <ErrorNote error={save.error} />}
      {saved && <Saved saved={saved} />}
    </section>
  );
}

const groups = [
  { group: 'notices', lists: NoticeList.options },
  { group: 'open', lists: OpenList.options },
] as const;

function Group({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-2">
      <h3 className="text-dns-16B-130">{title}</h3>
      <p className="max-w-[48rem] text-dns-14N-130 text-solid-gray-700">{lead}</p>
      <ul className="flex flex-col gap-2">{children}</ul>
    </div>
  );
}

interface OfferedListProps {
  readonly list: CaseList;
  readonly count: number;
  readonly isBusy: boolean;
  readonly onSave: () => void;
}

function OfferedList({ list, count, isBusy, onSave }: OfferedListProps) {
  const { reports, outgoing } = useText();
  const own = reports.lists;
  const name = outgoing.list[list];
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <span className="w-28 font-bold">{name}</span>
      <span className="w-20 text-right whitespace-nowrap tabular-nums">{own.count(formatCount(count))}</span>
      <Button
        size="small"
        isDisabled={isBusy}
        disabledReason={count === 0 ? own.none : null}
        onPress={onSave}
      >
        {own.save(name)}
      </Button>
    </li>
  );
}

function Saved({ saved }: { saved: SavedList }) {
  const { lists: own, missingCharacters } = useText().reports;
  return (
    <Note tone={saved.missing.length > 0 ? 'warning' : 'success'} role="status">
      <p className="font-bold">{own.saved(formatCount(saved.cases))}</p>
      <p className="[overflow-wrap:anywhere] select-text">{saved.path}</p>
      <p className="text-[0.75rem] leading-[1.25] [overflow-wrap:anywhere] select-text">
        SHA-256 {saved.sha256}
      </p>
      {saved.missing.length > 0 && <p>{missingCharacters(saved.missing.join(' '))}</p>}
    </Note>
  );
}
