import type { TermsVersion } from '#shared/domain/policy/terms-version.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNote } from '../../components/error-note.tsx';
import { SimpleTable } from '../../components/simple-table.tsx';
import { useSpeech } from '../../text/text-context.tsx';
import { TermsForm } from './terms-form.tsx';
import { usePolicy } from './use-policy.ts';
import { useRemovalFocus } from './use-removal-focus.ts';

/** 利用規約の版, each with the day from which it counts. Each change takes effect at once. */
export function TermsSection() {
  const { text, date } = useSpeech();
  const access = usePolicy();
  const { policy } = access;
  const versions = policy?.termsVersions ?? [];
  const labels = text.settings.terms;
  const { box, onRemove } = useRemovalFocus(versions.length, 'tbody tr');
  if (!policy) return null;
  const keep = (kept: readonly TermsVersion[]) => access.change({ ...policy, termsVersions: [...kept] });
  return (
    <section
      ref={box}
      aria-label={labels.title}
      className="flex flex-col gap-4 border-t border-solid-gray-200 pt-4"
    >
      <h2 className="text-dns-16B-130">{labels.title}</h2>
      <p className="text-dns-14N-130 text-solid-gray-700">{labels.lead}</p>
      {versions.length === 0 ? (
        <EmptyState title={labels.empty} next={labels.emptyNext} />
      ) : (
        <SimpleTable
          caption={labels.title}
          columns={[
            {
              key: 'from',
              header: labels.from,
              className: 'w-48 tabular-nums',
              cell: ({ from }) => date(from),
            },
            { key: 'version', header: labels.version, cell: ({ version }) => version },
            {
              key: 'remove',
              header: labels.remove,
              hideHeader: true,
              className: 'w-24 text-right',
              cell: (each) =>
                access.mayChange && (
                  <Button
                    variant="quiet"
                    size="inline"
                    isDisabled={access.isChanging}
                    aria-label={labels.removeLabel(each.version)}
                    onPress={() => {
                      onRemove(versions.indexOf(each));
                      void keep(versions.filter((other) => other !== each));
                    }}
                  >
                    {labels.remove}
                  </Button>
                ),
            },
          ]}
          rows={versions}
          rowKey={({ from }) => from}
          rowHeader
          stickyHeader={false}
        />
      )}
      {access.changeError && <ErrorNote error={access.changeError} />}
      {access.mayChange && (
        <TermsForm
          taken={versions.map(({ from }) => from)}
          isPending={access.isChanging}
          onAdd={(added) => keep([...versions, added].sort((a, b) => (a.from < b.from ? -1 : 1)))}
        />
      )}
    </section>
  );
}
