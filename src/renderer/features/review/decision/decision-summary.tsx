import { JudgementOutcomeMark } from '#renderer/components/judgement/judgement-outcome-mark.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { CaseView } from '#shared/contract/case.ts';
import { explainJudgement } from '#shared/domain/email-domain/explain.ts';
import { checkOf } from '../checklist/use-checklist.ts';

/** What supports the decision and what stands in its way, in one look. */
export function DecisionSummary({ view }: { view: CaseView }) {
  const { text, words, language } = useSpeech();
  const own = text.review.decide;
  const { application, judgement } = view;
  const items = view.template.items.map((item) => ({ item, check: checkOf(view, item.id) }));
  const inTheWay = items.filter(({ check }) => !check || check.result === 'deficient');
  const supporting = items.filter(({ check }) => check && check.result !== 'deficient');
  return (
    <section aria-label={own.summary} className="flex flex-col gap-2 text-dns-14N-130">
      <p className="text-dns-16B-130 [overflow-wrap:anywhere]">
        {application?.name ?? text.review.erased}
        <span className="ml-3 font-normal">
          {application?.organizationName} {application?.section}
        </span>
      </p>
      {judgement && (
        <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <JudgementOutcomeMark outcome={judgement.outcome} domainClass={judgement.class} />
          <span className="min-w-0 flex-1 basis-64 [overflow-wrap:anywhere]">
            {explainJudgement(judgement, language)}
          </span>
        </div>
      )}
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,18rem),1fr))] gap-x-6 gap-y-2">
        <div>
          <h3 className="font-bold">{own.inTheWay(inTheWay.length)}</h3>
          {inTheWay.length === 0 ? (
            <p className="text-solid-gray-700">{own.none}</p>
          ) : (
            <ul>
              {inTheWay.map(({ item, check }) => (
                <li key={item.id} className="flex gap-1.5">
                  <span aria-hidden="true" className={check ? 'text-red-900' : 'text-yellow-1000'}>
                    {check ? '✕' : '△'}
                  </span>
                  <span>
                    {item.label[language]}{' '}
                    <span className="whitespace-nowrap text-solid-gray-700">
                      {check
                        ? [
                            words.checkResult[check.result],
                            check.reason && words.reason.deficiency[check.reason].label,
                          ]
                            .filter((part) => part)
                            .join('・')
                        : own.open}
                    </span>
                  </span>
                </li>
              ))}
            </ul>
          )}
        </div>
        <div>
          <h3 className="font-bold">{own.supporting(supporting.length)}</h3>
          {supporting.length === 0 && <p className="text-solid-gray-700">{own.none}</p>}
          <ul>
            {supporting.map(({ item, check }) => (
              <li key={item.id} className="flex gap-1.5">
                <span aria-hidden="true" className="text-green-800">
                  {check?.result === 'notApplicable' ? '–' : '✓'}
                </span>
                <span>
                  {item.label[language]}{' '}
                  <span className="whitespace-nowrap text-solid-gray-700">
                    {check && words.checkResult[check.result]}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}
