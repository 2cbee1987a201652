import { Button } from 'react-aria-components';
import type { HomeSummary } from '#shared/contract/queue.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { useRouter } from '../../app/router.tsx';
import { classNames } from '../../components/class-names.ts';
import { Skeleton } from '../../components/skeleton.tsx';
import { useText } from '../../text/text-context.tsx';
import { countSections, type HomeCount } from './home-counts.ts';

const grid = 'grid grid-cols-2 gap-2 @3xl:grid-cols-4 @5xl:grid-cols-5';
const box = 'flex min-h-12 w-full items-center justify-between gap-2 rounded-8 border px-3 py-1 text-left';

/** Each count opens the queue with exactly what it counted. */
export function CountSections({ summary }: { summary: HomeSummary }) {
  const text = useText().home;
  const { navigate } = useRouter();
  return (
    <div className="flex flex-col gap-4">
      {countSections(summary, text).map((section) => (
        <section key={section.key}>
          <h2 id={`home-${section.key}`} className="mb-1 text-dns-16B-130">
            {section.title}
          </h2>
          <ul aria-labelledby={`home-${section.key}`} className={grid}>
            {section.counts.map((each) => {
              const { filter } = each;
              return (
                <li key={each.key}>
                  {filter ? (
                    <Button
                      aria-label={text.countLink(each.label, formatCount(each.count))}
                      onPress={() => navigate({ screen: 'review', filter, caseId: null })}
                      className={classNames(
                        box,
                        'border-solid-gray-420 hover:border-blue-900 hover:bg-blue-50',
                      )}
                    >
                      <CountFace each={each} />
                    </Button>
                  ) : (
                    <div className={classNames(box, 'border-transparent bg-solid-gray-50')}>
                      <CountFace each={each} />
                    </div>
                  )}
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}

function CountFace({ each }: { each: HomeCount }) {
  const text = useText().home;
  const alarms = each.urgent && each.count > 0;
  return (
    <>
      <span className="text-dns-14N-130 text-solid-gray-800">
        {alarms && (
          <span aria-hidden="true" className="text-red-900">
            ▲{' '}
          </span>
        )}
        {each.label}
      </span>{' '}
      <span
        className={classNames(
          'text-[1.375rem] leading-8 whitespace-nowrap tabular-nums',
          each.count === 0 ? 'text-solid-gray-600' : 'font-bold',
          alarms && 'text-red-900',
          !alarms && each.count > 0 && each.filter !== null && 'text-blue-900',
        )}
      >
        {formatCount(each.count)}
        {text.unit && (
          <span className="ml-0.5 text-dns-14N-130 font-normal text-solid-gray-700">{text.unit}</span>
        )}
      </span>
    </>
  );
}

/** How many counts a section holds. */
const places = { due: 4, hands: 5, week: 2 };

export function CountSectionsSkeleton() {
  return (
    <div className="flex flex-col gap-4">
      {(['due', 'hands', 'week'] as const).map((section) => (
        <div key={section}>
          <Skeleton className="mb-2 h-5 w-24" />
          <div className={grid}>
            {['a', 'b', 'c', 'd', 'e'].slice(0, places[section]).map((each) => (
              <Skeleton key={each} className="h-12" />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}
