import type { CaseState } from '../case/state.ts';
import { LetterKind } from './letter.ts';

/** The letters that make sense for a case as it stands; an invitation to somebody who was declined is none of them. */
export function lettersFor(
  state: Pick<CaseState, 'type' | 'status' | 'decision' | 'inquiries'>,
): LetterKind[] {
  const { type, status, decision, inquiries } = state;
  const atWork = status === 'verifying' || status === 'inquiring';
  const offered: Readonly<Record<LetterKind, boolean>> = {
    invitation: decision?.outcome === 'approved',
    // A body is asked by the letters that are written for bodies.
    inquiry: status === 'inquiring' && inquiries.at(-1)?.to === 'applicant',
    decline: decision?.outcome === 'declined',
    employmentInquiry: type === 'application' && atWork,
    membershipReview: type === 'membership' && atWork,
    disqualificationNotice: type === 'membership' && (atWork || status === 'proposed'),
  };
  return LetterKind.options.filter((kind) => offered[kind]);
}
