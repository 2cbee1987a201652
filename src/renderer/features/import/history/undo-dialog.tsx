import type { IntakeRun } from '#shared/contract/intake.ts';
import type { TouchedCase } from '#shared/contract/intake-run.ts';
import { everyCase } from '#shared/contract/queue.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { eventLabel } from '#shared/text/journal-event-kind.ts';
import { useRouter } from '../../../app/router.tsx';
import { useCommand } from '../../../app/use-command.ts';
import { useOperation } from '../../../app/use-operation.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { ErrorNote } from '../../../components/error-note.tsx';
import { Note } from '../../../components/note.tsx';
import { ProgressBar } from '../../../components/progress-bar.tsx';
import { type Column, SimpleTable } from '../../../components/simple-table.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { showToast } from '../../../components/toast.tsx';
import { useSpeech, useText } from '../../../text/text-context.tsx';
import { usePace } from '../session/pace.ts';

/** Says in a sentence what undoing a run will do, or which cases stand in its way. */
export function UndoDialog({ run, onClose }: { run: IntakeRun; onClose: () => void }) {
  const text = useText().import.runs;
  const touched = useOperation('import.touchedCases', { run: run.id }, { fresh: true });
  const undo = useCommand('import.undo');
  const isPossible = touched.data?.total === 0;
  const submit = async () => {
    const answer = await undo.run({ run: run.id });
    if (!answer.ok) return;
    showToast({ message: text.undoneToast(formatCount(answer.value.cases)) });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      isUnderWay={undo.isPending}
      title={text.undoTitle}
      size={isPossible ? 'normal' : 'wide'}
      actions={
        isPossible && (
          <Button variant="danger" isDisabled={undo.isPending} onPress={() => void submit()}>
            {text.undoSubmit}
          </Button>
        )
      }
    >
      <div className="flex flex-col gap-4">
        {touched.error && <ErrorNote error={touched.error} />}
        {!touched.data && !touched.error && <SkeletonRows rows={2} />}
        {isPossible && <p>{text.undoLead(run.fileName, formatCount(run.counts.imported))}</p>}
        {touched.data && !isPossible && (
          <TouchedCases cases={touched.data.cases} total={touched.data.total} onLeave={onClose} />
        )}
        {undo.isPending && <UndoProgress run={run.id} />}
        {undo.error && <ErrorNote error={undo.error} />}
      </div>
    </Dialog>
  );
}

function UndoProgress({ run }: { run: string }) {
  const text = useText().import;
  const pace = usePace('import.undo', run);
  const done = pace?.progress.done ?? 0;
  const total = pace?.progress.total ?? null;
  return (
    <ProgressBar
      label={text.runs.undoing}
      done={done}
      total={total}
      valueText={total === null ? '' : text.commit.rowsDone(formatCount(done), formatCount(total))}
    />
  );
}

interface TouchedCasesProps {
  readonly cases: readonly TouchedCase[];
  readonly total: number;
  readonly onLeave: () => void;
}

function TouchedCases({ cases, total, onLeave }: TouchedCasesProps) {
  const { text, words, instant } = useSpeech();
  const { navigate } = useRouter();
  const own = text.import.runs;
  const open = (caseId: string) => {
    onLeave();
    navigate({ screen: 'review', filter: everyCase, caseId });
  };
  const columns: Column<TouchedCase>[] = [
    {
      key: 'receiptNumber',
      header: own.receiptNumber,
      cell: (each) => (
        <Button variant="quiet" size="inline" onPress={() => open(each.caseId)}>
          {each.receiptNumber}
        </Button>
      ),
    },
    { key: 'action', header: own.action, cell: (each) => eventLabel(words.event, each.kind) },
    { key: 'by', header: own.doneBy, cell: (each) => each.by },
    {
      key: 'at',
      header: own.at,
      cell: (each) => instant(each.at),
      className: 'whitespace-nowrap tabular-nums',
    },
  ];
  return (
    <>
      <Note tone="warning" role="alert">
        <p className="font-bold">{own.touchedTitle(formatCount(total))}</p>
        <p>{own.touchedLead}</p>
        {cases.length < total && <p>{own.firstOnly(formatCount(cases.length))}</p>}
      </Note>
      <SimpleTable
        caption={own.touchedCaption}
        columns={columns}
        rows={cases}
        rowKey={(each) => `${each.caseId} ${each.kind}`}
        rowHeader
        stickyHeader={false}
      />
    </>
  );
}
