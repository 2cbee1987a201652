import { useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { useCommand } from '../../app/use-command.ts';
import { useOperation } from '../../app/use-operation.ts';
import { useProgress } from '../../app/use-progress.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNote } from '../../components/error-note.tsx';
import { fileSize } from '../../components/file-size.ts';
import { Note } from '../../components/note.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useSpeech } from '../../text/text-context.tsx';

type Saved = NonNullable<OutputOf<'ledger.saveBackup'>>;

export function BackupSection() {
  const labels = useSpeech().text.settings.backup;
  const save = useCommand('ledger.saveBackup');
  const progress = useProgress('backup', save.isPending);
  const [saved, setSaved] = useState<Saved | null>(null);
  const start = async () => {
    setSaved(null);
    const result = await save.run(null);
    if (result.ok) setSaved(result.value);
  };
  const isWhole = saved?.evidence.missing === 0 && saved.evidence.altered === 0;
  return (
    <div className="flex max-w-[48rem] flex-col items-start gap-4">
      <p className="text-solid-gray-700">{labels.lead}</p>
      <LastBackup />
      <Button variant="primary" isDisabled={save.isPending} onPress={() => void start()}>
        {labels.save}
      </Button>
      {save.isPending && progress && (
        <div className="w-full">
          <CopyProgress done={progress.done} total={progress.total} />
        </div>
      )}
      {save.error && <ErrorNote error={save.error} />}
      {saved && (
        <Note tone={isWhole ? 'success' : 'warning'} role="status">
          <p>{labels.saved}</p>
          <p className="break-all">
            {labels.path} <span className="select-all">{saved.path}</span>
          </p>
          <p>{labels.evidence(saved.evidence.copied)}</p>
          {!isWhole && (
            <p className="font-bold">{labels.evidenceLeft(saved.evidence.missing, saved.evidence.altered)}</p>
          )}
          <p className="text-dns-14N-130 break-all">
            {labels.digest} <code className="font-sans select-all">{saved.sha256}</code>
          </p>
        </Note>
      )}
    </div>
  );
}

/** The copy grows to a size that is known; looking through it afterwards takes as long as it takes. */
function CopyProgress({ done, total }: { done: number; total: number | null }) {
  const { text } = useSpeech();
  const { backup } = text.settings;
  return total === null ? (
    <ProgressBar label={backup.checking} done={done} total={null} valueText="" />
  ) : (
    <ProgressBar
      label={backup.saving}
      done={done}
      total={total}
      valueText={text.components.progress(fileSize(done), fileSize(total))}
    />
  );
}

function LastBackup() {
  const { text, date } = useSpeech();
  const labels = text.settings.backup;
  const summary = useOperation('home.summary', null, { fresh: true });
  if (summary.error) return <ErrorNote error={summary.error} onRetry={() => void summary.refetch()} />;
  if (!summary.data) return <Skeleton className="h-6 w-72" />;
  const { lastBackupOn } = summary.data;
  return (
    <p className="font-bold">{lastBackupOn === null ? labels.never : labels.last(date(lastBackupOn))}</p>
  );
}
