import { resolve } from 'node:path';
import { callOf } from '#data/dispatch.ts';
import type { Office } from '#data/handler.ts';
import { latestRecordMs, type RecordSource } from '#data/journal/journal.ts';
import { systemRecordSource } from '#data/journal/record-source.ts';
import { checkpointHere } from '#data/ledger/checkpoint.ts';
import { checkFileHere } from '#data/ledger/file-check.ts';
import { createOffice } from '#data/office.ts';
import { loadReferenceData } from '#data/reference/reference-data.ts';
import type { Call } from '#shared/contract/contract.ts';
import type { Notice } from '#shared/contract/notice.ts';
import { doubtClock } from '#shared/domain/time/doubt-clock.ts';
import { japaneseDates } from '#shared/domain/time/wall-calendar.ts';
import { cliActor } from './account.ts';
import { defectLog } from './defects.ts';
import { orRefuse } from './failure.ts';
import type { Output } from './output.ts';
import { fontsDirectory, migrationsDirectory, referenceDirectory } from './project-files.ts';

export const recordSource: RecordSource = systemRecordSource(() => Date.now());

export interface OpenOffice {
  readonly office: Office;
  readonly call: Call;
  readonly path: string;
}

/**
 * Opens the ledger, does the work as `cli:<account>` with the rights of an administrator (who can run this has the
 * file anyway), and closes it in order whatever happens.
 */
export async function withLedger<T>(
  db: string,
  output: Output,
  work: (open: OpenOffice) => Promise<T>,
): Promise<T> {
  const path = resolve(db);
  const office = createOffice({
    source: recordSource,
    reference: () => loadReferenceData(referenceDirectory),
    migrationsDirectory,
    fontsDirectory,
    marksUse: false,
    checkpoint: checkpointHere,
    checkFile: checkFileHere,
    notify: (notice) => showProgress(notice, output),
  });
  const call = callOf(office, defectLog().record, 'main');
  orRefuse(await call('ledger.open', { path }));
  try {
    const actor = cliActor();
    office.setSession({ actor, role: 'administrator', name: actor, operator: null });
    warnOfClock(office, output);
    return await work({ office, call, path });
  } finally {
    await call('ledger.shut', null);
  }
}

/** What is done by a clock that is wrong gets wrong dates, and a job has no home screen that would say so. */
function warnOfClock(office: Office, output: Output): void {
  const today = office.today();
  const latest = japaneseDates()(latestRecordMs(office.requireLedger().read));
  const doubt = doubtClock(today, latest);
  if (doubt === 'ahead') {
    output.message(
      `注意: 台帳の最後の記録は ${latest} で、このコンピューターの日付 ${today} まで1か月以上あいています。日付が合っていることを確かめてください。進んでいれば、誤った日付の記録が残ります。`,
    );
  }
  if (doubt !== 'behind') return;
  output.message(
    `注意: このコンピューターの日付は ${today} ですが、台帳にはそれより先の ${latest} の記録があります。日付と時刻を確かめてください。遅れていれば、直すまで期限の数え方も記録に残る日付も誤ります。合っていれば、先の日付で残った記録を確かめてください。`,
  );
}

function showProgress(notice: Notice, output: Output): void {
  if (notice.kind !== 'progress') return;
  const share = notice.total ? ` ${Math.floor((notice.done / notice.total) * 100)}％` : '';
  const rows = notice.rows === null ? '' : ` ${notice.rows}件`;
  output.progress(`処理中${share}${rows}`);
}
