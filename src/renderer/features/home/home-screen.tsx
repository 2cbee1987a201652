import { useOperation } from '../../app/use-operation.ts';
import { ErrorNote } from '../../components/error-note.tsx';
import { useSpeech } from '../../text/text-context.tsx';
import { Cautions } from './cautions.tsx';
import { CountSections, CountSectionsSkeleton } from './count-sections.tsx';
import { NextCase } from './next-case.tsx';

/** What the day asks for: what is due, whose turn it is, what needs attention, and the next case. */
export function HomeScreen() {
  const { text, date } = useSpeech();
  const summary = useOperation('home.summary', null, { fresh: true });
  return (
    <div className="flex max-w-[72rem] flex-col gap-4 px-6 pt-3 pb-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h1 className="text-std-20B-150">{text.home.title}</h1>
        {summary.data && <p className="tabular-nums">{text.home.today(date(summary.data.today))}</p>}
      </div>
      <NextCase />
      {summary.error && <ErrorNote error={summary.error} onRetry={() => void summary.refetch()} />}
      {summary.data ? (
        <>
          <CountSections summary={summary.data} />
          <Cautions summary={summary.data} />
        </>
      ) : (
        !summary.error && <CountSectionsSkeleton />
      )}
    </div>
  );
}
