import type { IntakePlan } from '#shared/contract/intake-plan.ts';
import { indispensableMissing } from '#shared/domain/intake/mapping.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { Button } from '../../../components/button.tsx';
import { Note } from '../../../components/note.tsx';
import { useText } from '../../../text/text-context.tsx';
import { PlanRows } from '../plan/plan-rows.tsx';
import type { ImportSession } from '../session/use-import-session.ts';
import { rowKinds } from './row-kind.ts';
import { StepRefusal } from './step-refusal.tsx';
import { StepSection, type StepState } from './step-section.tsx';
import { TaskProgress } from './task-progress.tsx';

/** Step 3: what importing would do, row by row. Writes nothing. */
export function PlanStep({ session }: { session: ImportSession }) {
  const text = useText().import;
  const { stage, refusal } = session;
  const refused = refusal?.step === 'plan' ? refusal.error : null;
  return (
    <StepSection
      step="plan"
      state={stateOf(stage.name)}
      summary={
        stage.name === 'planned' ? (
          <Button size="small" variant="quiet" onPress={() => void session.makePlan()}>
            {text.plan.remake}
          </Button>
        ) : stage.name === 'imported' ? (
          <PlanInWords plan={stage.plan} />
        ) : null
      }
    >
      {refused &&
        (refused.code === 'cancelled' ? (
          <Note tone="info" role="status">
            {text.commit.planCancelled}
          </Note>
        ) : (
          <StepRefusal error={refused} />
        ))}
      {stage.name === 'file' && (
        <div className="flex flex-col items-start gap-3">
          <p>{text.plan.lead}</p>
          <Button
            variant="primary"
            isDisabled={session.isReading || indispensableMissing(stage.file.reading.mapping).length > 0}
            onPress={() => void session.makePlan()}
          >
            {text.plan.make}
          </Button>
        </div>
      )}
      {stage.name === 'planning' && (
        <TaskProgress
          task="import.plan"
          importId={stage.file.importId}
          label={text.plan.making}
          cancelLabel={text.commit.cancelPlan}
          isCancelling={session.isCancelling}
          onCancel={() => void session.cancel()}
        />
      )}
      {(stage.name === 'planned' || stage.name === 'committing') && (
        <PlanRows plan={stage.plan} isEditable={stage.name === 'planned'} onCounts={session.planEdited} />
      )}
    </StepSection>
  );
}

function PlanInWords({ plan }: { plan: IntakePlan }) {
  const text = useText().import.plan;
  return (
    <span className="text-dns-16N-130 text-solid-gray-800">
      {rowKinds
        .filter((kind) => plan.counts[kind] > 0)
        .map((kind) => `${text.kind[kind]} ${formatCount(plan.counts[kind])}`)
        .join('・')}
    </span>
  );
}

function stateOf(stage: ImportSession['stage']['name']): StepState {
  switch (stage) {
    case 'noFile':
      return 'ahead';
    case 'file':
    case 'planning':
      return 'current';
    case 'planned':
    case 'committing':
    case 'imported':
      return 'done';
    default:
      return stage satisfies never;
  }
}
