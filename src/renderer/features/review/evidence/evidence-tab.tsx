import { useRef, useState } from 'react';
import { Button } from '#renderer/components/button.tsx';
import { useOnceEach } from '#renderer/components/use-once-each.ts';
import { useSpeech } from '#renderer/text/text-context.tsx';
import { useDesk } from '../case/desk.tsx';
import { AddEvidenceDialog } from './add-evidence-dialog.tsx';
import { DropArea } from './drop-area.tsx';
import { EvidenceRow } from './evidence-row.tsx';
import { EvidenceViewer } from './evidence-viewer.tsx';
import { WithdrawEvidenceDialog } from './withdraw-evidence-dialog.tsx';

type Open =
  | { readonly kind: 'add'; readonly dropped: readonly File[] }
  | { readonly kind: 'view' | 'withdraw'; readonly event: string };

/** The files that the case rests on, and a place to add or drop more. */
export function EvidenceTab() {
  const { view, refusalOf, names } = useDesk();
  const { text, error } = useSpeech();
  const own = text.evidence;
  const [open, setOpen] = useState<Open | null>(null);
  const refusal = refusalOf('attachEvidence');
  const chosen = open && open.kind !== 'add' ? view.evidence.find((each) => each.event === open.event) : null;
  const close = () => setOpen(null);
  // The button that asked is gone when the file no longer counts.
  const [withdrawn, setWithdrawn] = useState<string | null>(null);
  const row = useRef<HTMLLIElement>(null);
  useOnceEach(withdrawn, () => row.current?.focus());
  return (
    <div className="flex flex-col gap-3">
      {refusal ? (
        <p className="text-dns-14N-130 text-solid-gray-700">{error(refusal, names)}</p>
      ) : (
        <DropArea isDisabled={open !== null} onFiles={(dropped) => setOpen({ kind: 'add', dropped })}>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-8 border border-dashed border-solid-gray-420 px-3 py-2">
            <Button size="small" onPress={() => setOpen({ kind: 'add', dropped: [] })}>
              {own.add}
            </Button>
            <span className="text-dns-14N-130 text-solid-gray-700">{own.dropHere}</span>
          </div>
        </DropArea>
      )}
      {view.evidence.length === 0 ? (
        <p className="text-dns-14N-130 text-solid-gray-700">{own.empty}</p>
      ) : (
        <ul aria-label={own.list} className="flex flex-col gap-2">
          {view.evidence.toReversed().map((evidence) => (
            <EvidenceRow
              key={evidence.event}
              {...(evidence.event === withdrawn ? { ref: row } : {})}
              evidence={evidence}
              onView={() => setOpen({ kind: 'view', event: evidence.event })}
              onWithdraw={() => setOpen({ kind: 'withdraw', event: evidence.event })}
            />
          ))}
        </ul>
      )}
      {open?.kind === 'add' && <AddEvidenceDialog item={null} dropped={open.dropped} onClose={close} />}
      {open?.kind === 'view' && chosen && <EvidenceViewer evidence={chosen} onClose={close} />}
      {open?.kind === 'withdraw' && chosen && (
        <WithdrawEvidenceDialog
          evidence={chosen}
          onClose={close}
          onWithdrawn={() => {
            close();
            setWithdrawn(chosen.event);
          }}
        />
      )}
    </div>
  );
}
