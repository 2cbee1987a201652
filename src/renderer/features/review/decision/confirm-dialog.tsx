import { TextArea } from '#renderer/components/text-area.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import { DecisionCard } from '../case/decision-section.tsx';
import { useDesk } from '../case/desk.tsx';
import { useDraft } from '../drafts.tsx';
import { CommandDialog } from './command-dialog.tsx';
import { DecisionSummary } from './decision-summary.tsx';
import type { StepDialogProps } from './step-dialog.ts';

/** 決裁: the second person sees the draft and what it rests on, and makes it stand. */
export function ConfirmDialog({ onClose, onDone }: StepDialogProps) {
  const { view, refusalOf, names } = useDesk();
  const { text, words, error } = useSpeech();
  const own = text.review.confirm;
  const { draft, change, clear } = useDraft(view, 'confirm');
  const { proposal } = view;
  const refusal = refusalOf('confirm');
  return (
    <CommandDialog
      title={own.title}
      size="wide"
      submitLabel={own.submit(proposal ? words.outcome[proposal.outcome] : '')}
      missing={refusal ? error(refusal, names) : null}
      command={() => ({ kind: 'confirm', text: draft.text })}
      onClose={onClose}
      onDone={(after) => {
        clear();
        onDone(after);
      }}
    >
      <DecisionSummary view={view} />
      {proposal && (
        <DecisionCard
          decision={proposal}
          heading={text.review.decided.proposal}
          by={text.review.decided.draftedBy}
        />
      )}
      <TextArea
        label={own.remark}
        rows={2}
        maxLength={4_000}
        value={draft.text}
        onChange={(value) => change({ text: value })}
      />
    </CommandDialog>
  );
}
