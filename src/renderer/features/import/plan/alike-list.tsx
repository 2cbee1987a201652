import type { AlikeApplication } from '#shared/contract/intake-plan.ts';
import { everyOpenCase } from '#shared/contract/queue.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { useRouter } from '../../../app/router.tsx';
import { Button } from '../../../components/button.tsx';
import { useSpeech } from '../../../text/text-context.tsx';

/** 重複疑い: the applications that this one looks like, and by what. */
export function AlikeList({ alike }: { alike: readonly AlikeApplication[] }) {
  const { text: all, words } = useSpeech();
  const text = all.import.plan;
  const { navigate } = useRouter();
  if (alike.length === 0) return null;
  return (
    <section className="flex flex-col gap-1">
      <h4 className="text-dns-16B-130">{text.alikeTitle}</h4>
      <p className="text-dns-14N-130 text-solid-gray-700">{text.alikeLead}</p>
      <ul className="flex flex-col gap-2">
        {alike.map(({ caseId, rowNumber, receiptNumber, name, organizationName, address, reasons }) => (
          <li
            key={caseId ?? `row ${rowNumber}`}
            className="flex flex-col rounded-8 border border-solid-gray-300 px-3 py-2 text-dns-14N-130"
          >
            <span className="flex flex-wrap items-baseline gap-x-3">
              <span className="font-bold">{name}</span>
              <span>{organizationName}</span>
              <span className="tabular-nums">{receiptNumber}</span>
              {caseId === null ? (
                <span>{text.place(formatCount(rowNumber ?? 0))}</span>
              ) : (
                <Button
                  size="inline"
                  variant="quiet"
                  onPress={() => navigate({ screen: 'review', filter: everyOpenCase, caseId })}
                >
                  {text.openCase}
                </Button>
              )}
            </span>
            <span className="[overflow-wrap:anywhere]">{address}</span>
            <span className="text-solid-gray-800">
              {reasons.map((reason) => words.likeness[reason]).join('・')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
