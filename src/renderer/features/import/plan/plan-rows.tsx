import { useState } from 'react';
import type { IntakePlan, PlanCounts, PlanKind } from '#shared/contract/intake-plan.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { useShortcuts } from '../../../app/keyboard/shortcuts.tsx';
import { Button } from '../../../components/button.tsx';
import { ChoiceChips } from '../../../components/choice-chips.tsx';
import { ErrorNote } from '../../../components/error-note.tsx';
import { Note } from '../../../components/note.tsx';
import { useText } from '../../../text/text-context.tsx';
import { KnownFile } from '../steps/known-file.tsx';
import { rowKindLooks, rowKinds } from '../steps/row-kind.ts';
import { CorrectionFile } from './correction-file.tsx';
import { PlanDetail } from './plan-detail.tsx';
import { PlanList } from './plan-list.tsx';
import { usePlanCursor } from './use-plan-cursor.ts';
import { type PlanEditing, usePlanEdits } from './use-plan-edits.ts';
import { usePlanRows } from './use-plan-rows.ts';

export interface PlanRowsProps {
  readonly plan: IntakePlan;
  /** Off while the plan is being carried out. */
  readonly isEditable: boolean;
  readonly onCounts: (counts: PlanCounts) => void;
}

type Chosen = PlanKind | 'all';

/** The rows of a plan by kind, and one of them beside the list, to be corrected, left out or chosen. */
export function PlanRows({ plan, isEditable, onCounts }: PlanRowsProps) {
  const text = useText().import.plan;
  const { planId, counts, sha256, hiddenRows, lost } = plan;
  const [chosen, setChosen] = useState<Chosen>(counts.needsCorrection > 0 ? 'needsCorrection' : 'all');
  const editing = usePlanEdits(planId, onCounts);
  return (
    <div className="flex flex-col gap-2">
      <KnownFile sha256={sha256} />
      {lost.edits > 0 && <Note tone="warning">{text.lostEdits(formatCount(lost.edits))}</Note>}
      {lost.choices > 0 && <Note tone="warning">{text.lostChoices(formatCount(lost.choices))}</Note>}
      {hiddenRows > 0 && <Note tone="warning">{text.hiddenRows(formatCount(hiddenRows))}</Note>}
      <ChoiceChips
        label={text.counts}
        chips={[
          { key: 'all' as Chosen, label: text.all, count: counts.rows },
          ...rowKinds
            .filter((kind) => isAlwaysShown(kind) || counts[kind] > 0 || kind === chosen)
            .map((kind) => ({
              key: kind,
              label: text.kind[kind],
              count: counts[kind],
              shape: rowKindLooks[kind].shape,
            })),
        ]}
        chosen={chosen}
        onChoose={setChosen}
      />
      <div className="flex min-h-8 flex-wrap items-center gap-x-4 gap-y-1">
        <p className="text-dns-14N-130 text-solid-gray-700">{chosen !== 'all' && text.kindNote[chosen]}</p>
        {chosen === 'changed' && counts.changed > 0 && (
          <ChooseAll editing={editing} isDisabled={!isEditable} />
        )}
        {chosen === 'needsCorrection' && counts.needsCorrection > 0 && (
          <CorrectionFile planId={planId} rows={counts.needsCorrection} />
        )}
      </div>
      <Bench
        key={`${planId} ${chosen}`}
        planId={planId}
        kind={chosen === 'all' ? null : chosen}
        total={chosen === 'all' ? counts.rows : counts[chosen]}
        editing={editing}
        isEditable={isEditable}
      />
    </div>
  );
}

function isAlwaysShown(kind: PlanKind): boolean {
  return kind === 'imported' || kind === 'known' || kind === 'needsCorrection';
}

function ChooseAll({ editing, isDisabled }: { editing: PlanEditing; isDisabled: boolean }) {
  const text = useText().import.plan;
  const choose = (replace: boolean) => void editing.choose(null, replace);
  const error = editing.errorAt(null);
  return (
    <span className="flex flex-wrap gap-2">
      <Button size="small" isDisabled={isDisabled || editing.isPending} onPress={() => choose(false)}>
        {text.keepAll}
      </Button>
      <Button size="small" isDisabled={isDisabled || editing.isPending} onPress={() => choose(true)}>
        {text.replaceAll}
      </Button>
      {error && <ErrorNote error={error} />}
    </span>
  );
}

interface BenchProps {
  readonly planId: string;
  readonly kind: PlanKind | null;
  readonly total: number;
  readonly editing: PlanEditing;
  readonly isEditable: boolean;
}

function Bench({ planId, kind, total, editing, isEditable }: BenchProps) {
  const text = useText().import;
  const rows = usePlanRows(planId, kind, total);
  const cursor = usePlanCursor(rows);
  useShortcuts(text.steps.plan, [
    {
      keys: 'j',
      description: text.held.shortcutNext,
      enabled: total > 0,
      repeats: true,
      run: () => cursor.step(1),
    },
    {
      keys: 'k',
      description: text.held.shortcutPrevious,
      enabled: total > 0,
      repeats: true,
      run: () => cursor.step(-1),
    },
  ]);
  if (rows.error) return <ErrorNote error={rows.error} onRetry={rows.retry} />;
  // The row that was just corrected stays open, even when it was the last of its kind.
  if (total === 0 && cursor.index === null) {
    return (
      <p className="py-4">
        {kind === null ? text.columns.noRows : text.plan.noneOfKind(text.plan.kind[kind])}
      </p>
    );
  }
  return (
    <div className="grid gap-3 @4xl:h-[max(15rem,calc(100dvh-30rem))] @4xl:grid-cols-[minmax(22rem,1fr)_minmax(0,1fr)]">
      <div className="flex h-80 min-h-0 flex-col rounded-8 border border-solid-gray-420 @4xl:h-full">
        <PlanList rows={rows} cursor={cursor} showsKind={kind === null} />
      </div>
      <div
        inert={!isEditable}
        className="@container relative min-h-0 min-w-0 overflow-auto rounded-8 border border-solid-gray-420 p-3"
      >
        {cursor.index !== null && <PlanDetail planId={planId} index={cursor.index} editing={editing} />}
      </div>
    </div>
  );
}
