import { MAIN_KEY } from '#renderer/app/keyboard/main-key.ts';
import { useCommand } from '#renderer/app/use-command.ts';
import { Button } from '#renderer/components/button.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { RadioGroup } from '#renderer/components/radio-group.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';
import { showToast } from '#renderer/components/toast.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { LinkedCase } from '#shared/contract/case.ts';
import { ReviewCause } from '#shared/domain/membership/review-origin.ts';
import { type DraftedCase, useDraft } from '../drafts.tsx';

export interface BeginReviewDialogProps {
  readonly of: DraftedCase;
  readonly onClose: () => void;
  readonly onBegun: (begun: LinkedCase) => void;
}

/** Why the membership is reviewed, and a word about it, kept until a case of its own begins. */
export function BeginReviewDialog({ of, onClose, onBegun }: BeginReviewDialogProps) {
  const { text, words, error } = useSpeech();
  const own = text.review.membership;
  const beginning = useCommand('membership.beginReview');
  const { draft, change, clear } = useDraft(of, 'beginReview');
  const cause = ReviewCause.options.find((each) => each === draft.reason) ?? null;
  const submit = async () => {
    if (cause === null) return;
    const begun = await beginning.run({ caseId: of.id, cause, note: draft.text });
    if (!begun.ok) return;
    clear();
    const receiptNumber = begun.value.application?.receiptNumber ?? '';
    showToast({ message: own.begun(receiptNumber) });
    onBegun({ id: begun.value.id, receiptNumber });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      isUnderWay={beginning.isPending}
      title={own.dialog}
      actions={
        <Button
          variant="primary"
          keyHint={MAIN_KEY}
          isDisabled={beginning.isPending}
          disabledReason={cause === null ? error({ code: 'reasonRequired' }) : null}
          onPress={() => void submit()}
        >
          {own.submit}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <p className="text-dns-14N-130">{own.lead}</p>
        <RadioGroup
          label={own.cause}
          isRequired
          value={cause}
          options={ReviewCause.options.map((value) => ({ value, label: words.reviewCause[value] }))}
          onChange={(reason) => change({ reason })}
        />
        <TextArea
          label={own.note}
          rows={3}
          maxLength={4_000}
          value={draft.text}
          onChange={(text) => change({ text })}
        />
        {beginning.error && <ErrorNote error={beginning.error} />}
      </div>
    </Dialog>
  );
}
