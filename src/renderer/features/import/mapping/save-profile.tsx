import type { IntakeFile } from '#shared/contract/intake-file.ts';
import type { ColumnMapping } from '#shared/domain/intake/mapping.ts';
import type { MappingProfile } from '#shared/domain/intake/mapping-profile.ts';
import { useCommand } from '../../../app/use-command.ts';
import { NamingDialog } from '../../../components/naming-dialog.tsx';
import { showToast } from '../../../components/toast.tsx';
import type { Kept } from '../../../components/use-kept.ts';
import { useText } from '../../../text/text-context.tsx';

export interface SaveProfileProps {
  readonly mapping: ColumnMapping;
  readonly profiles: readonly MappingProfile[];
  readonly used: IntakeFile['profile'];
  /** The name as far as it is typed: leaving the dialog costs nothing of it. */
  readonly kept: Kept<string>;
  readonly onClose: () => void;
  readonly onSaved: (id: string) => void;
}

const LONGEST = 60;

/** Keeps the mapping under a name. A name that is there already is overwritten, and the button says so. */
export function SaveProfile({ mapping, profiles, used, kept, onClose, onSaved }: SaveProfileProps) {
  const text = useText().importSource.profile;
  const saving = useCommand('mappingProfiles.save');
  const name = kept.now ?? used?.name ?? '';
  const same = profiles.find((profile) => profile.name === name.trim());
  const submit = async (wished: string) => {
    const answer = await saving.run({ id: same?.id ?? null, name: wished, mapping });
    if (!answer.ok) return;
    kept.forget();
    showToast({ message: text.saved(wished) });
    onSaved(answer.value.id);
  };
  return (
    <NamingDialog
      title={text.saveTitle}
      lead={text.saveLead}
      label={text.name}
      description={text.nameHint}
      missing={text.nameMissing}
      longest={LONGEST}
      name={name}
      onName={(typed) => kept.set(() => typed)}
      submitLabel={same ? text.overwrite(same.name) : text.saveNew}
      isPending={saving.isPending}
      error={saving.error}
      onSubmit={(wished) => void submit(wished)}
      onClose={onClose}
    />
  );
}
