import type { RowProblem } from '#shared/contract/intake.ts';

/** Both lists, each problem of a field once: what was seen in the source comes first, because it knows the bytes. */
export function allProblems(seen: readonly RowProblem[], found: readonly RowProblem[]): RowProblem[] {
  const isNew = ({ field, code }: RowProblem) =>
    field === null || !seen.some((problem) => problem.field === field && problem.code === code);
  return [...seen, ...found.filter(isNew)];
}
