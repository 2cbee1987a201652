import type { Closure } from '#shared/domain/open-days/closed-day.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNote } from '../../components/error-note.tsx';
import { Note } from '../../components/note.tsx';
import { SkeletonRows } from '../../components/skeleton.tsx';
import { useSpeech } from '../../text/text-context.tsx';
import { DatedEntryForm } from './dated-entry-form.tsx';
import { DatedEntryTable } from './dated-entry-table.tsx';
import { RecalculationPanel } from './recalculation-panel.tsx';
import { usePolicy } from './use-policy.ts';
import { useRemovalFocus } from './use-removal-focus.ts';
import type { SettingsWork } from './use-settings-work.ts';

/** 休業日: days that the office is closed besides those of the law. Each change takes effect at once. */
export function ClosuresSection({ work }: { work: SettingsWork }) {
  const { text } = useSpeech();
  const access = usePolicy();
  const labels = text.settings;
  const { policy } = access;
  const { box, onRemove } = useRemovalFocus(policy?.closures.length ?? 0, 'tbody tr');
  if (access.readError) return <ErrorNote error={access.readError} onRetry={access.reread} />;
  if (!policy) return <SkeletonRows rows={6} />;
  const keep = (closures: readonly Closure[]) => access.change({ ...policy, closures: [...closures] });
  return (
    <div ref={box} className="flex max-w-[48rem] flex-col gap-4">
      <p className="text-solid-gray-700">
        {labels.closures.lead}
        {labels.policyNote}
      </p>
      {!access.mayChange && <Note tone="info">{labels.administratorOnly}</Note>}
      {policy.closures.length === 0 ? (
        <EmptyState isInPage title={labels.closures.empty} next={labels.closures.emptyNext} />
      ) : (
        <DatedEntryTable
          caption={labels.sections.closures}
          labels={labels.closures}
          removeLabel={({ date, name }) => labels.closures.removeLabel(date, name)}
          entries={policy.closures}
          mayChange={access.mayChange}
          isChanging={access.isChanging}
          onRemove={(removed, place) => {
            onRemove(place);
            void keep(policy.closures.filter(({ date }) => date !== removed.date));
          }}
        />
      )}
      {access.changeError && <ErrorNote error={access.changeError} />}
      {access.mayChange && (
        <div className="border-t border-solid-gray-200 pt-4">
          <DatedEntryForm
            labels={labels.closures}
            kept={work.closure}
            taken={policy.closures.map((closure) => closure.date)}
            isPending={access.isChanging}
            onAdd={(added) => keep([...policy.closures, added].sort((a, b) => (a.date < b.date ? -1 : 1)))}
          />
        </div>
      )}
      <RecalculationPanel key={JSON.stringify(policy.closures)} mayChange={access.mayChange} />
    </div>
  );
}
