import { useState } from 'react';
import type { IntakeFile } from '#shared/contract/intake-file.ts';
import type { ColumnMapping } from '#shared/domain/intake/mapping.ts';
import type { MappingProfile } from '#shared/domain/intake/mapping-profile.ts';
import { useCommand } from '../../../app/use-command.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { ErrorNote } from '../../../components/error-note.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { showToast } from '../../../components/toast.tsx';
import { useText } from '../../../text/text-context.tsx';

export interface SaveProfileProps {
  readonly mapping: ColumnMapping;
  readonly profiles: readonly MappingProfile[];
  readonly used: IntakeFile['profile'];
  readonly onClose: () => void;
  readonly onSaved: (id: string) => void;
}

const LONGEST = 60;

/** Keeps the mapping under a name. A name that is there already is overwritten, and the button says so. */
export function SaveProfile({ mapping, profiles, used, onClose, onSaved }: SaveProfileProps) {
  const text = useText().importSource.profile;
  const saving = useCommand('mappingProfiles.save');
  const [name, setName] = useState(used?.name ?? '');
  const [asked, setAsked] = useState(false);
  const wanted = name.trim();
  const same = profiles.find((profile) => profile.name === wanted);
  const submit = async () => {
    setAsked(true);
    if (wanted === '') return;
    const answer = await saving.run({ id: same?.id ?? null, name: wanted, mapping });
    if (!answer.ok) return;
    showToast({ message: text.saved(wanted) });
    onSaved(answer.value.id);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={text.saveTitle}
      actions={
        <Button variant="primary" isDisabled={saving.isPending} onPress={() => void submit()}>
          {same ? text.overwrite(same.name) : text.saveNew}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <p>{text.saveLead}</p>
        <TextField
          label={text.name}
          description={text.nameHint}
          isRequired
          autoFocus
          value={name}
          onChange={setName}
          maxLength={LONGEST}
          error={asked && wanted === '' ? text.nameMissing : null}
        />
        {saving.error && <ErrorNote error={saving.error} />}
      </div>
    </Dialog>
  );
}
