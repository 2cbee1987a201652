import type { EndedRow } from '#shared/contract/intake.ts';
import { everyCase } from '#shared/contract/queue.ts';
import { ApplicationField } from '#shared/domain/application/application.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { useRouter } from '../../../app/router.tsx';
import { Button } from '../../../components/button.tsx';
import { useReachable } from '../../../components/use-reachable.ts';
import { useSpeech } from '../../../text/text-context.tsx';
import { ExtraFields } from '../plan/extra-fields.tsx';
import { RowProblems } from '../steps/row-problems.tsx';

/** One row that waits no longer, as it was received, with who ended it, when and why. */
export function EndedRowDetail({ row }: { row: EndedRow }) {
  const { text, words, instant } = useSpeech();
  const own = text.import.held;
  const { navigate } = useRouter();
  const place = own.place(row.fileName, formatCount(row.rowNumber));
  const ended = own.endedBy(
    own.ending[row.ending],
    instant(row.at),
    row.by === 'system' ? text.journal.system : row.by,
  );
  const { box, reached } = useReachable<HTMLElement>(place);
  return (
    <section
      ref={box}
      aria-label={place}
      {...reached}
      className="focus-inset relative flex min-h-0 flex-1 flex-col gap-3 overflow-auto rounded-8 border border-solid-gray-420 p-4"
    >
      <h2 className="text-dns-16B-130 [overflow-wrap:anywhere]">{place}</h2>
      <Facts
        facts={[
          [own.endedHow, ended],
          ...(row.ending === 'discarded'
            ? [[text.journal.entry.reason, row.reason || own.noReason] as const]
            : []),
        ]}
      />
      {row.case && (
        <div>
          <Button
            size="small"
            onPress={() =>
              navigate({ screen: 'review', filter: everyCase, caseId: row.case?.caseId ?? null })
            }
          >
            {text.journal.openCase(row.case.receiptNumber)}
          </Button>
        </div>
      )}
      <h3 className="text-dns-14B-130">{own.received}</h3>
      <RowProblems problems={row.problems} />
      <Facts
        facts={ApplicationField.options.map(
          (field) => [words.field[field], row.fields[field] || own.blank] as const,
        )}
      />
      <ExtraFields extra={row.extra} />
    </section>
  );
}

function Facts({ facts }: { facts: readonly (readonly [string, string])[] }) {
  return (
    <dl className="grid grid-cols-[minmax(6rem,max-content)_minmax(0,1fr)] gap-x-4 gap-y-1">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-solid-gray-700">{name}</dt>
          <dd className="[overflow-wrap:anywhere] whitespace-pre-wrap select-text">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
