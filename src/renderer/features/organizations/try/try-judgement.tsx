import { useOperation } from '../../../app/use-operation.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorNote } from '../../../components/error-note.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { useText } from '../../../text/text-context.tsx';
import { ClaimForm } from './claim-form.tsx';
import { JudgementResults } from './judgement-results.tsx';
import type { TryWork } from './use-try-work.ts';

export interface TryJudgementProps {
  readonly work: TryWork;
  readonly onOpenBody: (code: string) => void;
}

/** 判定を試す: the same engine as the import, on what is pasted. */
export function TryJudgement({ work, onOpenBody }: TryJudgementProps) {
  return (
    <div className="grid gap-6 @4xl:h-full @4xl:grid-cols-[minmax(18rem,2fr)_minmax(0,3fr)] @4xl:grid-rows-[minmax(0,1fr)]">
      <ClaimForm work={work} />
      <Results work={work} onOpenBody={onOpenBody} />
    </div>
  );
}

function Results({ work, onOpenBody }: TryJudgementProps) {
  const text = useText().organizations.try;
  const claims = work.judged.map(({ address, code, name }) => ({ address, code, name }));
  const judged = useOperation('judgement.try', { claims }, { enabled: claims.length > 0 });
  if (claims.length === 0) return <EmptyState title={text.empty} next={text.emptyNext} />;
  if (judged.error) return <ErrorNote error={judged.error} onRetry={() => void judged.refetch()} />;
  if (!judged.data) return <SkeletonRows rows={4} rowClass="h-32" />;
  return (
    <JudgementResults claims={work.judged} judgements={judged.data} work={work} onOpenBody={onOpenBody} />
  );
}
