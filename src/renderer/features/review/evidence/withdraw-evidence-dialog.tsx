import { announce } from '#renderer/app/announcer.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { EvidenceView } from '#shared/contract/case.ts';
import { useDesk } from '../case/desk.tsx';
import { CommandDialog } from '../decision/command-dialog.tsx';
import { useDraft } from '../drafts.tsx';

/** A file that no longer counts, with the reason. Neither file nor record goes away. */
export function WithdrawEvidenceDialog({
  evidence,
  onClose,
}: {
  evidence: EvidenceView;
  onClose: () => void;
}) {
  const { view } = useDesk();
  const { text, words, error } = useSpeech();
  const own = text.evidence.withdrawDialog;
  const { draft, change, clear } = useDraft(view, `withdraw ${evidence.event}`);
  return (
    <CommandDialog
      title={own.title}
      submitLabel={own.submit}
      missing={draft.text.trim() === '' ? error({ code: 'textRequired' }) : null}
      command={() => ({ kind: 'withdrawEvidence', evidence: evidence.event, reason: draft.text })}
      onClose={onClose}
      onDone={() => {
        clear();
        announce(words.event.evidenceWithdrawn);
        onClose();
      }}
    >
      <p className="font-bold [overflow-wrap:anywhere]">{evidence.name}</p>
      <p className="text-dns-14N-130">{own.lead}</p>
      <TextArea
        label={own.reason}
        isRequired
        rows={3}
        maxLength={4_000}
        value={draft.text}
        onChange={(value) => change({ text: value })}
        autoFocus
      />
    </CommandDialog>
  );
}
