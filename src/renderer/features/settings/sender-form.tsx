import type { FormEvent } from 'react';
import { isOneAddress, type Sender } from '#shared/domain/policy/policy.ts';
import { ErrorNote } from '../../components/error-note.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { Kept } from '../../components/use-kept.ts';
import { useText } from '../../text/text-context.tsx';
import { SaveButtons } from './save-buttons.tsx';
import type { PolicyAccess } from './use-policy.ts';
import { type Touched, useTouched } from './use-touched.ts';

export type SenderEntry = Pick<Sender, 'name' | 'address'>;

export interface SenderFormProps {
  readonly access: PolicyAccess;
  readonly sender: Sender;
  readonly kept: Kept<Touched<SenderEntry>>;
}

/** 差出人: from whom the drafts come. Nothing is sent from here; it only stands in the file. */
export function SenderForm({ access, sender, kept }: SenderFormProps) {
  const { settings } = useText();
  const labels = settings.sender;
  const { entry, change, saved } = useTouched(kept, sender);
  const { name, address } = entry;
  const wished = { name: name.trim(), address: address.trim() };
  const unchanged = wished.name === sender.name && wished.address === sender.address;
  const fault = wished.address === '' || isOneAddress(wished.address) ? null : labels.invalid;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!access.policy || unchanged || fault) return;
    if (await access.change({ ...access.policy, sender: wished })) saved(entry);
  };
  return (
    <form
      onSubmit={(event) => void submit(event)}
      noValidate
      aria-label={labels.title}
      className="flex max-w-[48rem] flex-col gap-4 border-t border-solid-gray-200 pt-4"
    >
      <h2 className="text-dns-16B-130">{labels.title}</h2>
      <p className="text-dns-14N-130 text-solid-gray-700">{labels.effect}</p>
      <TextField
        label={labels.name}
        value={name}
        onChange={(typed) => change({ name: typed })}
        maxLength={100}
        isDisabled={!access.mayChange}
      />
      <TextField
        label={labels.address}
        value={address}
        onChange={(typed) => change({ address: typed })}
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
