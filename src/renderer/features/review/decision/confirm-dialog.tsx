import { useSpeech } from '#renderer/text/text-context.tsx';
import { DecisionCard } from '../case/decision-section.tsx';
import { useDesk } from '../case/desk.tsx';
import { useDraft } from '../drafts.tsx';
import { DecisionSummary } from './decision-summary.tsx';
import { DraftedDialog } from './drafted-dialog.tsx';
import type { StepDialogProps } from './step-dialog.ts';

/** 決裁: the second person sees the draft and what it rests on, and makes it stand. */
export function ConfirmDialog(step: StepDialogProps) {
  const { view, refusalOf, names } = useDesk();
  const { text, words, error } = useSpeech();
  const own = text.review.confirm;
  const drafted = useDraft(view, 'confirm');
  const { proposal } = view;
  const refusal = refusalOf('confirm');
  return (
    <DraftedDialog
      {...step}
      drafted={drafted}
      title={own.title}
      size="wide"
      submitLabel={own.submit(proposal ? words.outcome[proposal.outcome] : '')}
      missing={refusal ? error(refusal, names) : null}
      command={() => ({ kind: 'confirm', text: drafted.draft.text })}
      remark={{ label: own.remark, description: own.remarkNote, rows: 2 }}
    >
      <DecisionSummary view={view} />
      {proposal && (
        <DecisionCard
          decision={proposal}
          heading={text.review.decided.proposal}
          by={text.review.decided.draftedBy}
          isDraft
        />
      )}
    </DraftedDialog>
  );
}
