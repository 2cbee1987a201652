import type { CommandHandlers } from '../handler.ts';
import { beginReview } from '../membership/begin-review.ts';

export const membershipCommands: CommandHandlers<'membership'> = {
  'membership.beginReview': (db, wish, context) => beginReview(db, wish, context),
};
