import { fitsHeaders, type MappingProfile, mappingOfProfile } from '#shared/domain/intake/mapping-profile.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { useCommand } from '../../../app/use-command.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { ErrorNote } from '../../../components/error-note.tsx';
import { type Column, SimpleTable } from '../../../components/simple-table.tsx';
import { showToast } from '../../../components/toast.tsx';
import { useText } from '../../../text/text-context.tsx';
import type { MappingWish } from '../session/use-import-session.ts';

export interface ManageProfilesProps {
  readonly profiles: readonly MappingProfile[];
  readonly headers: readonly string[];
  readonly onClose: () => void;
  readonly onApply: (wish: MappingWish) => void;
}

/** The saved mappings: use one for this source, as far as its headers are known, or delete it. */
export function ManageProfiles({ profiles, headers, onClose, onApply }: ManageProfilesProps) {
  const text = useText().importSource.profile;
  const deleting = useCommand('mappingProfiles.delete');
  const apply = (profile: MappingProfile) => {
    const { columns, constants } = mappingOfProfile(profile, headers);
    // A part of the headers is a beginning, not the profile.
    const used = fitsHeaders(profile, headers) ? profile.id : null;
    onApply({ uses: columns.map(({ use }) => use), constants, profile: used });
  };
  const remove = async ({ id, name }: MappingProfile) => {
    const answer = await deleting.run({ id });
    if (answer.ok) showToast({ message: text.deleted(name) });
  };
  const columns: Column<MappingProfile>[] = [
    {
      key: 'name',
      header: text.name,
      cell: ({ name }) => <span className="font-bold [overflow-wrap:anywhere]">{name}</span>,
    },
    {
      key: 'columns',
      header: text.columnCount,
      numeric: true,
      cell: ({ mapping }) => text.columns(formatCount(mapping.columns.length)),
      className: 'whitespace-nowrap',
    },
    {
      key: 'actions',
      header: text.actions,
      hideHeader: true,
      cell: (profile) => (
        <span className="flex flex-wrap justify-end gap-2">
          <Button size="small" onPress={() => apply(profile)}>
            {text.apply(profile.name)}
          </Button>
          <Button
            size="small"
            variant="quiet"
            isDisabled={deleting.isPending}
            onPress={() => void remove(profile)}
          >
            {text.delete(profile.name)}
          </Button>
        </span>
      ),
    },
  ];
  return (
    <Dialog isOpen onClose={onClose} title={text.manageTitle} size="wide">
      <div className="flex flex-col gap-3">
        {deleting.error && <ErrorNote error={deleting.error} />}
        {profiles.length === 0 ? (
          <p>{text.empty}</p>
        ) : (
          <SimpleTable
            caption={text.list}
            columns={columns}
            rows={profiles}
            rowKey={({ id }) => id}
            rowHeader
          />
        )}
      </div>
    </Dialog>
  );
}
