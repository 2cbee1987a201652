import { useRef, useState } from 'react';
import type { MovedDue, Recalculation } from '#shared/contract/calendar.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { useCommand } from '../../app/use-command.ts';
import { type TaskName, useProgress } from '../../app/use-progress.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNote } from '../../components/error-note.tsx';
import { Note } from '../../components/note.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { ScrollBox } from '../../components/scroll-box.tsx';
import { SimpleTable } from '../../components/simple-table.tsx';
import { useSpeech } from '../../text/text-context.tsx';

/** Due dates that stand are not touched by a change of the calendar; here an administrator looks and then decides. */
export function RecalculationPanel({ mayChange }: { mayChange: boolean }) {
  const labels = useSpeech().text.settings.recalculation;
  const preview = useCommand('calendar.previewRecalculation');
  const commit = useCommand('calendar.recalculate');
  const [found, setFound] = useState<Recalculation | null>(null);
  const [done, setDone] = useState<number | null>(null);
  const lookButton = useRef<HTMLButtonElement>(null);
  const look = async () => {
    if (commit.isPending) return;
    setDone(null);
    commit.reset();
    const result = await preview.run(null);
    setFound(result.ok ? result.value : null);
  };
  const recalculate = async ({ digest }: Recalculation) => {
    const result = await commit.run({ digest });
    // What was shown goes, and the button that was pressed goes with it.
    const drop = () => {
      lookButton.current?.focus();
      setFound(null);
    };
    if (!result.ok) {
      // What it shows would not happen; another failure leaves it as it is, to be tried again.
      if (result.error.code === 'recalculationOutdated') drop();
      return;
    }
    drop();
    setDone(result.value.moved);
  };
  return (
    <section className="flex flex-col gap-3 border-t border-solid-gray-420 pt-4">
      <h2 className="text-dns-16B-130">{labels.title}</h2>
      <p className="text-solid-gray-700">{labels.lead}</p>
      {/* Above the button that was pressed: below it, it would be out of sight where the button ends the page. */}
      {preview.isPending && <HowFar task="calendar.previewRecalculation" label={labels.previewing} />}
      <div>
        <Button ref={lookButton} isDisabled={preview.isPending} onPress={() => void look()}>
          {preview.isPending ? labels.previewing : labels.preview}
        </Button>
      </div>
      {preview.error && <ErrorNote error={preview.error} />}
      {found?.moved === 0 && <Note tone="info">{labels.nothing}</Note>}
      {found && found.moved > 0 && (
        <>
          <p className="font-bold">
            {labels.found(formatCount(found.moved))}
            {found.moved > found.rows.length && (
              <span className="font-normal">{labels.firstOnly(found.rows.length)}</span>
            )}
          </p>
          <ScrollBox label={labels.caption} className="max-h-80 overflow-auto">
            <MovedTable rows={found.rows} />
          </ScrollBox>
          {commit.isPending && <HowFar task="calendar.recalculate" label={labels.recalculating} />}
          {mayChange && (
            <div>
              <Button variant="primary" isDisabled={commit.isPending} onPress={() => void recalculate(found)}>
                {labels.submit(formatCount(found.moved))}
              </Button>
            </div>
          )}
        </>
      )}
      {commit.error && <ErrorNote error={commit.error} />}
      {done !== null && (
        <Note tone="success" role="status">
          {labels.done(formatCount(done))}
        </Note>
      )}
    </section>
  );
}

/** By itself: what hears of every step would otherwise draw the table anew with each. */
function HowFar({ task, label }: { task: TaskName; label: string }) {
  const progress = useProgress(task, true);
  return progress && <ProgressBar label={label} done={progress.done} total={progress.total} />;
}

function MovedTable({ rows }: { rows: readonly MovedDue[] }) {
  const { text, date } = useSpeech();
  const labels = text.settings.recalculation;
  return (
    <SimpleTable
      caption={labels.caption}
      columns={[
        { key: 'number', header: labels.receiptNumber, cell: (row) => row.receiptNumber },
        { key: 'from', header: labels.from, className: 'tabular-nums', cell: (row) => date(row.from) },
        { key: 'to', header: labels.to, className: 'tabular-nums', cell: (row) => date(row.to) },
      ]}
      rows={rows}
      rowKey={(row) => row.id}
      rowHeader
    />
  );
}
