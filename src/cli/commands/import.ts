import { resolve } from 'node:path';
import type { Call, OutputOf } from '#shared/contract/contract.ts';
import type { HeldRow, IntakeRun, RowProblem } from '#shared/contract/intake.ts';
import type { IntakeFile } from '#shared/contract/intake-file.ts';
import { IntakeEncoding, sourceForm } from '#shared/domain/intake/reading.ts';
import { vocabularyJa as words } from '#shared/text/vocabulary-ja.ts';
import type { Invocation } from '../command.ts';
import { type ExitCode, orRefuse } from '../failure.ts';
import { withLedger } from '../open-office.ts';
import { type SourceReading, sourceReading, sourceReadingPairs } from '../source-reading.ts';
import { textPairs, textTable } from '../table.ts';

/** What a terminal shows; a machine gets all of them. */
const SHOWN_ROWS = 200;
const PAGE = 200;

export async function run({ options, output, json }: Invocation): Promise<ExitCode> {
  const path = resolve(options.positional('取り込むファイル'));
  const encoding = options.oneOf('encoding', IntakeEncoding.options);
  const { run, held, read } = await withLedger(options.required('db'), output, async ({ call }) => {
    const file = await inspect(call, path, encoding);
    const committed = orRefuse(await call('import.commit', { importId: file.importId }));
    const held = await heldRowsOf(call, committed.id, json ? Infinity : SHOWN_ROWS);
    return { run: committed, held, read: sourceReading(file) };
  });
  if (json) {
    const { id, fileName, sha256, encoding: used, counts, details, by, at } = run;
    await output.json({
      run: id,
      fileName,
      sha256,
      encoding: used,
      ...read,
      ...counts,
      details,
      by,
      at,
      held,
    });
  } else {
    await output.line(importText(run, read, held));
  }
  return 0;
}

async function inspect(call: Call, path: string, encoding: IntakeEncoding | null): Promise<IntakeFile> {
  const found = orRefuse(await call('import.inspect', { path }));
  if (encoding === null || encoding === sourceForm(found.reading)) return found;
  return orRefuse(await call('source.change', { importId: found.importId, change: { encoding } }));
}

/** Without the values: the terminal's scroll-back is no place for personal data. */
type WaitingRow = Pick<HeldRow, 'id' | 'rowNumber'> & {
  readonly problems: readonly Pick<RowProblem, 'field' | 'code'>[];
};

/** The rows of this run that wait for correction, the first `most` of them. */
async function heldRowsOf(call: Call, run: string, most: number): Promise<WaitingRow[]> {
  const rows: WaitingRow[] = [];
  for (let after: number | null = null; rows.length < most; ) {
    const page: OutputOf<'import.heldRows'> = orRefuse(
      await call('import.heldRows', { after, limit: PAGE, run }),
    );
    rows.push(
      ...page.rows.map(({ id, rowNumber, problems }) => ({
        id,
        rowNumber,
        problems: problems.map(({ field, code }) => ({ field, code })),
      })),
    );
    after = page.next;
    if (after === null) break;
  }
  return rows;
}

function importText(
  { fileName, encoding, counts, details }: IntakeRun,
  read: SourceReading,
  held: readonly WaitingRow[],
): string {
  const summary = textPairs([
    ['ファイル', `${fileName}（${encoding}）`],
    ...sourceReadingPairs(read),
    ['行', `${counts.rows}件`],
    ['取込', `${counts.imported}件`],
    ['既取込', `${counts.known}件`],
    ['要修正', `${counts.needsCorrection}件`],
    // Nobody is there to choose: the cases stay as they are.
    ...(details.kept > 0 ? [['更新あり（今の内容のまま）', `${details.kept}件`] as const] : []),
    ...(details.suspected > 0 ? [['うち重複疑い', `${details.suspected}件`] as const] : []),
  ]);
  if (held.length === 0) return summary;
  const rows = held.flatMap(({ rowNumber, problems }) =>
    problems.map(({ field, code }) => [
      String(rowNumber),
      field === null ? '' : words.field[field],
      words.rowProblem[code],
    ]),
  );
  const more = counts.needsCorrection - held.length;
  return [
    summary,
    '',
    '要修正の行',
    textTable(['行', '列', '理由'], rows),
    ...(more > 0 ? [`ほか ${more}件`] : []),
  ].join('\n');
}
