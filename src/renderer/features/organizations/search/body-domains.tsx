import type { BodyView } from '#shared/contract/reference.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import type { Column } from '../../../components/simple-table.tsx';
import { StatusMark } from '../../../components/status-mark.tsx';
import { WideTable } from '../../../components/wide-table.tsx';
import { useText } from '../../../text/text-context.tsx';

type DomainRow = BodyView['domains'][number];

/** Every domain that the body is known to have used, the current one first. */
export function BodyDomains({ domains }: { domains: readonly DomainRow[] }) {
  const text = useText().organizations;
  const columns: Column<DomainRow>[] = [
    {
      key: 'domain',
      header: text.domainColumns.domain,
      cell: (row) => (
        <span className="flex flex-col">
          <span className="font-bold whitespace-nowrap">{row.domain}</span>
          <span className="text-solid-gray-700 [overflow-wrap:anywhere]">
            {text.domainColumns.source(row.source)}
          </span>
        </span>
      ),
    },
    {
      key: 'status',
      header: text.domainColumns.status,
      cell: (row) => (
        <StatusMark tone={row.status === 'current' ? 'success' : 'warning'}>
          {text.domainStatus[row.status]}
        </StatusMark>
      ),
    },
    {
      key: 'firstSeen',
      header: text.domainColumns.firstSeen,
      cell: (row) => row.firstSeen,
      className: 'whitespace-nowrap tabular-nums',
    },
    {
      key: 'lastSeen',
      header: text.domainColumns.lastSeen,
      cell: (row) => row.lastSeen,
      className: 'whitespace-nowrap tabular-nums',
    },
    { key: 'flag', header: text.domainColumns.flag, cell: (row) => row.flag, className: 'min-w-24' },
  ];
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-dns-16B-130">{text.body.domains}</h3>
      <p className="text-dns-14N-130 text-solid-gray-700">{text.body.domainsNote}</p>
      {domains.length === 0 ? (
        <EmptyState isInPage title={text.body.noDomains} next={text.body.noDomainsNext} />
      ) : (
        <WideTable
          caption={text.body.domains}
          columns={columns}
          rows={inOrder(domains)}
          rowKey={(row) => `${row.domain} ${row.firstSeen}`}
        />
      )}
    </section>
  );
}

function inOrder(domains: readonly DomainRow[]): DomainRow[] {
  const rank = (row: DomainRow) => (row.status === 'current' ? 0 : 1);
  return domains.toSorted(
    (one, other) => rank(one) - rank(other) || other.lastSeen.localeCompare(one.lastSeen),
  );
}
