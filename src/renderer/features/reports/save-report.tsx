import { useState } from 'react';
import type { SavedReport } from '#shared/contract/report.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { useCommand } from '../../app/use-command.ts';
import { useProgress } from '../../app/use-progress.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNote } from '../../components/error-note.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { useText } from '../../text/text-context.tsx';
import type { ReportChoice } from './request/use-report-request.ts';
import { SavedFiles } from './saved-files.tsx';

/** The button that says what is written, its progress, and what was written where. */
export function SaveReport({ choice }: { choice: ReportChoice }) {
  const text = useText().reports;
  const save = useCommand('report.save');
  const [saved, setSaved] = useState<SavedReport | null>(null);
  const { request } = choice;
  const submit = async () => {
    if (!request) return;
    setSaved(null);
    const answer = await save.run(request);
    if (answer.ok) setSaved(answer.value);
  };
  const reason = choice.hasPeriod ? (request ? null : text.formats.missing) : text.save.needsPeriod;
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <Button
          variant="primary"
          isDisabled={save.isPending}
          disabledReason={reason}
          onPress={() => void submit()}
        >
          {text.save.button(choice.formats.map((format) => text.formats.names[format]).join(text.save.and))}
        </Button>
        {reason === null && <p className="text-dns-14N-130 text-solid-gray-700">{text.save.note}</p>}
      </div>
      {save.isPending && <SaveProgress />}
      {save.error && <ErrorNote error={save.error} />}
      {saved && <SavedFiles saved={saved} />}
    </div>
  );
}

/** Nothing is shown while the folder is still being chosen: no report is being made yet. */
function SaveProgress() {
  const text = useText().reports.save;
  const progress = useProgress('report', true);
  if (!progress) return null;
  const { done, total, unit } = progress;
  // The data are written; nobody can say how many sheets are done of a PDF.
  if (unit === 'volumes') {
    const valueText = total === null ? '' : text.volumes(formatCount(done), formatCount(total));
    return <ProgressBar label={text.printing} done={done} total={total} valueText={valueText} />;
  }
  return <ProgressBar label={text.working} done={done} total={total} />;
}
