import { useRef, useState } from 'react';
import { BodyChangeKind, realChanges } from '#shared/domain/body-list/body-change.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { announce } from '../../../app/announcer.tsx';
import { ChoiceChips } from '../../../components/choice-chips.tsx';
import { Note } from '../../../components/note.tsx';
import { useOnceEach } from '../../../components/use-once-each.ts';
import { useSpeech } from '../../../text/text-context.tsx';
import { changeLooks } from './change-looks.ts';
import { ChangePages } from './change-pages.tsx';
import { FaultPages } from './fault-pages.tsx';
import type { ListStage } from './list-state.ts';
import type { ListImport } from './use-list-import.ts';

type Previewed = Extract<ListStage, { name: 'previewed' }>;
type Shown = BodyChangeKind | 'faults';

/** What the list says differently, a kind at a time, and the rows that are left out. */
export function Differences({ work, stage }: { work: ListImport; stage: Previewed }) {
  const { text, date, instant } = useSpeech();
  const own = text.bodyLists.differences;
  const { preview, file, number } = stage;
  const { counts } = preview;
  const heading = useRef<HTMLHeadingElement>(null);
  // Below a long form the answer would come out of sight.
  useOnceEach(true, () => heading.current?.focus());
  const [shown, show] = useState<Shown>(() => firstKind(preview.counts, preview.faults));
  useOnceEach(counts, () =>
    announce(
      own.found(formatCount(realChanges(counts)), formatCount(counts.unchanged), formatCount(preview.faults)),
    ),
  );
  return (
    <section aria-labelledby="list-differences" className="flex flex-col gap-3">
      <h2
        id="list-differences"
        ref={heading}
        tabIndex={-1}
        className="scroll-mb-96 text-std-18B-160 outline-none"
      >
        {own.title}
      </h2>
      {preview.endsMany && <Note tone="danger">{own.endsMany(formatCount(counts.ended))}</Note>}
      {preview.laterList !== null && <Note tone="warning">{own.laterList(date(preview.laterList))}</Note>}
      {preview.importedBefore !== null && (
        <Note tone="info">
          {own.importedBefore(instant(preview.importedBefore.at), preview.importedBefore.by)}
        </Note>
      )}
      <ChoiceChips<Shown>
        label={own.counts}
        chips={[
          ...BodyChangeKind.options.map((key) => ({
            key,
            label: own.kind[key],
            count: counts[key],
            shape: changeLooks[key].shape,
          })),
          { key: 'faults', label: own.faults, count: preview.faults, shape: '▲' },
        ]}
        chosen={shown}
        onChoose={show}
      />
      {shown === 'faults' ? (
        <FaultPages listId={file.listId} preview={number} />
      ) : (
        <ChangePages key={shown} kind={shown} work={work} listId={file.listId} preview={number} />
      )}
    </section>
  );
}

function firstKind(counts: Previewed['preview']['counts'], faults: number): Shown {
  const first = BodyChangeKind.options.find((kind) => kind !== 'unchanged' && counts[kind] > 0);
  return first ?? (faults > 0 ? 'faults' : 'unchanged');
}
