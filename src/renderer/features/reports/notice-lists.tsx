import { useState } from 'react';
import { NoticeList, type SavedNoticeList } from '#shared/contract/notice-list.ts';
import { CsvEncoding } from '#shared/contract/report.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { useCommand } from '../../app/use-command.ts';
import { useOperation } from '../../app/use-operation.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNote } from '../../components/error-note.tsx';
import { Note } from '../../components/note.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { SkeletonRows } from '../../components/skeleton.tsx';
import { useText } from '../../text/text-context.tsx';

/** 招待者一覧 and 見送り一覧, for the PC that sends mail. */
export function NoticeLists() {
  const text = useText().reports;
  const own = text.notices;
  const counts = useOperation('notices.counts', null);
  const save = useCommand('notices.save');
  const [encoding, setEncoding] = useState<CsvEncoding>('utf-8-bom');
  const [saved, setSaved] = useState<SavedNoticeList | null>(null);
  const submit = async (list: NoticeList) => {
    setSaved(null);
    const answer = await save.run({ list, encoding });
    if (answer.ok) setSaved(answer.value);
  };
  const offered = (list: NoticeList, count: number) => (
    <li key={list} className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <span className="w-28 font-bold">{own.name[list]}</span>
      <span className="w-20 text-right whitespace-nowrap tabular-nums">{own.count(formatCount(count))}</span>
      <Button
        size="small"
        isDisabled={save.isPending}
        disabledReason={count === 0 ? own.none : null}
        onPress={() => void submit(list)}
      >
        {own.save(own.name[list])}
      </Button>
    </li>
  );
  return (
    <section aria-labelledby="notice-lists" className="flex flex-col gap-3">
      <h2 id="notice-lists" className="text-std-18B-160">
        {own.title}
      </h2>
      <p className="max-w-[48rem] text-dns-14N-130 text-solid-gray-700">{own.lead}</p>
      <RadioGroup
        label={own.encoding}
        orientation="horizontal"
        value={encoding}
        options={CsvEncoding.options.map((value) => ({ value, label: text.csvEncoding.options[value] }))}
        onChange={setEncoding}
      />
      {counts.error && <ErrorNote error={counts.error} onRetry={() => void counts.refetch()} />}
      {!counts.data && !counts.error && <SkeletonRows rows={2} />}
      {counts.data && (
        <ul className="flex flex-col gap-2">
          {NoticeList.options.map((list) => offered(list, counts.data[list]))}
        </ul>
      )}
      {save.error && <ErrorNote error={save.error} />}
      {saved && <Saved saved={saved} />}
    </section>
  );
}

function Saved({ saved }: { saved: SavedNoticeList }) {
  const { notices: own, missingCharacters } = useText().reports;
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
