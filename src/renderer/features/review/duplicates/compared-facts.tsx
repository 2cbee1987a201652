import type { ReactNode } from 'react';
import { classNames } from '#renderer/components/class-names.ts';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { ComparedCase, DuplicateView } from '#shared/contract/case.ts';
import { SharedFact } from '#shared/domain/duplicate/shared-facts.ts';
import { CaseStatusMark } from '../case/case-header.tsx';

/** Both applications side by side, fact by fact; what agrees is marked with a shape and a word. */
export function ComparedFacts({ own, duplicate }: { own: ComparedCase; duplicate: DuplicateView }) {
  const { text, date } = useSpeech();
  const words = text.review.duplicates;
  const { other, shared } = duplicate;
  return (
    <table className="w-full table-fixed border-collapse text-left text-dns-14N-130">
      <caption className="sr-only">{words.comparison(other.receiptNumber)}</caption>
      <thead>
        <tr className="border-b border-solid-gray-420 text-solid-gray-700">
          <HeadCell className="w-20">{words.fact}</HeadCell>
          <HeadCell>{words.own}</HeadCell>
          <HeadCell>{other.receiptNumber}</HeadCell>
          <HeadCell className="w-[4.5rem]">{words.match}</HeadCell>
        </tr>
      </thead>
      <tbody className="align-top [overflow-wrap:anywhere]">
        {SharedFact.options.map((fact) => {
          const isShared = shared.includes(fact);
          return (
            <tr
              key={fact}
              className={classNames('border-b border-solid-gray-200', isShared && 'bg-yellow-50')}
            >
              <RowHead>{words.row[fact]}</RowHead>
              <FactCell fact={fact} side={own} />
              <FactCell fact={fact} side={other} />
              <td
                className={classNames(
                  'py-1 whitespace-nowrap',
                  isShared ? 'font-bold' : 'text-solid-gray-700',
                )}
              >
                <span aria-hidden="true">{isShared ? '＝ ' : '≠ '}</span>
                {isShared ? words.same : words.differs}
              </td>
            </tr>
          );
        })}
        <tr className="border-b border-solid-gray-200">
          <RowHead>{words.received}</RowHead>
          <td className="py-1 pr-2 whitespace-nowrap tabular-nums">{date(own.receivedOn)}</td>
          <td className="py-1 pr-2 whitespace-nowrap tabular-nums">{date(other.receivedOn)}</td>
          <td />
        </tr>
        <tr>
          <RowHead>{words.state}</RowHead>
          <td className="py-1 pr-2">
            <CaseStatusMark status={own.status} outcome={own.outcome} />
          </td>
          <td className="py-1 pr-2">
            <CaseStatusMark status={other.status} outcome={other.outcome} />
          </td>
          <td />
        </tr>
      </tbody>
    </table>
  );
}

function FactCell({ fact, side }: { fact: SharedFact; side: ComparedCase }) {
  const { review } = useSpeech().text;
  const { application } = side;
  if (!application) return <td className="py-1 pr-2 text-solid-gray-700">{review.erased}</td>;
  const typed =
    fact === 'body'
      ? `${application.organizationName} ${application.organizationCode}`.trim()
      : application[fact];
  if (typed === '') return <td className="py-1 pr-2 text-solid-gray-700">{review.notGiven}</td>;
  return <td className="py-1 pr-2">{typed}</td>;
}

function HeadCell({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <th scope="col" className={classNames('py-1 pr-2 font-normal', className)}>
      {children}
    </th>
  );
}

function RowHead({ children }: { children: ReactNode }) {
  return (
    <th scope="row" className="py-1 pr-2 font-normal text-solid-gray-700">
      {children}
    </th>
  );
}
