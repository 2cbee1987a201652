import type { FormEvent } from 'react';
import { isOneAddress, type Sender } from '#shared/domain/policy/policy.ts';
import { ErrorNote } from '../../components/error-note.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useText } from '../../text/text-context.tsx';
import { SaveButtons } from './save-buttons.tsx';
import type { PolicyAccess } from './use-policy.ts';
import { useRewritten } from './use-rewritten.ts';

/** 差出人: from whom the drafts come. Nothing is sent from here; it only stands in the file. */
export function SenderForm({ access, sender }: { access: PolicyAccess; sender: Sender }) {
  const { settings } = useText();
  const labels = settings.sender;
  const [{ name, address }, setEntry] = useRewritten(JSON.stringify(sender), () => sender);
  const wished = { name: name.trim(), address: address.trim() };
  const unchanged = wished.name === sender.name && wished.address === sender.address;
  const fault = wished.address === '' || isOneAddress(wished.address) ? null : labels.invalid;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!access.policy || unchanged || fault) return;
    void access.change({ ...access.policy, sender: wished });
  };
  return (
    <form
      onSubmit={submit}
      noValidate
      aria-label={labels.title}
      className="flex max-w-[48rem] flex-col gap-4 border-t border-solid-gray-200 pt-4"
    >
      <h2 className="text-dns-16B-130">{labels.title}</h2>
      <p className="text-dns-14N-130 text-solid-gray-700">{labels.effect}</p>
      <TextField
        label={labels.name}
        value={name}
        onChange={(typed) => setEntry({ name: typed, address })}
        maxLength={100}
        isDisabled={!access.mayChange}
      />
      <TextField
        label={labels.address}
        value={address}
        onChange={(typed) => setEntry({ name, address: typed })}
        maxLength={254}
        error={fault}
        isDisabled={!access.mayChange}
      />
      {access.changeError && <ErrorNote error={access.changeError} />}
      {access.mayChange && (
        <div className="flex flex-wrap gap-2">
          <SaveButtons
            label={labels.submit}
            isPending={access.isChanging}
            isUnchanged={unchanged}
            fault={fault}
          />
        </div>
      )}
    </form>
  );
}
