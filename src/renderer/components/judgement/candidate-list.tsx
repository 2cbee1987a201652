import type { ReactNode } from 'react';
import type { JudgementCandidate } from '#shared/domain/email-domain/judgement.ts';
import { useSpeech } from '../../text/text-context.tsx';

export interface CandidateListProps {
  readonly candidates: readonly JudgementCandidate[];
  /** What can be done with a body that has a code, such as opening its page. */
  readonly action?: (candidate: JudgementCandidate & { readonly code: string }) => ReactNode;
}

/** The bodies that the domain may belong to, each with the reason. */
export function CandidateList({ candidates, action }: CandidateListProps) {
  const { words, text } = useSpeech();
  if (candidates.length === 0) return null;
  return (
    <ul aria-label={text.organizations.judgement.candidates} className="flex flex-col gap-0.5">
      {candidates.map((candidate) => (
        <li
          key={`${candidate.code ?? ''} ${candidate.name} ${candidate.why}`}
          className="flex flex-wrap items-baseline gap-x-2"
        >
          <span className="font-bold">
            {candidate.prefecture !== null && candidate.prefecture !== candidate.name && (
              <span className="font-normal">{candidate.prefecture} </span>
            )}
            {candidate.name}
          </span>
          {candidate.code !== null && <span className="tabular-nums">{candidate.code}</span>}
          <span className="text-solid-gray-700">{words.candidateReason[candidate.why]}</span>
          {candidate.code !== null && action?.({ ...candidate, code: candidate.code })}
        </li>
      ))}
    </ul>
  );
}
