import { useState } from 'react';
import type { IntakeFile } from '#shared/contract/intake-file.ts';
import { useOperation } from '../../../app/use-operation.ts';
import { Button } from '../../../components/button.tsx';
import { useKeptByKey } from '../../../components/use-kept.ts';
import { useText } from '../../../text/text-context.tsx';
import type { MappingWish } from '../session/use-import-session.ts';
import { ManageProfiles } from './manage-profiles.tsx';
import { SaveProfile } from './save-profile.tsx';

export interface ProfileBarProps {
  readonly file: IntakeFile;
  readonly onMapping: (wish: MappingWish) => void;
}

/** Which saved mapping is in use, and the ways to save this one and to look at the others. */
export function ProfileBar({ file, onMapping }: ProfileBarProps) {
  const text = useText().importSource.profile;
  const saved = useOperation('mappingProfiles.list', null);
  const [opened, setOpened] = useState<'save' | 'manage' | null>(null);
  const { profile, reading } = file;
  const nameOf = useKeptByKey<string>((name) => name !== '');
  const close = () => setOpened(null);
  const uses = reading.mapping.columns.map(({ use }) => use);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-dns-14N-130">
      <span role="status">{profile ? text.used(profile.name) : text.none}</span>
      <Button size="small" onPress={() => setOpened('save')}>
        {profile ? text.saveAgain : text.save}
      </Button>
      {(saved.data?.length ?? 0) > 0 && (
        <Button size="small" variant="quiet" onPress={() => setOpened('manage')}>
          {text.manage}
        </Button>
      )}
      {opened === 'save' && (
        <SaveProfile
          mapping={reading.mapping}
          profiles={saved.data ?? []}
          used={profile}
          kept={nameOf(file.importId)}
          onClose={close}
          onSaved={(id) => {
            close();
            onMapping({ uses, constants: reading.mapping.constants, profile: id });
          }}
        />
      )}
      {opened === 'manage' && (
        <ManageProfiles
          profiles={saved.data ?? []}
          headers={reading.mapping.columns.map(({ header }) => header)}
          onClose={close}
          onApply={(wish) => {
            close();
            onMapping(wish);
          }}
        />
      )}
    </div>
  );
}
