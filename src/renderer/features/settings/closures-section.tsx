import type { Closure } from '#shared/domain/open-days/closed-day.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNote } from '../../components/error-note.tsx';
import { Note } from '../../components/note.tsx';
import { SimpleTable } from '../../components/simple-table.tsx';
import { SkeletonRows } from '../../components/skeleton.tsx';
import { useSpeech } from '../../text/text-context.tsx';
import { ClosureForm } from './closure-form.tsx';
import { RecalculationPanel } from './recalculation-panel.tsx';
import { type PolicyAccess, usePolicy } from './use-policy.ts';
import { useRemovalFocus } from './use-removal-focus.ts';

/** 休業日: days that the office is closed besides those of the law. Each change takes effect at once. */
export function ClosuresSection() {
  const { text } = useSpeech();
  const access = usePolicy();
  const labels = text.settings;
  const { policy } = access;
  const { box, onRemove } = useRemovalFocus(policy?.closures.length ?? 0, 'tbody tr');
  if (access.readError) return <ErrorNote error={access.readError} onRetry={access.reread} />;
  if (!policy) return <SkeletonRows rows={6} />;
  const add = (closure: Closure) => {
    const closures = [...policy.closures, closure].sort((a, b) => (a.date < b.date ? -1 : 1));
    return access.change({ ...policy, closures });
  };
  return (
    <div ref={box} className="flex max-w-[48rem] flex-col gap-4">
      <p className="text-solid-gray-700">
        {labels.closures.lead}
        {labels.policyNote}
      </p>
      {!access.mayChange && <Note tone="info">{labels.administratorOnly}</Note>}
      {policy.closures.length === 0 ? (
        <EmptyState title={labels.closures.empty} next={labels.closures.emptyNext} />
      ) : (
        <ClosureTable access={access} closures={policy.closures} onRemove={onRemove} />
      )}
      {access.changeError && <ErrorNote error={access.changeError} />}
      {access.mayChange && (
        <ClosureForm
          taken={policy.closures.map((closure) => closure.date)}
          isPending={access.isChanging}
          onAdd={add}
        />
      )}
      <RecalculationPanel key={JSON.stringify(policy.closures)} mayChange={access.mayChange} />
    </div>
  );
}

interface ClosureTableProps {
  readonly access: PolicyAccess;
  readonly closures: readonly Closure[];
  readonly onRemove: (place: number) => void;
}

function ClosureTable({ access, closures, onRemove }: ClosureTableProps) {
  const { text, date } = useSpeech();
  const labels = text.settings.closures;
  const remove = (closure: Closure) => {
    if (!access.policy) return;
    onRemove(closures.indexOf(closure));
    const left = access.policy.closures.filter((each) => each.date !== closure.date);
    void access.change({ ...access.policy, closures: left });
  };
  return (
    <SimpleTable
      caption={text.settings.sections.closures}
      columns={[
        {
          key: 'date',
          header: labels.date,
          className: 'w-48 tabular-nums',
          cell: (closure) => date(closure.date),
        },
        { key: 'name', header: labels.name, cell: (closure) => closure.name },
        {
          key: 'remove',
          header: labels.remove,
          hideHeader: true,
          className: 'w-24 text-right',
          cell: (closure) =>
            access.mayChange && (
              <Button
                variant="quiet"
                size="inline"
                isDisabled={access.isChanging}
                aria-label={labels.removeLabel(closure.date, closure.name)}
                onPress={() => remove(closure)}
              >
                {labels.remove}
              </Button>
            ),
        },
      ]}
      rows={closures}
      rowKey={(closure) => closure.date}
      rowHeader
      stickyHeader={false}
    />
  );
}
