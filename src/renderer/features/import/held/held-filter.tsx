import { RowProblemCode } from '#shared/contract/intake.ts';
import { useOperation } from '../../../app/use-operation.ts';
import { SearchField } from '../../../components/search-field.tsx';
import { Select } from '../../../components/select.tsx';
import { useSpeech, useText } from '../../../text/text-context.tsx';
import type { HeldRowState, HeldWork } from './use-held-work.ts';

const ALL = 'all';

const states: readonly HeldRowState[] = ['waiting', 'discarded', 'corrected', 'settled'];

/** Rows that wait or one kind of those that wait no longer, those with the words only; of the former also one import or problem only. */
export function HeldFilter({ work }: { work: HeldWork }) {
  const own = useText().import.held;
  return (
    <div className="flex flex-wrap gap-2">
      <SearchField
        label={own.search}
        placeholder={own.searchPlaceholder}
        className="w-64"
        value={work.filter.search}
        onChange={(search) => work.setFilter({ search })}
      />
      <Select
        label={own.filterState}
        hideLabel
        size="small"
        className="w-52"
        value={work.state}
        onChange={work.setState}
        options={states.map((value) => ({ value, label: own.states[value] }))}
      />
      {work.state === 'waiting' && <WaitingFilter work={work} />}
    </div>
  );
}

function WaitingFilter({ work }: { work: HeldWork }) {
  const { text, words, instant } = useSpeech();
  const own = text.import.held;
  const waiting = useOperation('import.waitingRuns', { chosen: work.filter.run }, { keepPrevious: true });
  const runs = waiting.data ?? [];
  return (
    <>
      <Select
        label={own.filterRun}
        hideLabel
        size="small"
        className="w-64"
        value={work.filter.run ?? ALL}
        onChange={(value) => work.setFilter({ run: value === ALL ? null : value })}
        options={[
          { value: ALL, label: own.allRuns },
          ...runs.map((run) => ({ value: run.id, label: run.fileName, note: instant(run.at) })),
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
    </>
  );
}
