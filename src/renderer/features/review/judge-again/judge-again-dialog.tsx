import { useOperation } from '#renderer/app/use-operation.ts';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { SkeletonRows } from '#renderer/components/skeleton.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { JudgeAgainPreview } from '#shared/contract/judge-again.ts';
import type { Judgement } from '#shared/domain/email-domain/judgement.ts';
import { useDesk } from '../case/desk.tsx';
import { CommandDialog } from '../decision/command-dialog.tsx';
import type { StepDialogProps } from '../decision/step-dialog.ts';
import { ChecklistChangeNote } from './checklist-change-note.tsx';
import { DifferenceTable } from './difference-table.tsx';
import { JudgementCard } from './judgement-card.tsx';

/** The judgement of the case beside the one of today, what differs, and the choice to replace it. */
export function JudgeAgainDialog({ onClose, onDone }: StepDialogProps) {
  const { view } = useDesk();
  const own = useSpeech().text.judgeAgain;
  // The register may have changed since the case was opened, without a notice about this case.
  const preview = useOperation('case.judgeAgainPreview', { id: view.id }, { fresh: true });
  const missing = preview.data?.same === false ? null : own.nothingToReplace;
  return (
    <CommandDialog
      title={own.title}
      size="wide"
      submitLabel={own.submit}
      missing={missing}
      command={() => ({ kind: 'judgeAgain' })}
      onClose={onClose}
      onDone={onDone}
    >
      <p className="text-dns-14N-130">{own.lead}</p>
      {preview.isPending && <SkeletonRows rows={6} />}
      {preview.error && <ErrorNote error={preview.error} onRetry={() => void preview.refetch()} />}
      {preview.data && <Preview preview={preview.data} />}
    </CommandDialog>
  );
}

function Preview({ preview }: { preview: JudgeAgainPreview }) {
  const own = useSpeech().text.judgeAgain;
  const { before, after, differences, same, checklistChange } = preview;
  return (
    <>
      {same && (
        <p role="status" className="text-dns-16B-130">
          {own.same} {differences.length > 0 && own.versionsOnly}
        </p>
      )}
      <div className="grid gap-3 sm:grid-cols-2">
        <Side title={own.before} judgement={before} />
        <Side title={own.after} judgement={after} />
      </div>
      {differences.length > 0 && <DifferenceTable differences={differences} />}
      {checklistChange && <ChecklistChangeNote change={checklistChange} />}
      {!same && <p className="text-dns-14N-130">{own.keeps}</p>}
    </>
  );
}

function Side({ title, judgement }: { title: string; judgement: Judgement }) {
  return (
    <section className="flex min-w-0 flex-col gap-2 rounded-8 border border-solid-gray-420 px-4 py-3">
      <h3 className="text-dns-14N-130 text-solid-gray-700">{title}</h3>
      <JudgementCard judgement={judgement} />
    </section>
  );
}
