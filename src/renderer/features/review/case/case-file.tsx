import { type ReactNode, useRef, useState } from 'react';
import { classNames } from '#renderer/components/class-names.ts';
import type { CaseView } from '#shared/contract/case.ts';
import { ChecklistSection } from '../checklist/checklist-section.tsx';
import { ActionBar, firstAction } from '../decision/action-bar.tsx';
import { OpenDialog } from '../decision/open-dialog.tsx';
import { useSteps } from '../decision/use-steps.ts';
import { DuplicatesSection } from '../duplicates/duplicates-section.tsx';
import { MembershipSection } from '../membership/membership-section.tsx';
import { SheetDialog } from '../sheet/sheet-dialog.tsx';
import type { CaseScroll } from '../use-review-layout.ts';
import { ApplicationSection } from './application-section.tsx';
import { CaseHeader } from './case-header.tsx';
import { CaseTabs, type TabName, tabTargets } from './case-tabs.tsx';
import { DecisionSection } from './decision-section.tsx';
import { useDesk } from './desk.tsx';
import { JudgementSection } from './judgement-section.tsx';
import { UnansweredSection } from './unanswered-section.tsx';
import { useCaseFocus } from './use-case-focus.ts';
import { useCaseKeys } from './use-case-keys.ts';
import { WithdrawalSection } from './withdrawal-section.tsx';

export interface CaseFileProps {
  readonly tools: ReactNode;
  readonly caseScroll: CaseScroll;
  readonly isEntered: boolean;
  /** The focus is in the case now. */
  readonly onEntered: () => void;
  readonly onSettled: (after: CaseView, message: string) => void;
  readonly onMarked: (after: CaseView, message: string) => void;
}

/**
 * One case, in the order of the questions: who is it, what was found and why, what is still to be confirmed;
 * the decision last.
 */
export function CaseFile(props: CaseFileProps) {
  const { tools, caseScroll, isEntered, onEntered, onSettled, onMarked } = props;
  const { view } = useDesk();
  const [tab, setTab] = useState<TabName>('notes');
  const [goOn, setGoOn] = useState({ count: 0, version: 0 });
  const goOnAt = (version: number) => setGoOn((before) => ({ count: before.count + 1, version }));
  useCaseFocus(isEntered, onEntered, () => goOnAt(view.version));
  const tabs = useRef<HTMLDivElement>(null);
  const enterTab = (target: keyof typeof tabTargets) => {
    if (target !== 'tabs') setTab(target);
    // The tab may have to be drawn first. All of it comes into view: the button below a field belongs to it.
    requestAnimationFrame(() => {
      tabs.current?.scrollIntoView({ block: 'nearest' });
      tabs.current?.querySelector<HTMLElement>(tabTargets[target])?.focus();
    });
  };
  const actions = useRef<HTMLElement>(null);
  const steps = useSteps({ onSettled, onMarked, onContinue: (after) => goOnAt(after.version) });
  const [isSavingSheet, setSavingSheet] = useState(false);
  const saveSheet = () => setSavingSheet(true);
  useCaseKeys({
    begin: steps.begin,
    saveSheet,
    enterTab,
    enterActions: () => firstAction(actions.current)?.focus(),
  });
  const header = <CaseHeader view={view} tools={tools} />;
  const headerStands = caseScroll === 'body';
  return (
    <article
      aria-labelledby="case-title"
      className={classNames(
        '@container flex h-full flex-col',
        caseScroll === 'everything' && 'overflow-y-auto',
      )}
    >
      {headerStands && header}
      <div
        className={classNames(
          caseScroll !== 'everything' && 'min-h-0 flex-1 overflow-y-auto [scrollbar-gutter:stable]',
        )}
      >
        {!headerStands && header}
        <UnansweredSection onDecline={() => steps.begin('decline')} />
        <div className="grid content-start gap-x-8 gap-y-5 px-4 pt-3 pb-6 @min-[58rem]:grid-cols-2">
          <div className="flex min-w-0 flex-col gap-5">
            <JudgementSection view={view} onJudgeAgain={() => steps.begin('judgeAgain')} />
            <ApplicationSection view={view} />
          </div>
          <div className="flex min-w-0 flex-col gap-5">
            <WithdrawalSection view={view} />
            <DecisionSection view={view} />
            <MembershipSection />
            <DuplicatesSection onAction={steps.begin} onContinue={(after) => goOnAt(after.version)} />
            <ChecklistSection
              goOn={goOn}
              onClaim={() => steps.begin('claim')}
              onMove={() => steps.begin('moveChecklist')}
            />
            <CaseTabs
              selected={tab}
              onSelect={setTab}
              frame={tabs}
              onContinue={(after) => goOnAt(after.version)}
              onSaveSheet={saveSheet}
            />
          </div>
        </div>
      </div>
      <ActionBar ref={actions} onAction={steps.begin} />
      {isSavingSheet && <SheetDialog caseId={view.id} onClose={() => setSavingSheet(false)} />}
      {steps.asking && <OpenDialog action={steps.asking} onClose={steps.stop} onDone={steps.finish} />}
    </article>
  );
}
