import { TextArea } from '#renderer/components/text-area.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import { useDesk } from '../case/desk.tsx';
import { useDraft } from '../drafts.tsx';
import { CommandDialog } from './command-dialog.tsx';
import type { StepDialogProps } from './step-dialog.ts';

export interface TextDialogProps extends StepDialogProps {
  readonly kind: 'release' | 'returnForRevision';
}

/** 手放す and 差戻し: a step that leaves a word for whoever takes over. */
export function TextDialog({ kind, onClose, onDone }: TextDialogProps) {
  const { view } = useDesk();
  const { text, error } = useSpeech();
  const own = text.review[kind];
  const { draft, change, clear } = useDraft(view, `${kind}`);
  const needsText = kind === 'returnForRevision' || view.checks.length + view.earlierChecks.length > 0;
  const isMissing = needsText && draft.text.trim() === '';
  const command = (): CaseCommand =>
    kind === 'release' ? { kind, note: draft.text } : { kind, text: draft.text };
  return (
    <CommandDialog
      title={own.title}
      submitLabel={own.submit}
      isFinal={false}
      missing={isMissing ? error({ code: 'textRequired' }) : null}
      command={command}
      onClose={onClose}
      onDone={(after) => {
        clear();
        onDone(after);
      }}
    >
      <p className="text-dns-14N-130">{own.lead}</p>
      <TextArea
        label={own.text}
        isRequired={needsText}
        rows={4}
        maxLength={4_000}
        value={draft.text}
        onChange={(value) => change({ text: value })}
        autoFocus
      />
    </CommandDialog>
  );
}
