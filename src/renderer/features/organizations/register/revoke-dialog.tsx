import { useState } from 'react';
import type { ConfirmationView, RevocationCounts } from '#shared/contract/confirmed-domain.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import { RevocationReason } from '#shared/domain/confirmed-domain/confirmed-domain.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { useCommand } from '../../../app/use-command.ts';
import { useOperation } from '../../../app/use-operation.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { ErrorNote } from '../../../components/error-note.tsx';
import { Note } from '../../../components/note.tsx';
import { RadioGroup } from '../../../components/radio-group.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import type { Kept } from '../../../components/use-kept.ts';
import { useSpeech } from '../../../text/text-context.tsx';
import { RevocationCases } from './revocation-cases.tsx';
import type { WrittenRevocation } from './use-register-writing.ts';

export interface RevokeDialogProps {
  readonly entry: ConfirmationView;
  readonly kept: Kept<WrittenRevocation>;
  readonly onClose: () => void;
}

/** 登録を取り消す: what it will mean for each case, before it is done; what it meant, afterwards. */
export function RevokeDialog({ entry, kept, onClose }: RevokeDialogProps) {
  const { text, words } = useSpeech();
  const own = text.register.revoke;
  const preview = useOperation('register.revocationPreview', { id: entry.id }, { fresh: true });
  const command = useCommand('register.revoke');
  const { reason, remark } = kept.now ?? unwritten;
  const write = (part: Partial<WrittenRevocation>) =>
    kept.set((before) => ({ ...(before ?? unwritten), ...part }));
  const [result, setResult] = useState<OutputOf<'register.revoke'> | null>(null);
  const submit = async () => {
    if (reason === null) return;
    const revoked = await command.run({ id: entry.id, reason, text: remark });
    if (!revoked.ok) return;
    kept.forget();
    setResult(revoked.value);
  };
  if (result) return <Result result={result} onClose={onClose} />;
  const counts = preview.data?.counts;
  const touched = counts ? counts.judgeAgain + counts.reopen : 0;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      isUnderWay={command.isPending}
      title={own.title}
      size="wide"
      actions={
        <Button
          variant="danger"
          isDisabled={command.isPending || !preview.data}
          disabledReason={reason === null ? own.reasonMissing : null}
          onPress={() => void submit()}
        >
          {touched === 0 ? own.submitAlone : own.submit(formatCount(touched))}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <p>{own.lead(entry.domain)}</p>
        <RadioGroup
          label={own.reason}
          isRequired
          value={reason}
          options={RevocationReason.options.map((value) => ({ value, label: words.revocationReason[value] }))}
          onChange={(chosen) => write({ reason: chosen })}
          orientation="horizontal"
        />
        <TextArea
          label={own.text}
          description={own.textNote}
          rows={2}
          maxLength={4_000}
          value={remark}
          onChange={(typed) => write({ remark: typed })}
        />
        <section className="flex flex-col gap-2">
          <h3 className="text-dns-16B-130">{own.preview}</h3>
          {preview.isPending && <SkeletonRows rows={3} />}
          {preview.error && <ErrorNote error={preview.error} onRetry={() => void preview.refetch()} />}
          {preview.data?.cases.length === 0 && <p>{own.previewNone}</p>}
          {preview.data && preview.data.cases.length > 0 && (
            <>
              <Counts counts={preview.data.counts} words={own.counts} />
              <RevocationCases cases={preview.data.cases} effects={own.effect} />
            </>
          )}
        </section>
        {command.error && <ErrorNote error={command.error} />}
      </div>
    </Dialog>
  );
}

function Result({ result, onClose }: { result: OutputOf<'register.revoke'>; onClose: () => void }) {
  const own = useSpeech().text.register.revoke;
  return (
    <Dialog isOpen onClose={onClose} title={own.resultTitle} size="wide" textOnly>
      <div className="flex flex-col gap-3">
        <Note tone="success" role="status">
          {own.done}
        </Note>
        {result.cases.length > 0 && (
          <>
            <Counts counts={result.counts} words={own.didCounts} />
            {result.counts.refused > 0 && <Note tone="warning">{own.resultNote}</Note>}
            <RevocationCases cases={result.cases} effects={own.did} />
          </>
        )}
      </div>
    </Dialog>
  );
}

interface CountsProps {
  readonly counts: RevocationCounts;
  readonly words: Readonly<Record<keyof RevocationCounts, (count: string) => string>>;
}

function Counts({ counts, words }: CountsProps) {
  const own = useSpeech().text.register.revoke;
  const kinds = ['refused', 'reopen', 'judgeAgain', 'none'] as const;
  const all = kinds.reduce((sum, kind) => sum + counts[kind], 0);
  return (
    <p className="flex flex-wrap gap-x-4">
      {kinds
        .filter((kind) => counts[kind] > 0)
        .map((kind) => (
          <span key={kind}>{words[kind](formatCount(counts[kind]))}</span>
        ))}
      {all > MOST_SHOWN && <span className="text-solid-gray-700">{own.shown(formatCount(MOST_SHOWN))}</span>}
    </p>
  );
}

const MOST_SHOWN = 200;

const unwritten: WrittenRevocation = { reason: null, remark: '' };
