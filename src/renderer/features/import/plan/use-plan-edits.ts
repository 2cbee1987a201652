import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { AppError } from '#shared/contract/app-error.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { PlanCounts } from '#shared/contract/intake-plan.ts';
import type { FormFields } from '#shared/domain/intake/read-application.ts';
import type { Result } from '#shared/result.ts';
import { useCommand } from '../../../app/use-command.ts';

export interface PlanEditing {
  readonly correct: (index: number, fields: FormFields | null) => Promise<boolean>;
  readonly exclude: (index: number, reason: string | null) => Promise<boolean>;
  /** 既取込 that had been left out: judges it again, or leaves it as it was. */
  readonly reconsider: (index: number, again: boolean) => Promise<boolean>;
  readonly choose: (index: number | null, replace: boolean) => Promise<boolean>;
  readonly isPending: boolean;
  /** Why the last step was refused, at the row that it was about; null is what was said of all rows. */
  readonly errorAt: (index: number | null) => AppError | null;
}

type Edited = OutputOf<'import.correctPlanRow'>;

/** What a person may say about rows of a plan; each answer brings the counts, and the lists are read anew. */
export function usePlanEdits(planId: string, onCounts: (counts: PlanCounts) => void): PlanEditing {
  const client = useQueryClient();
  const [refused, setRefused] = useState<{ index: number | null; error: AppError } | null>(null);
  const correcting = useCommand('import.correctPlanRow');
  const excluding = useCommand('import.excludePlanRow');
  const reconsidering = useCommand('import.reconsiderPlanRow');
  const choosing = useCommand('import.choosePlanRow');
  const reread = (counts: PlanCounts) => {
    onCounts(counts);
    void client.invalidateQueries({ queryKey: ['import.planRows'] });
    void client.invalidateQueries({ queryKey: ['import.planRow'] });
  };
  const say = async <T>(
    index: number | null,
    command: Promise<Result<T, AppError>>,
    countsOf: (answer: T) => PlanCounts,
  ): Promise<boolean> => {
    setRefused(null);
    const answer = await command;
    if (answer.ok) {
      setRefused(null);
      reread(countsOf(answer.value));
    } else if (answer.error.code !== 'busy') {
      // A second press while the first is under way is no event worth a sentence.
      setRefused({ index, error: answer.error });
    }
    return answer.ok;
  };
  const ofEdited = ({ counts }: Edited) => counts;
  // What is corrected while an earlier correction is under way is sent after it, of each row as it was left last.
  const later = useRef(new Map<number, FormFields | null>());
  const isCorrecting = useRef(false);
  const correct = async (index: number, fields: FormFields | null): Promise<boolean> => {
    if (isCorrecting.current) {
      later.current.set(index, fields);
      return false;
    }
    isCorrecting.current = true;
    const done = await say(
      index,
      correcting.run({ planId, index, fields: fields && { ...fields } }),
      ofEdited,
    );
    isCorrecting.current = false;
    const [next] = later.current;
    if (!next) return done;
    later.current.delete(next[0]);
    return correct(...next);
  };
  return {
    correct,
    exclude: (index, reason) => say(index, excluding.run({ planId, index, reason }), ofEdited),
    reconsider: (index, again) => say(index, reconsidering.run({ planId, index, again }), ofEdited),
    choose: (index, replace) =>
      say(index, choosing.run({ planId, index, replace }), (counts: PlanCounts) => counts),
    isPending: correcting.isPending || excluding.isPending || reconsidering.isPending || choosing.isPending,
    errorAt: (index) => (refused?.index === index ? refused.error : null),
  };
}
