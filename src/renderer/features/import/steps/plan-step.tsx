import { useState } from 'react';
import type { IntakePlan } from '#shared/contract/intake.ts';
import { indispensableMissing } from '#shared/domain/intake/mapping.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { Button } from '../../../components/button.tsx';
import { ChoiceChips } from '../../../components/choice-chips.tsx';
import { ErrorNote } from '../../../components/error-note.tsx';
import { Note } from '../../../components/note.tsx';
import { useText } from '../../../text/text-context.tsx';
import type { ImportSession } from '../session/use-import-session.ts';
import { KnownFile } from './known-file.tsx';
import { PlanTable } from './plan-table.tsx';
import { type RowKind, rowKindLooks, rowKinds } from './row-kind.ts';
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
          <ErrorNote error={refused} />
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
      {(stage.name === 'planned' || stage.name === 'committing') && <PlanRows plan={stage.plan} />}
    </StepSection>
  );
}

function PlanInWords({ plan }: { plan: IntakePlan }) {
  const text = useText().import.plan;
  return (
    <span className="text-dns-16N-130 text-solid-gray-800">
      {rowKinds.map((kind) => `${text.kind[kind]} ${formatCount(plan.counts[kind])}`).join('・')}
    </span>
  );
}

function PlanRows({ plan }: { plan: IntakePlan }) {
  const text = useText().import.plan;
  const [chosen, setChosen] = useState<RowKind | 'all'>('all');
  const rows = chosen === 'all' ? plan.rows : plan.rows.filter((row) => row.kind === chosen);
  const total = chosen === 'all' ? plan.counts.rows : plan.counts[chosen];
  return (
    <div className="flex flex-col gap-2">
      <KnownFile sha256={plan.sha256} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <ChoiceChips
          label={text.counts}
          chips={[
            { key: 'all', label: text.all, count: plan.counts.rows },
            ...rowKinds.map((kind) => ({
              key: kind,
              label: text.kind[kind],
              count: plan.counts[kind],
              shape: rowKindLooks[kind].shape,
            })),
          ]}
          chosen={chosen}
          onChoose={setChosen}
        />
        <p className="text-dns-14N-130 text-solid-gray-700">
          {chosen !== 'all' && text.kindNote[chosen]}
          {rows.length > 0 &&
            rows.length < total &&
            ` ${text.shownOf(formatCount(rows.length), formatCount(total))}`}
        </p>
      </div>
      {rows.length === 0 && chosen !== 'all' ? (
        <p className="py-4">{(total === 0 ? text.noneOfKind : text.noneShown)(text.kind[chosen])}</p>
      ) : (
        // A scrolling frame would keep the header row from sticking, so only where the table does not fit.
        <div className="relative overflow-x-auto @5xl:overflow-visible">
          <PlanTable rows={rows} />
        </div>
      )}
    </div>
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
