import { note } from './console.mjs';

/**
 * Prints a line for each step, what failed by name, and the sum of all: whoever sees no more than the end of a
 * long log sees what it was. A selection that no test fits is no success.
 *
 * @param {{ name: string, group: string, passed: number, failed: number, skipped: number, failures?: string[], seconds: number }[]} rows
 * @returns {number} exit code
 */
export function summarize(rows) {
  console.log('');
  for (const { name, passed, failed, skipped, seconds } of rows) {
    const mark = failed === 0 ? '✔' : '✖';
    const omitted = skipped === 0 ? '' : `, ${skipped} skipped`;
    console.log(
      `${mark} ${name.padEnd(12)}${seconds.toFixed(1).padStart(7)} s   ${passed} passed, ${failed} failed${omitted}`,
    );
  }
  const failures = rows.flatMap((row) => row.failures ?? []);
  if (failures.length > 0) console.log(`\n${failures.map((failure) => `✖ ${failure}`).join('\n')}`);
  const passed = rows.reduce((sum, row) => sum + row.passed, 0);
  const failed = rows.reduce((sum, row) => sum + row.failed, 0);
  const tests = rows.filter(({ group }) => group !== 'static');
  // A mistyped -t leaves every test of every file out, and vitest calls them skipped.
  const ranNone = tests.length > 0 && tests.every((row) => row.passed + row.failed === 0);
  if (ranNone) note('\n✖ 当てはまるテストが一つもありません。 No test matches.');
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 && !ranNone ? 0 : 1;
}
