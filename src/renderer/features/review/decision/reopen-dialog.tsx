import { RadioGroup } from '#renderer/components/radio-group.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import { ReopenReason } from '#shared/domain/reason/reasons.ts';
import { useDesk } from '../case/desk.tsx';
import { useDraft } from '../drafts.tsx';
import { CommandDialog } from './command-dialog.tsx';
import type { StepDialogProps } from './step-dialog.ts';

/** 再審査: the case comes back to the desk; the old decision stays readable. */
export function ReopenDialog({ onClose, onDone }: StepDialogProps) {
  const { view } = useDesk();
  const { text, words, error } = useSpeech();
  const own = text.review.reopen;
  const { draft, change, clear } = useDraft(view, 'reopen');
  const reason = ReopenReason.options.find((each) => each === draft.reason) ?? null;
  return (
    <CommandDialog
      title={own.title}
      submitLabel={own.submit}
      missing={reason === null ? error({ code: 'reasonRequired' }) : null}
      command={() => ({ kind: 'reopen', reason: reason ?? 'new-evidence', text: draft.text })}
      onClose={onClose}
      onDone={(after) => {
        clear();
        onDone(after);
      }}
    >
      <p className="text-dns-14N-130">{own.lead}</p>
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
