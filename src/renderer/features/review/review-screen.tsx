import { DraftsProvider } from './drafts.tsx';
import { ReviewDesk } from './review-desk.tsx';

/** 審査: the queue, the case, and the decision. */
export function ReviewScreen() {
  return (
    <DraftsProvider>
      <ReviewDesk />
    </DraftsProvider>
  );
}
