import { announce } from '#renderer/app/announcer.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { EvidenceView } from '#shared/contract/case.ts';
import { useDesk } from '../case/desk.tsx';
import { DraftedDialog } from '../decision/drafted-dialog.tsx';
import { useDraft } from '../drafts.tsx';

export interface WithdrawEvidenceDialogProps {
  readonly evidence: EvidenceView;
  readonly onClose: () => void;
  readonly onWithdrawn: () => void;
}

/** A file that no longer counts, with the reason. Neither file nor record goes away. */
export function WithdrawEvidenceDialog({ evidence, onClose, onWithdrawn }: WithdrawEvidenceDialogProps) {
  const { view } = useDesk();
  const { text, words, error } = useSpeech();
  const own = text.evidence.withdrawDialog;
  const drafted = useDraft(view, `withdraw ${evidence.event}`);
  const reason = drafted.draft.text;
  return (
    <DraftedDialog
      drafted={drafted}
      title={own.title}
      submitLabel={own.submit}
      missing={reason.trim() === '' ? error({ code: 'textRequired' }) : null}
      command={() => ({ kind: 'withdrawEvidence', evidence: evidence.event, reason })}
      lead={own.lead}
      remark={{ label: own.reason, isRequired: true, autoFocus: true }}
      onClose={onClose}
      onDone={() => {
        announce(words.event.evidenceWithdrawn);
        onWithdrawn();
      }}
    >
      <p className="font-bold [overflow-wrap:anywhere]">{evidence.name}</p>
    </DraftedDialog>
  );
}
