import { useOperation } from '#renderer/app/use-operation.ts';
import { Button } from '#renderer/components/button.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { Note } from '#renderer/components/note.tsx';
import { Skeleton } from '#renderer/components/skeleton.tsx';
import { useText } from '#renderer/text/text-context.tsx';
import type { CaseView } from '#shared/contract/case.ts';
import type { CaseAction } from '#shared/domain/case/command.ts';
import { openStatuses } from '#shared/domain/case/status.ts';
import { useDesk } from '../case/desk.tsx';
import { Section } from '../case/section.tsx';
import { useDraft } from '../drafts.tsx';
import { DuplicateCard } from './duplicate-card.tsx';

export interface DuplicatesSectionProps {
  readonly onAction: (action: CaseAction) => void;
  /** Every question is answered: on with the case. */
  readonly onContinue: (after: CaseView) => void;
}

/** 重複疑い, while it stands in the way of an approval: who else applied, and whether it is the same person. */
export function DuplicatesSection({ onAction, onContinue }: DuplicatesSectionProps) {
  const { view } = useDesk();
  const said = useText().review.duplicates;
  const { unresolved, registered } = view.duplicates;
  if (unresolved + registered === 0 || !openStatuses.includes(view.status)) return null;
  const resolved = (after: CaseView) => {
    const { duplicates } = after;
    if (duplicates.unresolved + duplicates.registered === 0) onContinue(after);
    else document.getElementById(FOCUS)?.focus();
  };
  return (
    <Section
      title={said.title}
      aside={unresolved > 0 && <span className="text-dns-14N-130 font-bold">{said.left(unresolved)}</span>}
    >
      <div id={FOCUS} tabIndex={-1} className="flex flex-col gap-2">
        {unresolved === 0 && <RegisteredNote onAction={onAction} />}
        <DuplicateList inTheWay onResolved={resolved} />
      </div>
    </Section>
  );
}

const FOCUS = 'duplicates-in-the-way';

/** After 同一人 the usual end of the later application is one press away, with its reason filled in. */
function RegisteredNote({ onAction }: { onAction: (action: CaseAction) => void }) {
  const { view, refusalOf } = useDesk();
  const said = useText().review.duplicates;
  const withdrawal = useDraft(view, 'withdraw');
  const decision = useDraft(view, 'decide');
  return (
    <Note tone="warning">
      <p className="text-dns-14N-130">{said.registered}</p>
      <div className="mt-1 flex flex-wrap gap-2">
        {refusalOf('withdraw') === null && (
          <Button
            size="small"
            onPress={() => {
              withdrawal.change({ reason: 'duplicate' });
              onAction('withdraw');
            }}
          >
            {said.withdraw}
          </Button>
        )}
        {refusalOf('decline') === null && (
          <Button
            size="small"
            onPress={() => {
              decision.change({ reasons: ['duplicate'] });
              onAction('decline');
            }}
          >
            {said.decline}
          </Button>
        )}
      </div>
    </Note>
  );
}

export interface DuplicateListProps {
  /** Those that stand in the way of an approval, or the others. */
  readonly inTheWay: boolean;
  readonly onResolved: (after: CaseView) => void;
}

export function DuplicateList({ inTheWay, onResolved }: DuplicateListProps) {
  const { view } = useDesk();
  const text = useText();
  const { data, error, refetch } = useOperation('case.duplicates', { id: view.id });
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (!data) {
    return (
      <div role="status" aria-label={text.components.loading}>
        <Skeleton className="h-64 w-full" />
      </div>
    );
  }
  return (
    <ul className="flex flex-col gap-2">
      {data.others
        .filter((each) => each.isInTheWay === inTheWay)
        .map((duplicate) => (
          <DuplicateCard
            key={duplicate.other.id}
            own={data.own}
            duplicate={duplicate}
            onResolved={onResolved}
          />
        ))}
    </ul>
  );
}
