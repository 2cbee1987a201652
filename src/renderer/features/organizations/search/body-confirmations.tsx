import type { ConfirmationRow } from '#shared/contract/confirmed-domain.ts';
import { useRouter } from '../../../app/router.tsx';
import { useOperation } from '../../../app/use-operation.ts';
import { Button } from '../../../components/button.tsx';
import { ErrorNote } from '../../../components/error-note.tsx';
import { StandingDate } from '../../../components/register/standing-date.tsx';
import { StandingMark } from '../../../components/register/standing-mark.tsx';
import type { Column } from '../../../components/simple-table.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { WideTable } from '../../../components/wide-table.tsx';
import { useSpeech } from '../../../text/text-context.tsx';

/** Domains that the office itself has confirmed for this body, with their expiry. */
export function BodyConfirmations({ code }: { code: string }) {
  const { text } = useSpeech();
  const { navigate } = useRouter();
  const own = text.register.ofBody;
  const rows = useOperation('register.ofBody', { code });
  const columns: Column<ConfirmationRow>[] = [
    {
      key: 'domain',
      header: own.domain,
      cell: (row) => <span className="font-bold [overflow-wrap:anywhere]">{row.domain}</span>,
    },
    { key: 'standing', header: own.standing, cell: (row) => <StandingMark standing={row.standing} /> },
    {
      key: 'expiresOn',
      header: own.expiresOn,
      cell: (row) => <StandingDate row={row} />,
      className: 'whitespace-nowrap tabular-nums',
    },
    {
      key: 'open',
      header: own.open,
      hideHeader: true,
      className: 'whitespace-nowrap',
      cell: (row) => (
        <Button
          size="inline"
          variant="quiet"
          aria-label={own.openLabel(row.domain)}
          onPress={() => navigate({ screen: 'organizations', code, register: { filter: 'all', id: row.id } })}
        >
          {own.open}
        </Button>
      ),
    },
  ];
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-dns-16B-130">{own.title}</h3>
      {rows.error && <ErrorNote error={rows.error} onRetry={() => void rows.refetch()} />}
      {rows.isPending && <SkeletonRows rows={1} />}
      {rows.data?.length === 0 && <p className="text-solid-gray-700">{own.none}</p>}
      {rows.data && rows.data.length > 0 && (
        <WideTable caption={own.title} columns={columns} rows={rows.data} rowKey={(row) => row.id} />
      )}
    </section>
  );
}
