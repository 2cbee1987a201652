import { RowProblemCode } from '#shared/contract/intake.ts';
import { useOperation } from '../../../app/use-operation.ts';
import { Select } from '../../../components/select.tsx';
import { useSpeech } from '../../../text/text-context.tsx';
import type { HeldWork } from './use-held-work.ts';

const ALL = 'all';

/** Rows of one import only, or with one kind of problem only. */
export function HeldFilter({ work }: { work: HeldWork }) {
  const { text, words, instant } = useSpeech();
  const own = text.import.held;
  const runs = useOperation('import.runs', null);
  const holding = (runs.data ?? []).filter((run) => run.counts.needsCorrection > 0 && run.undone === null);
  return (
    <div className="flex flex-wrap gap-2">
      <Select
        label={own.filterRun}
        hideLabel
        size="small"
        className="w-64"
        value={work.filter.run ?? ALL}
        onChange={(value) => work.setFilter({ run: value === ALL ? null : value })}
        options={[
          { value: ALL, label: own.allRuns },
          ...holding.map((run) => ({ value: run.id, label: run.fileName, note: instant(run.at) })),
        ]}
      />
      <Select
        label={own.filterProblem}
        hideLabel
        size="small"
        className="w-64"
        value={work.filter.problem ?? ALL}
        onChange={(value) => work.setFilter({ problem: value === ALL ? null : value })}
        options={[
          { value: ALL, label: own.allProblems },
          ...RowProblemCode.options.map((code) => ({ value: code, label: words.rowProblem[code] })),
        ]}
      />
    </div>
  );
}
