import { z } from 'zod';
import { ReviewCause } from '../domain/membership/review-origin.ts';
import { CaseView } from './case.ts';
import { operation } from './operation.ts';

export const membershipOperations = {
  /** 所属再確認 of somebody who is a member by this case; gives the new case. */
  'membership.beginReview': operation(
    'command',
    'editor',
    z.object({ caseId: z.string(), cause: ReviewCause, note: z.string().trim().max(4_000) }),
    CaseView,
  ),
};
