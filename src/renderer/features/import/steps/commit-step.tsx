import type { IntakeRun } from '#shared/contract/intake.ts';
import type { PlanCounts } from '#shared/contract/intake-plan.ts';
import { everyOpenCase } from '#shared/contract/queue.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { useRouter } from '../../../app/router.tsx';
import { Button } from '../../../components/button.tsx';
import { Note } from '../../../components/note.tsx';
import type { Text } from '../../../text/ja.ts';
import { useText } from '../../../text/text-context.tsx';
import type { ImportSession } from '../session/use-import-session.ts';
import { StepRefusal } from './step-refusal.tsx';
import { StepSection } from './step-section.tsx';
import { TaskProgress } from './task-progress.tsx';

/** Not with text so large that it would cover half of the plan: there it is the last thing that one scrolls to. */
const stayingInSight =
  '-bottom-1 z-10 border-t border-solid-gray-420 bg-white pb-1 [@media(min-height:30rem)]:sticky';

export interface CommitStepProps {
  readonly session: ImportSession;
  /** To the rows of this import that were held. */
  readonly onCorrect: (run: IntakeRun) => void;
}

/** Step 4: does what the plan said, all or nothing. Stays in sight below a long plan. */
export function CommitStep({ session, onCorrect }: CommitStepProps) {
  const text = useText().import;
  const { stage, refusal } = session;
  const refused = refusal?.step === 'commit' ? refusal.error : null;
  const isNext = stage.name === 'planned' || stage.name === 'committing';
  return (
    <div className={isNext ? stayingInSight : ''}>
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
            <StepRefusal error={refused} />
          ))}
        {refused?.code === 'dataUnavailable' && <p>{text.commit.unknown}</p>}
        {stage.name === 'committing' && (
          <TaskProgress
            task="import.commit"
            importId={stage.file.importId}
            label={text.commit.running(formatCount(casesOf(stage.plan.counts)))}
            cancelLabel={text.commit.cancel}
            isCancelling={session.isCancelling}
            onCancel={() => void session.cancel()}
          />
        )}
        {stage.name === 'imported' && <ImportResult run={stage.run} onCorrect={onCorrect} />}
      </StepSection>
    </div>
  );
}

/** Rows that bring something: cases, and contents that replace others. */
function casesOf(counts: PlanCounts): number {
  return counts.imported + counts.suspected + counts.replaced;
}

function CommitButton({ counts, onPress }: { counts: PlanCounts; onPress: () => void }) {
  const text = useText().import.commit;
  const cases = casesOf(counts);
  if (counts.rows === 0) return <p>{text.noRows}</p>;
  if (counts.rows === counts.known) return <p>{text.nothing}</p>;
  return (
    <>
      <Button variant="primary" onPress={onPress}>
        {buttonText(counts, text)}
      </Button>
      <p className="text-dns-14N-130 text-solid-gray-800">
        {cases > 0 && besides(counts, text)}
        {text.lead}
      </p>
    </>
  );
}

function buttonText(counts: PlanCounts, text: CommitText): string {
  const cases = casesOf(counts);
  if (cases > 0) return text.button(formatCount(cases));
  if (counts.needsCorrection > 0) return text.buttonHeldOnly(formatCount(counts.needsCorrection));
  return text.buttonRecordOnly;
}

/** What happens to the rows that the number on the button leaves out. */
function besides(counts: PlanCounts, text: CommitText): string {
  const kept = counts.changed - counts.replaced;
  return [
    ...(counts.replaced > 0 ? [text.willReplace(formatCount(counts.replaced))] : []),
    ...(counts.needsCorrection > 0 ? [text.willHold(formatCount(counts.needsCorrection))] : []),
    ...(kept > 0 ? [text.willKeep(formatCount(kept))] : []),
    ...(counts.excluded > 0 ? [text.willExclude(formatCount(counts.excluded))] : []),
    '',
  ].join(' ');
}

type CommitText = Text['import']['commit'];

function ImportResult({ run, onCorrect }: { run: IntakeRun; onCorrect: CommitStepProps['onCorrect'] }) {
  const text = useText().import.commit;
  const { navigate } = useRouter();
  const { counts, details } = run;
  return (
    <div role="status" className="flex flex-col gap-3">
      <Note tone="success">
        <p className="font-bold">{text.done(formatCount(counts.imported + details.replaced))}</p>
        {counts.known > 0 && <p>{text.doneKnown(formatCount(counts.known))}</p>}
        {details.replaced > 0 && <p>{text.doneReplaced(formatCount(details.replaced))}</p>}
        {details.kept > 0 && <p>{text.doneKept(formatCount(details.kept))}</p>}
        {details.excluded > 0 && <p>{text.doneExcluded(formatCount(details.excluded))}</p>}
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
          <Button onPress={() => onCorrect(run)}>
            {text.openHeldRows(formatCount(counts.needsCorrection))}
          </Button>
        )}
      </div>
    </div>
  );
}
