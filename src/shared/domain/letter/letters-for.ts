import type { CaseState } from '../case/state.ts';
import type { Outcome } from '../case/status.ts';
import { carriesInquiry, goesToBody, LetterKind } from './letter.ts';

/** The letter that tells of a decision and carries its 補足; null where nobody is written to. */
export const letterOfOutcome: Readonly<Record<Outcome, LetterKind | null>> = {
  approved: 'invitation',
  declined: 'decline',
  continued: null,
  disqualified: null,
};

/** The letter by which somebody outside knows of the last action on a case, once it was written to a file; else null. */
export function toldInLetter({
  lastAction,
  decision,
  inquiries,
}: Pick<CaseState, 'lastAction' | 'decision' | 'inquiries'>): LetterKind | null {
  const tells = (kind: LetterKind) => {
    if (lastAction?.kind === 'decided')
      return decision !== null && letterOfOutcome[decision.outcome] === kind;
    if (lastAction?.kind !== 'inquirySent') return false;
    return inquiries.at(-1)?.to === 'organization' ? goesToBody(kind) : carriesInquiry(kind);
  };
  return lastAction?.letters.find(tells) ?? null;
}

/** The letters that make sense for a case as it stands; an invitation to somebody who was declined is none of them. */
export function lettersFor(
  state: Pick<CaseState, 'type' | 'status' | 'decision' | 'inquiries'>,
): LetterKind[] {
  const { type, status, decision, inquiries } = state;
  // A body is asked by the letters that are written for bodies.
  const asked = status === 'inquiring' ? inquiries.at(-1) : undefined;
  // Whoever stands in the place of the one who was asked is not asked the same.
  const asksPerson = asked?.to === 'applicant' && !asked.ofEarlierApplicant;
  const told = decision && letterOfOutcome[decision.outcome];
  const atWork = status === 'verifying' || status === 'inquiring';
  const offered: Readonly<Record<LetterKind, boolean>> = {
    invitation: told === 'invitation',
    inquiry: type === 'application' && asksPerson,
    decline: told === 'decline',
    employmentInquiry: type === 'application' && atWork,
    membershipInquiry: type === 'membership' && asksPerson,
    membershipBodyInquiry: type === 'membership' && atWork,
    membershipReview: type === 'membership' && atWork,
    disqualificationNotice: type === 'membership' && (atWork || status === 'proposed'),
  };
  return LetterKind.options.filter((kind) => offered[kind]);
}
