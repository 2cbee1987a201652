import { useState } from 'react';
import type { OperatorAccount } from '#shared/contract/ledger.ts';
import { OperatorRole } from '#shared/domain/operator/actor.ts';
import { useCommand } from '../../../app/use-command.ts';
import { Note } from '../../../components/note.tsx';
import { RadioGroup } from '../../../components/radio-group.tsx';
import { useSpeech } from '../../../text/text-context.tsx';
import { AccountDialog, type AccountStepProps } from './account-dialog.tsx';

interface RoleDialogProps extends AccountStepProps<OperatorAccount> {
  readonly isOwn: boolean;
}

export function RoleDialog({ account, isOwn, onClose, onDone }: RoleDialogProps) {
  const { text, words } = useSpeech();
  const labels = text.settings.operators;
  const own = labels.changeRole;
  const change = useCommand('operators.changeRole');
  const [role, setRole] = useState<OperatorRole>(account.role);
  const [tried, setTried] = useState(false);
  const isSame = role === account.role;
  const submit = async () => {
    setTried(true);
    if (isSame) return;
    const result = await change.run({ operatorId: account.id, role });
    if (result.ok) onDone(own.done(account.name, words.role[role]));
  };
  return (
    <AccountDialog
      title={own.title(account.name)}
      submitLabel={isSame ? own.submitOpen : own.submit(words.role[role])}
      isPending={change.isPending}
      error={change.error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <RadioGroup<OperatorRole>
        label={labels.role}
        autoFocus
        options={OperatorRole.options.map((value) => ({
          value,
          label: words.role[value],
          note: labels.roleNote[value],
        }))}
        value={role}
        onChange={setRole}
        error={tried && isSame ? own.missing : null}
      />
      {isOwn && !isSame && <Note tone="warning">{own.own}</Note>}
      {role === 'viewer' && account.casesInHand > 0 && (
        <Note tone="warning">{own.inHand(account.casesInHand)}</Note>
      )}
    </AccountDialog>
  );
}
