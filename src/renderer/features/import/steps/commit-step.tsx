import type { IntakeCounts, IntakeRun } from '#shared/contract/intake.ts';
import { everyOpenCase } from '#shared/contract/queue.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { useRouter } from '../../../app/router.tsx';
import { Button } from '../../../components/button.tsx';
import { ErrorNote } from '../../../components/error-note.tsx';
import { Note } from '../../../components/note.tsx';
import { useText } from '../../../text/text-context.tsx';
import type { ImportSession } from '../session/use-import-session.ts';
import { StepSection } from './step-section.tsx';
import { TaskProgress } from './task-progress.tsx';

/** Step 4: does what the plan said, all or nothing. Stays in sight below a long plan. */
export function CommitStep({ session }: { session: ImportSession }) {
  const text = useText().import;
  const { stage, refusal } = session;
  const refused = refusal?.step === 'commit' ? refusal.error : null;
  const isNext = stage.name === 'planned' || stage.name === 'committing';
  return (
    <div className={isNext ? 'sticky -bottom-1 z-10 border-t border-solid-gray-420 bg-white pb-1' : ''}>
      <StepSection
        step="commit"
        state={stage.name === 'imported' ? 'done' : isNext ? 'current' : 'ahead'}
        summary={
          stage.name === 'planned' && (
            <CommitButton counts={stage.plan.counts} onPress={() => void session.commit()} />
          )
        }
      >
        {refused &&
          (refused.code === 'cancelled' ? (
            <Note tone="info" role="status">
              {text.commit.cancelled}
            </Note>
          ) : (
            <ErrorNote error={refused} />
          ))}
        {refused?.code === 'dataUnavailable' && <p>{text.commit.unknown}</p>}
        {stage.name === 'committing' && (
          <TaskProgress
            task="import.commit"
            importId={stage.file.importId}
            label={text.commit.running(formatCount(stage.plan.counts.imported))}
            cancelLabel={text.commit.cancel}
            isCancelling={session.isCancelling}
            onCancel={() => void session.cancel()}
          />
        )}
        {stage.name === 'imported' && <ImportResult run={stage.run} />}
      </StepSection>
    </div>
  );
}

function CommitButton({ counts, onPress }: { counts: IntakeCounts; onPress: () => void }) {
  const text = useText().import.commit;
  const held = formatCount(counts.needsCorrection);
  if (counts.imported === 0 && counts.needsCorrection === 0) return <p>{text.nothing}</p>;
  return (
    <>
      <Button variant="primary" onPress={onPress}>
        {counts.imported === 0 ? text.buttonHeldOnly(held) : text.button(formatCount(counts.imported))}
      </Button>
      <p className="text-dns-14N-130 text-solid-gray-800">
        {counts.needsCorrection > 0 && counts.imported > 0 && `${text.willHold(held)} `}
        {text.lead}
      </p>
    </>
  );
}

function ImportResult({ run }: { run: IntakeRun }) {
  const text = useText().import.commit;
  const { navigate, replace } = useRouter();
  const { counts } = run;
  return (
    <div role="status" className="flex flex-col gap-3">
      <Note tone="success">
        <p className="font-bold">{text.done(formatCount(counts.imported))}</p>
        {counts.known > 0 && <p>{text.doneKnown(formatCount(counts.known))}</p>}
        {counts.needsCorrection > 0 && <p>{text.doneHeld(formatCount(counts.needsCorrection))}</p>}
      </Note>
      <div className="flex flex-wrap gap-2">
        <Button
          variant="primary"
          onPress={() => navigate({ screen: 'review', filter: everyOpenCase, caseId: null })}
        >
          {text.openReview}
        </Button>
        {counts.needsCorrection > 0 && (
          <Button onPress={() => replace({ screen: 'import', view: 'heldRows' })}>
            {text.openHeldRows(formatCount(counts.needsCorrection))}
          </Button>
        )}
      </div>
    </div>
  );
}
