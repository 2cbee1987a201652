import type { RowProblem } from '#shared/contract/intake.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { useSpeech } from '../../../text/text-context.tsx';

/** What stands in the way of a row: column, reason, and the value as it was typed. */
export function RowProblems({ problems }: { problems: readonly RowProblem[] }) {
  const { words } = useSpeech();
  const valueInWords = useProblemValue();
  if (problems.length === 0) return null;
  return (
    <ul className="flex flex-col gap-0.5">
      {problems.map((problem) => (
        <li key={`${problem.field ?? ''} ${problem.code} ${problem.value}`} className="flex gap-1.5">
          <span aria-hidden="true" className="text-red-900">
            ▲
          </span>
          <span className="min-w-0 [overflow-wrap:anywhere]">
            {problem.field !== null && <span className="font-bold">{words.field[problem.field]} </span>}
            {words.rowProblem[problem.code]}
            <span className="text-solid-gray-800"> {valueInWords(problem)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The value of a problem as a person reads it; empty where there is none to show. */
function useProblemValue(): (problem: RowProblem) => string {
  const own = useSpeech().text.import.problem;
  return ({ field, code, value, bytes }) => {
    if (bytes !== undefined) return own.bytes(value, bytes);
    if (code === 'wrongColumnCount') return own.columnCount(formatCount(Number(value)));
    if (field === null) return value === '' ? own.wholeRow : own.column(value);
    return value.trim() === '' ? '' : own.value(value);
  };
}
