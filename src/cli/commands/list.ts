import type { InputOf, OutputOf } from '#shared/contract/contract.ts';
import { everyCase, type QueueRow, StatusFilter } from '#shared/contract/queue.ts';
import { CaseStatus } from '#shared/domain/case/status.ts';
import { vocabularyJa as words } from '#shared/text/vocabulary-ja.ts';
import type { Invocation } from '../command.ts';
import { type ExitCode, orRefuse } from '../failure.ts';
import { withLedger } from '../open-office.ts';
import { textTable } from '../table.ts';

const PAGE = 200;
const statuses = ['all', 'open', ...CaseStatus.options] as const;
const header = ['受付番号', '受付日', '期限', '状態', 'ドメインの種類', '団体', '氏名', '担当'];

export async function run({ options, output, json }: Invocation): Promise<ExitCode> {
  const status = StatusFilter.parse(options.oneOf('status', statuses) ?? 'all');
  const limit = options.integer('limit', 0, Number.MAX_SAFE_INTEGER) ?? Number.POSITIVE_INFINITY;
  let shown = 0;
  await withLedger(options.required('db'), output, async ({ call }) => {
    let after: InputOf<'queue.page'>['after'] = null;
    while (shown < limit) {
      const wanted = Math.min(PAGE, limit - shown);
      const page: OutputOf<'queue.page'> = orRefuse(
        await call('queue.page', { filter: { ...everyCase, status }, after, limit: wanted }),
      );
      if (json) for (const row of page.rows) await output.json(row);
      else if (page.rows.length > 0) await output.line(textTable(header, page.rows.map(cells)));
      shown += page.rows.length;
      after = page.next;
      if (after === null) break;
    }
  });
  if (!json) await output.line(`${shown}件`);
  return 0;
}

function cells(row: QueueRow): string[] {
  return [
    row.receiptNumber,
    row.receivedOn,
    row.dueOn,
    words.status[row.status],
    words.domainClass[row.domainClass],
    row.organizationName,
    row.name,
    row.assignee?.name ?? '',
  ];
}
