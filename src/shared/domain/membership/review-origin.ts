import { z } from 'zod';

/** Why the membership of somebody is reviewed (rules §4): 異動, 長期間の未利用, 不達, 疑義の申出. */
export const ReviewCause = z.enum(['transferred', 'dormant', 'unreachable', 'doubt']);
export type ReviewCause = z.infer<typeof ReviewCause>;

/** What a 所属再確認 goes back to. */
export const ReviewOrigin = z.object({
  cause: ReviewCause,
  /** The case by which the person is a member. */
  of: z.string(),
});
export type ReviewOrigin = z.infer<typeof ReviewOrigin>;
