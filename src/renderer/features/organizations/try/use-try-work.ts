import { useState } from 'react';
import type { JudgementOutcome } from '#shared/domain/email-domain/judgement.ts';
import type { NumberedClaim } from './read-claims.ts';

export type OutcomeChoice = JudgementOutcome | 'all';

/** What was pasted, what of it was judged last, and which outcomes are shown. */
export interface TryWork {
  readonly pasted: string;
  readonly setPasted: (pasted: string) => void;
  readonly judged: readonly NumberedClaim[];
  readonly judge: (claims: readonly NumberedClaim[]) => void;
  readonly shown: OutcomeChoice;
  readonly show: (shown: OutcomeChoice) => void;
}

/** Kept by the screen, so that a look at a body loses no list. */
export function useTryWork(): TryWork {
  const [pasted, setPasted] = useState('');
  const [judged, setJudged] = useState<readonly NumberedClaim[]>([]);
  const [shown, show] = useState<OutcomeChoice>('all');
  return {
    pasted,
    setPasted,
    judged,
    judge: (claims) => {
      setJudged(claims);
      show('all');
    },
    shown,
    show,
  };
}
