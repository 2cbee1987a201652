import { RadioGroup } from '#renderer/components/radio-group.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import { WithdrawalCause } from '#shared/domain/case/status.ts';
import { useDesk } from '../case/desk.tsx';
import { useDraft } from '../drafts.tsx';
import { DraftedDialog } from './drafted-dialog.tsx';
import type { StepDialogProps } from './step-dialog.ts';

/** 取下げ: the case ends without a decision, by the applicant's wish or as a duplicate. */
export function WithdrawDialog(step: StepDialogProps) {
  const { view } = useDesk();
  const { text, words, error } = useSpeech();
  const own = text.review.withdraw;
  const drafted = useDraft(view, 'withdraw');
  const { draft, change } = drafted;
  const cause = WithdrawalCause.options.find((each) => each === draft.reason) ?? null;
  return (
    <DraftedDialog
      {...step}
      drafted={drafted}
      title={own.title}
      submitLabel={own.submit}
      missing={cause === null ? error({ code: 'reasonRequired' }) : null}
      command={() => ({ kind: 'withdraw', cause: cause ?? 'applicant', text: draft.text })}
      lead={own.lead}
      remark={{ label: own.text }}
    >
      <RadioGroup
        label={own.cause}
        isRequired
        value={cause}
        options={WithdrawalCause.options.map((value) => ({ value, label: words.withdrawalCause[value] }))}
        onChange={(reason) => change({ reason })}
      />
    </DraftedDialog>
  );
}
