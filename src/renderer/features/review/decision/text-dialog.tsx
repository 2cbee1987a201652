import { useSpeech } from '#renderer/text/text-context.tsx';
import { useDesk } from '../case/desk.tsx';
import { useDraft } from '../drafts.tsx';
import { DraftedDialog } from './drafted-dialog.tsx';
import type { StepDialogProps } from './step-dialog.ts';

export interface TextDialogProps extends StepDialogProps {
  readonly kind: 'release' | 'returnForRevision';
}

/** 手放す and 差戻し: a step that leaves a word for whoever takes over. */
export function TextDialog({ kind, ...step }: TextDialogProps) {
  const { view } = useDesk();
  const { text, error } = useSpeech();
  const own = text.review[kind];
  const drafted = useDraft(view, kind);
  const said = drafted.draft.text;
  const isRequired = kind === 'returnForRevision' || view.checks.length + view.earlierChecks.length > 0;
  return (
    <DraftedDialog
      {...step}
      drafted={drafted}
      title={own.title}
      submitLabel={own.submit}
      missing={isRequired && said.trim() === '' ? error({ code: 'textRequired' }) : null}
      command={() => (kind === 'release' ? { kind, note: said } : { kind, text: said })}
      lead={own.lead}
      remark={{ label: own.text, isRequired, rows: 4, autoFocus: true }}
    />
  );
}
