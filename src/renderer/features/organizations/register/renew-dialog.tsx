import { useRef, useState } from 'react';
import type { AppError } from '#shared/contract/app-error.ts';
import type { ConfirmationView } from '#shared/contract/confirmed-domain.ts';
import type { ConfirmationEvidence } from '#shared/domain/confirmed-domain/confirmed-domain.ts';
import { lastDayOf } from '#shared/domain/confirmed-domain/validity.ts';
import { MAIN_KEY } from '../../../app/keyboard/main-key.ts';
import { useCommand } from '../../../app/use-command.ts';
import { useOperation } from '../../../app/use-operation.ts';
import { useLedgerStatus } from '../../../app/use-session.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { ErrorNote } from '../../../components/error-note.tsx';
import { focusFirstProblem } from '../../../components/focus-first-problem.ts';
import { EvidenceFields } from '../../../components/register/evidence-fields.tsx';
import { JudgeListed } from '../../../components/register/judge-listed.tsx';
import { useEvidenceForm } from '../../../components/register/use-evidence-form.ts';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import type { Kept } from '../../../components/use-kept.ts';
import { useSpeech } from '../../../text/text-context.tsx';

export interface RenewDialogProps {
  readonly entry: ConfirmationView;
  readonly kept: Kept<ConfirmationEvidence>;
  readonly onClose: () => void;
}

/** 確認を更新する: confirmed anew, with its own evidence; then the open cases that it may change. */
export function RenewDialog({ entry, kept, onClose }: RenewDialogProps) {
  const own = useSpeech().text.register.renew;
  const form = useEvidenceForm(kept);
  const command = useCommand('register.renew');
  const settings = useOperation('settings.read', null);
  const status = useLedgerStatus();
  const sheet = useRef<HTMLFormElement>(null);
  const [failure, setFailure] = useState<AppError | null>(null);
  const [renewed, setRenewed] = useState<ConfirmationView | null>(null);
  const submit = async () => {
    const result = await command.run({ id: entry.id, ...form.wish() });
    if (result.ok) {
      form.clear();
      setRenewed(result.value);
      return;
    }
    setFailure(form.mark(result.error) ? null : result.error);
    focusFirstProblem(sheet.current);
  };
  if (renewed) return <JudgeListed title={own.done} entry={renewed} caseId={null} onClose={onClose} />;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      isUnderWay={command.isPending}
      title={own.title}
      size="wide"
      actions={
        <Button
          variant="primary"
          keyHint={MAIN_KEY}
          isDisabled={command.isPending}
          onPress={() => void submit()}
        >
          {own.submit}
        </Button>
      }
    >
      <form
        ref={sheet}
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => event.preventDefault()}
      >
        <p>{own.lead(entry.body.name, entry.domain)}</p>
        {settings.data && status.data ? (
          <EvidenceFields
            form={form}
            latest={lastDayOf(status.data.today, settings.data.confirmationMonths)}
          />
        ) : (
          <SkeletonRows rows={6} />
        )}
        {failure && <ErrorNote error={failure} />}
      </form>
    </Dialog>
  );
}
