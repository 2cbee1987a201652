import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AppError } from '#shared/contract/app-error.ts';
import { mayBeWanted, type PlannedRow, type PlannedRowDetail } from '#shared/contract/intake-plan.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { useBridge } from '../../../app/bridge.ts';
import { operationQuery } from '../../../app/use-operation.ts';
import { Button } from '../../../components/button.tsx';
import { ErrorNote } from '../../../components/error-note.tsx';
import { JudgementPanel } from '../../../components/judgement/judgement-panel.tsx';
import { Note } from '../../../components/note.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { StatusMark } from '../../../components/status-mark.tsx';
import { useSpeech, useText } from '../../../text/text-context.tsx';
import { rowKindLooks } from '../steps/row-kind.ts';
import { RowProblems } from '../steps/row-problems.tsx';
import { AlikeList } from './alike-list.tsx';
import { ChangedChoice } from './changed-choice.tsx';
import { ExcludeDialog } from './exclude-dialog.tsx';
import { ExtraFields } from './extra-fields.tsx';
import { PlanFields } from './plan-fields.tsx';
import type { PlanEditing } from './use-plan-edits.ts';

export interface PlanDetailProps {
  readonly planId: string;
  readonly index: number;
  readonly editing: PlanEditing;
}

/** One row of the plan: what would become of it and why, with corrections and choices in place. */
export function PlanDetail({ planId, index, editing }: PlanDetailProps) {
  const { call } = useBridge();
  const read = useQuery<PlannedRowDetail, AppError>(
    operationQuery(call, 'import.planRow', { planId, index }),
  );
  if (read.error) return <ErrorNote error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <SkeletonRows rows={6} rowClass="h-10" />;
  // What was typed about one row must not stand at another.
  return <Row key={index} detail={read.data} editing={editing} />;
}

/** What an earlier import left out is not lost: a person may have it judged again. */
function Reconsider({ row, editing }: { row: PlannedRow; editing: PlanEditing }) {
  const own = useText().import.plan;
  const { index, knownAs, isReconsidered } = row;
  const isOffered = knownAs !== null && mayBeWanted(knownAs);
  if (!isReconsidered && !isOffered) return null;
  return (
    <div>
      <Button
        size="small"
        isDisabled={editing.isPending}
        onPress={() => void editing.reconsider(index, !isReconsidered)}
      >
        {isReconsidered ? own.asBefore : knownAs === 'excluded' ? own.reconsiderExcluded : own.reconsider}
      </Button>
    </div>
  );
}

function Row({ detail, editing }: { detail: PlannedRowDetail; editing: PlanEditing }) {
  const { text, words, date, shortDate } = useSpeech();
  const own = text.import.plan;
  const [isExcluding, setExcluding] = useState(false);
  const [reason, setReason] = useState('');
  const { row, judgement, due } = detail;
  const { index, kind } = row;
  const error = editing.errorAt(index);
  const place = own.place(formatCount(row.rowNumber));
  const isSettled = kind === 'known' && !row.isCorrected && !row.isReconsidered;
  const isExcluded = kind === 'excluded';
  return (
    <section aria-label={place} className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="text-dns-16B-130">{place}</h3>
        <StatusMark {...rowKindLooks[kind]}>{own.kind[kind]}</StatusMark>
        {judgement && due && (
          <span className="text-dns-14N-130 tabular-nums">
            {words.judgementOutcome[judgement.outcome]}　{own.due(shortDate(due.on))}
          </span>
        )}
        {!isSettled && (
          <span className="ml-auto">
            {isExcluded ? (
              <Button
                size="small"
                isDisabled={editing.isPending}
                onPress={() => void editing.exclude(index, null)}
              >
                {own.includeAgain}
              </Button>
            ) : (
              <Button size="small" variant="quiet" onPress={() => setExcluding(true)}>
                {own.exclude}
              </Button>
            )}
          </span>
        )}
      </div>
      {error && !isExcluding && <ErrorNote error={error} />}
      {row.knownAs !== null && <Note tone="neutral">{own.knownNote[row.knownAs]}</Note>}
      <Reconsider row={row} editing={editing} />
      {isExcluded && <Note tone="neutral">{own.excludedFor(detail.exclusion ?? '')}</Note>}
      <RowProblems problems={row.problems} />
      {detail.changed && (
        <ChangedChoice
          changed={detail.changed}
          isReplacing={row.isReplacing}
          isDisabled={editing.isPending}
          onChoose={(replace) => void editing.choose(index, replace)}
        />
      )}
      <AlikeList alike={detail.alike} />
      <PlanFields
        detail={detail}
        isReadOnly={isSettled || isExcluded}
        onCorrect={(fields) => editing.correct(index, fields)}
      />
      {/* Below the fields: what a correction brings must not push the corrected field away. */}
      {judgement && due && (
        <section className="flex flex-col gap-1">
          <h4 className="text-dns-16B-130">{own.judgement}</h4>
          <JudgementPanel judgement={judgement} />
          <p>{own.dueOn(date(due.on))}</p>
        </section>
      )}
      <ExtraFields extra={detail.extra} />
      {isExcluding && (
        <ExcludeDialog
          place={place}
          reason={reason}
          onReason={setReason}
          isPending={editing.isPending}
          error={error}
          onClose={() => setExcluding(false)}
          onExclude={async (why) => {
            const isDone = await editing.exclude(index, why);
            if (isDone) setReason('');
            return isDone;
          }}
        />
      )}
    </section>
  );
}
