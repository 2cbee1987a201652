import { useOperation } from '../../../app/use-operation.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorNote } from '../../../components/error-note.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { useText } from '../../../text/text-context.tsx';
import { BodyCases } from './body-cases.tsx';
import { BodyConfirmations } from './body-confirmations.tsx';
import { BodyDomains } from './body-domains.tsx';
import { BodyEnding, BodyPredecessors } from './body-ending.tsx';
import { BodyFacts } from './body-facts.tsx';
import { BodyNames } from './body-names.tsx';

/** One body: what it is, its names and domains over time, what became of it, the cases that declared it. */
export function BodyPage({ code, onOpenBody }: { code: string | null; onOpenBody: (code: string) => void }) {
  const text = useText().organizations;
  const body = useOperation('organizations.open', { code: code ?? '' }, { enabled: code !== null });
  if (code === null) return <EmptyState title={text.unchosen} next={text.unchosenNext} />;
  if (body.error) {
    return (
      <div className="p-4">
        <ErrorNote error={body.error} onRetry={() => void body.refetch()} />
      </div>
    );
  }
  if (!body.data) {
    return (
      <div className="p-4">
        <SkeletonRows rows={8} />
      </div>
    );
  }
  return (
    <article aria-labelledby="body-name" className="flex flex-col gap-6 p-4">
      <BodyFacts body={body.data}>
        <BodyEnding body={body.data} onOpenBody={onOpenBody} />
      </BodyFacts>
      <BodyCases body={body.data} />
      <BodyConfirmations code={body.data.code} />
      <BodyPredecessors body={body.data} onOpenBody={onOpenBody} />
      <BodyNames body={body.data} />
      <BodyDomains domains={body.data.domains} />
    </article>
  );
}
