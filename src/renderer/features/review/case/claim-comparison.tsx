import type { ReactNode } from 'react';
import { classNames } from '#renderer/components/class-names.ts';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { CaseView } from '#shared/contract/case.ts';
import type { ClaimFinding, Judgement, JudgementCandidate } from '#shared/domain/email-domain/judgement.ts';

/** The declaration above the bodies that the domain points to, column under column, and how they compare. */
export function ClaimComparison({ view, judgement }: { view: CaseView; judgement: Judgement }) {
  const { text, words } = useSpeech();
  const own = text.review.judgement;
  const { application } = view;
  return (
    <table className="w-full table-fixed border-collapse text-left text-dns-14N-130">
      <caption className="sr-only">{own.comparison}</caption>
      <thead>
        <tr className="border-b border-solid-gray-420 text-solid-gray-700">
          <td className="w-24" />
          <HeadCell className="w-24">{words.field.organizationCode}</HeadCell>
          <HeadCell>{words.field.organizationName}</HeadCell>
          <HeadCell className="w-[34%]">{own.why}</HeadCell>
        </tr>
      </thead>
      <tbody className="align-top [overflow-wrap:anywhere]">
        <tr className="border-b border-solid-gray-200">
          <RowHead>{own.declared}</RowHead>
          <td className="py-1 pr-2 tabular-nums">{application?.organizationCode || text.review.notGiven}</td>
          <td className="py-1 pr-2">{application?.organizationName || text.review.notGiven}</td>
          <td className="py-1">
            {view.declaredBody ? own.codeNames(nameWithPrefecture(view.declaredBody)) : ''}
          </td>
        </tr>
        {judgement.candidates.map((candidate) => (
          <tr key={`${candidate.code} ${candidate.name}`} className="border-b border-solid-gray-200">
            <RowHead>{own.candidate}</RowHead>
            <td className="py-1 pr-2 tabular-nums">{candidate.code ?? own.noCode}</td>
            <td className="py-1 pr-2">{nameWithPrefecture(candidate)}</td>
            <td className="py-1">{words.candidateReason[candidate.why]}</td>
          </tr>
        ))}
        <tr>
          <RowHead>{own.result}</RowHead>
          <td className="py-1 pr-2">
            <Finding finding={judgement.claim.code} />
          </td>
          <td className="py-1 pr-2">
            <Finding finding={judgement.claim.name} />
          </td>
          <td className="py-1">{judgement.candidates.length === 0 ? own.noCandidate : ''}</td>
        </tr>
      </tbody>
    </table>
  );
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
    <th scope="row" className="py-1 pr-2 whitespace-nowrap font-normal text-solid-gray-700">
      {children}
    </th>
  );
}

const looks: Record<ClaimFinding, { shape: string; className: string }> = {
  match: { shape: '✓', className: 'text-green-1000' },
  mismatch: { shape: '✕', className: 'font-bold text-red-1000' },
  invalid: { shape: '✕', className: 'font-bold text-red-1000' },
  unknown: { shape: '△', className: 'text-yellow-1200' },
  absent: { shape: '–', className: 'text-solid-gray-700' },
  undetermined: { shape: '–', className: 'text-solid-gray-700' },
};

function Finding({ finding }: { finding: ClaimFinding }) {
  const { words } = useSpeech();
  const { shape, className } = looks[finding];
  return (
    <span className={className}>
      <span aria-hidden="true">{shape} </span>
      {words.claimFinding[finding]}
    </span>
  );
}

function nameWithPrefecture(body: Pick<JudgementCandidate, 'name' | 'prefecture'>): string {
  const { name, prefecture } = body;
  return prefecture && !name.startsWith(prefecture) ? `${prefecture} ${name}` : name;
}
