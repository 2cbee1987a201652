import { RadioGroup } from '#renderer/components/radio-group.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import { useDesk } from '../case/desk.tsx';
import { useDraft } from '../drafts.tsx';
import { CommandDialog } from './command-dialog.tsx';
import type { StepDialogProps } from './step-dialog.ts';

const causes = ['applicant', 'duplicate'] as const;

/** 取下げ: the case ends without a decision, by the applicant's wish or as a duplicate. */
export function WithdrawDialog({ onClose, onDone }: StepDialogProps) {
  const { view } = useDesk();
  const { text, error } = useSpeech();
  const own = text.review.withdraw;
  const { draft, change, clear } = useDraft(view, 'withdraw');
  const cause = causes.find((each) => each === draft.reason) ?? null;
  return (
    <CommandDialog
      title={own.title}
      submitLabel={own.submit}
      missing={cause === null ? error({ code: 'reasonRequired' }) : null}
      command={() => ({ kind: 'withdraw', cause: cause ?? 'applicant', text: draft.text })}
      onClose={onClose}
      onDone={(after) => {
        clear();
        onDone(after);
      }}
    >
      <RadioGroup
        label={own.cause}
        isRequired
        value={cause}
        options={causes.map((value) => ({ value, label: own.causes[value] }))}
        onChange={(reason) => change({ reason })}
      />
      <TextArea
        label={own.text}
        rows={3}
        maxLength={4_000}
        value={draft.text}
        onChange={(value) => change({ text: value })}
      />
    </CommandDialog>
  );
}
