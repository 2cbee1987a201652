import { classNames } from '#renderer/components/class-names.ts';
import { JudgementOutcomeMark } from '#renderer/components/judgement/judgement-outcome-mark.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { CaseView, CheckView } from '#shared/contract/case.ts';
import type { ChecklistItem } from '#shared/domain/checklist/template.ts';
import { explainJudgement } from '#shared/domain/email-domain/explain.ts';
import { checkOf, lapseOf } from '../checklist/use-checklist.ts';
import { DecisionGrounds, ItemGround } from './decision-grounds.tsx';

/** What supports the decision and what stands in its way, in one look. */
export function DecisionSummary({ view }: { view: CaseView }) {
  const { text, language, error } = useSpeech();
  const own = text.review.decide;
  const { application, judgement, duplicates } = view;
  const isRevoked = view.actions.some(({ refusal }) => refusal?.code === 'groundRevoked');
  // What stands in the way of an approval beside the checklist.
  const obstacles = [
    ...(duplicates.unresolved > 0 ? [own.unresolved(duplicates.unresolved)] : []),
    ...(duplicates.registered > 0 ? [own.registered(duplicates.registered)] : []),
    ...(isRevoked ? [error({ code: 'groundRevoked' })] : []),
  ];
  const { inTheWay, supporting, leftOpen } = sortedItems(view);
  // Beside nothing else it takes the whole width, or half of it would be empty and the choice below out of sight.
  const isAllInOrder = inTheWay.length + obstacles.length + leftOpen.length === 0;
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
      {view.secondPerson.forConfirmation && <p>{own.secondForConfirmation}</p>}
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,18rem),1fr))] gap-x-6 gap-y-2">
        <div className={classNames(isAllInOrder && 'col-span-full flex flex-wrap gap-x-3')}>
          <h3 className="font-bold">{own.inTheWay(inTheWay.length)}</h3>
          {inTheWay.length === 0 && <p className="text-solid-gray-700">{own.none}</p>}
          <ItemList view={view} items={inTheWay} />
        </div>
        {obstacles.length > 0 && (
          <div>
            <h3 className="font-bold">{own.obstacles(obstacles.length)}</h3>
            <ul>
              {obstacles.map((obstacle) => (
                <li key={obstacle} className="flex gap-1.5">
                  <span aria-hidden="true" className="text-red-900">
                    ✕
                  </span>
                  <span className="[overflow-wrap:anywhere]">{obstacle}</span>
                </li>
              ))}
            </ul>
          </div>
        )}
        <div className={classNames(isAllInOrder && 'col-span-full')}>
          <h3 className="font-bold">{own.supporting(supporting.length)}</h3>
          {supporting.length === 0 && <p className="text-solid-gray-700">{own.none}</p>}
          <ItemList view={view} items={supporting} isWide={isAllInOrder} />
        </div>
        {leftOpen.length > 0 && (
          <div>
            <h3 className="font-bold">{own.leftOpen(leftOpen.length)}</h3>
            <ItemList view={view} items={leftOpen} />
          </div>
        )}
      </div>
      <DecisionGrounds view={view} />
    </section>
  );
}

interface JudgedItem {
  readonly item: ChecklistItem;
  readonly check: CheckView | null;
  /** What was recorded does not count any more. */
  readonly isLapsed: boolean;
}

/** What stands in the way is the guard's to say; what it lets pass without a result that counts may stay open. */
function sortedItems(view: CaseView): Record<'inTheWay' | 'supporting' | 'leftOpen', JudgedItem[]> {
  const missing = new Set([...view.missingChecks.open, ...view.missingChecks.failed]);
  const items = view.template.items.map((item): JudgedItem => {
    return { item, check: checkOf(view, item.id), isLapsed: lapseOf(view, item.id) !== null };
  });
  const counts = ({ check, isLapsed }: JudgedItem) => check !== null && !isLapsed;
  const rest = items.filter(({ item }) => !missing.has(item.id));
  return {
    inTheWay: items.filter(({ item }) => missing.has(item.id)),
    supporting: rest.filter(counts),
    leftOpen: rest.filter((each) => !counts(each)),
  };
}

interface ItemListProps {
  readonly view: CaseView;
  readonly items: readonly JudgedItem[];
  /** In as many columns as there is room for, one read after the other. */
  readonly isWide?: boolean;
}

function ItemList({ view, items, isWide = false }: ItemListProps) {
  const { text, words, language } = useSpeech();
  const said = ({ check, isLapsed }: JudgedItem) => {
    if (!check) return text.review.decide.open;
    if (isLapsed) return `${words.checkResult[check.result]}・${text.review.checklist.lapsed}`;
    const reason = check.reason && words.reason.deficiency[check.reason].label;
    return [words.checkResult[check.result], reason].filter((part) => part).join('・');
  };
  return (
    <ul className={classNames(isWide && 'columns-[18rem] gap-x-6')}>
      {items.map((each) => (
        <li key={each.item.id} className="flex break-inside-avoid gap-1.5">
          <ItemMark {...each} />
          <span>
            {each.item.label[language]}{' '}
            <span className={classNames('text-solid-gray-700', !each.isLapsed && 'whitespace-nowrap')}>
              {said(each)}
            </span>
            <ItemGround view={view} {...each} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function ItemMark({ check, isLapsed }: JudgedItem) {
  const [mark, colour] =
    check === null || isLapsed
      ? ['△', 'text-yellow-1000']
      : check.result === 'deficient'
        ? ['✕', 'text-red-900']
        : [check.result === 'notApplicable' ? '–' : '✓', 'text-green-800'];
  return (
    <span aria-hidden="true" className={colour}>
      {mark}
    </span>
  );
}
