import type { TermsVersion } from '#shared/domain/policy/terms-version.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNote } from '../../components/error-note.tsx';
import { useText } from '../../text/text-context.tsx';
import { DatedEntryForm } from './dated-entry-form.tsx';
import { DatedEntryTable } from './dated-entry-table.tsx';
import { usePolicy } from './use-policy.ts';
import { useRemovalFocus } from './use-removal-focus.ts';
import type { SettingsWork } from './use-settings-work.ts';

/** 利用規約の版, each with the day from which it counts. Each change takes effect at once. */
export function TermsSection({ work }: { work: SettingsWork }) {
  const labels = useText().settings.terms;
  const access = usePolicy();
  const { policy } = access;
  const versions = policy?.termsVersions ?? [];
  const { box, onRemove } = useRemovalFocus(versions.length, 'tbody tr');
  if (!policy) return null;
  const keep = (kept: readonly TermsVersion[]) => access.change({ ...policy, termsVersions: [...kept] });
  const ownLabels = { ...labels, date: labels.from, name: labels.version };
  return (
    <section
      ref={box}
      aria-label={labels.title}
      className="flex flex-col gap-4 border-t border-solid-gray-200 pt-4"
    >
      <h2 className="text-dns-16B-130">{labels.title}</h2>
      <p className="text-dns-14N-130 text-solid-gray-700">{labels.lead}</p>
      {versions.length === 0 ? (
        <EmptyState isInPage title={labels.empty} next={labels.emptyNext} />
      ) : (
        <DatedEntryTable
          caption={labels.title}
          labels={ownLabels}
          removeLabel={({ name }) => labels.removeLabel(name)}
          entries={versions.map(({ from, version }) => ({ date: from, name: version }))}
          mayChange={access.mayChange}
          isChanging={access.isChanging}
          onRemove={({ date }, place) => {
            onRemove(place);
            void keep(versions.filter(({ from }) => from !== date));
          }}
        />
      )}
      {access.changeError && <ErrorNote error={access.changeError} />}
      {access.mayChange && (
        <DatedEntryForm
          labels={{ ...ownLabels, nameNote: labels.versionNote, nameMissing: labels.versionMissing }}
          kept={work.edition}
          taken={versions.map(({ from }) => from)}
          isPending={access.isChanging}
          onAdd={({ date, name }) =>
            keep([...versions, { from: date, version: name }].sort((a, b) => (a.from < b.from ? -1 : 1)))
          }
        />
      )}
    </section>
  );
}
