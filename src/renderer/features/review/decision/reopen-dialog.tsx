import { RadioGroup } from '#renderer/components/radio-group.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import { ReopenReason } from '#shared/domain/reason/reasons.ts';
import { useDesk } from '../case/desk.tsx';
import { useDraft } from '../drafts.tsx';
import { DraftedDialog } from './drafted-dialog.tsx';
import type { StepDialogProps } from './step-dialog.ts';

/** 再審査: the case comes back to the desk; the old decision stays readable. */
export function ReopenDialog(step: StepDialogProps) {
  const { view } = useDesk();
  const { text, words, error } = useSpeech();
  const own = text.review.reopen;
  const drafted = useDraft(view, 'reopen');
  const { draft, change } = drafted;
  const reason = ReopenReason.options.find((each) => each === draft.reason) ?? null;
  return (
    <DraftedDialog
      {...step}
      drafted={drafted}
      title={own.title}
      submitLabel={own.submit}
      missing={reason === null ? error({ code: 'reasonRequired' }) : null}
      command={() => ({ kind: 'reopen', reason: reason ?? 'new-evidence', text: draft.text })}
      lead={own.lead}
      remark={{ label: own.text }}
    >
      <RadioGroup
        label={own.reason}
        isRequired
        value={reason}
        options={ReopenReason.options.map((value) => ({
          value,
          label: words.reason.reopen[value].label,
          note: words.reason.reopen[value].sentence,
        }))}
        onChange={(chosen) => change({ reason: chosen })}
      />
    </DraftedDialog>
  );
}
