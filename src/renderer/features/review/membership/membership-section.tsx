import { useState } from 'react';
import { useRouter } from '#renderer/app/router.tsx';
import { Button } from '#renderer/components/button.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { LinkedCase } from '#shared/contract/case.ts';
import { everyCase } from '#shared/contract/queue.ts';
import { useDesk } from '../case/desk.tsx';
import { Section } from '../case/section.tsx';
import { BeginReviewDialog } from './begin-review-dialog.tsx';

/** 所属再確認: of what this case is a review, or which reviews its membership had and the way to begin one. */
export function MembershipSection() {
  const { view } = useDesk();
  const { text, words } = useSpeech();
  const own = text.review.membership;
  const { review, reviews, mayBeReviewed } = view;
  const [isBeginning, setBeginning] = useState(false);
  const goTo = useGoToCase();
  if (!review && reviews.length === 0 && !mayBeReviewed) return null;
  return (
    <Section title={own.title}>
      {review && (
        <p className="flex flex-wrap items-center gap-x-3 text-dns-14N-130">
          <span>{own.because(words.reviewCause[review.cause])}</span>
          <Button size="inline" variant="quiet" onPress={() => goTo(review.of)}>
            {own.origin(review.of.receiptNumber)}
          </Button>
        </p>
      )}
      {reviews.length > 0 && (
        <ul className="flex flex-col gap-1 text-dns-14N-130">
          {reviews.map((each) => (
            <li key={each.id} className="flex flex-wrap items-center gap-x-3">
              <Button size="inline" variant="quiet" onPress={() => goTo(each)}>
                {each.receiptNumber}
              </Button>
              <span>{words.reviewCause[each.cause]}</span>
              <span>{each.outcome ? words.outcome[each.outcome] : words.status[each.status]}</span>
            </li>
          ))}
        </ul>
      )}
      {mayBeReviewed && (
        <div>
          <Button size="small" onPress={() => setBeginning(true)}>
            {own.begin}
          </Button>
        </div>
      )}
      {isBeginning && (
        <BeginReviewDialog
          of={view}
          onClose={() => setBeginning(false)}
          onBegun={(begun) => {
            setBeginning(false);
            goTo(begun);
          }}
        />
      )}
    </Section>
  );
}

/** The other case, alone in the list, so that the list shows what is open. */
function useGoToCase(): (to: LinkedCase) => void {
  const { navigate } = useRouter();
  return ({ id, receiptNumber }) =>
    navigate({ screen: 'review', filter: { ...everyCase, search: receiptNumber }, caseId: id });
}
