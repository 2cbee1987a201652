import { checkProjections, searchIndexIsWhole } from '#data/projection/check.ts';
import type { ProjectionReport } from '#data/projection/differences.ts';
import { rebuildProjections } from '#data/projection/rebuild.ts';
import { ok } from '#shared/result.ts';
import type { Invocation } from '../command.ts';
import { type ExitCode, orRefuse, Refused } from '../failure.ts';
import { type OpenOffice, withLedger } from '../open-office.ts';
import { textTable } from '../table.ts';

export async function run({ options, output, json }: Invocation): Promise<ExitCode> {
  return withLedger(options.required('db'), output, async (open) => {
    await requireWholeChain(open);
    if (options.flag('check')) {
      const found = check(open);
      if (json) await output.json({ check: true, ...found });
      else await output.line(checkText(found));
      return found.differences === 0 && found.searchIndex === 'whole' ? 0 : 1;
    }
    const cases = orRefuse(await open.office.transaction((db) => ok(rebuildProjections(db))));
    const { rows, differences } = check(open);
    if (json) await output.json({ check: false, cases, rows, differences });
    else await output.line(`${cases}件の案件の表を記録から作り直しました。`);
    return differences === 0 ? 0 : 1;
  });
}

interface Found extends ProjectionReport {
  readonly searchIndex: 'whole' | 'damaged';
}

function check({ office }: OpenOffice): Found {
  const { read, write } = office.requireLedger();
  return { ...checkProjections(read), searchIndex: searchIndexIsWhole(write) ? 'whole' : 'damaged' };
}

/** Tables made from a journal that somebody changed would only look right. */
async function requireWholeChain({ call, path }: OpenOffice): Promise<void> {
  const { brokenAt } = orRefuse(await call('journal.verify', null));
  if (!brokenAt) return;
  const detail = `記録 ${brokenAt.seq}番目: ${brokenAt.problem}`;
  throw new Refused({ code: 'ledgerProblem', problem: 'damaged', path, detail });
}

function checkText({ rows, differences, first, searchIndex }: Found): string {
  const index = searchIndex === 'whole' ? '検索の索引は文と合っています。' : '検索の索引が壊れています。';
  if (differences === 0) return `${rows}行を記録と比べました。違いはありません。\n${index}`;
  const table = textTable(
    ['表', '行', '列', 'いまの値', '記録からの値'],
    first.map((each) => [
      each.table,
      each.key,
      each.column ?? '（行）',
      String(each.stored),
      String(each.expected),
    ]),
  );
  return `${rows}行を記録と比べました。違いは ${differences}件です（はじめの ${first.length}件）。\n${table}\n${index}`;
}
