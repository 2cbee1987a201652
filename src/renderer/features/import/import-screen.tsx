import type { IntakeRun } from '#shared/contract/intake.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { useRoute, useRouter } from '../../app/router.tsx';
import { useOperation } from '../../app/use-operation.ts';
import { ScrollPane } from '../../components/scroll-pane.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { useText } from '../../text/text-context.tsx';
import { HeldRows } from './held/held-rows.tsx';
import { useHeldWork } from './held/use-held-work.ts';
import { RunHistory } from './history/run-history.tsx';
import { useImportSession } from './session/use-import-session.ts';
import { useDroppedFile } from './source/use-dropped-file.ts';
import { ColumnsStep } from './steps/columns-step.tsx';
import { CommitStep } from './steps/commit-step.tsx';
import { FileStep } from './steps/file-step.tsx';
import { LeavePlanDialog } from './steps/leave-plan-dialog.tsx';
import { PlanStep } from './steps/plan-step.tsx';
import { useStageAnnouncements } from './steps/use-stage-announcements.ts';
import { useStepFocus } from './steps/use-step-focus.ts';
import { TypedApplication } from './typed/typed-application.tsx';
import { useTypedWork } from './typed/use-typed-work.ts';

/** 取込: a file becomes cases in four steps; rows that could not are corrected beside it. */
export function ImportScreen() {
  const { import: text, importSource: own } = useText();
  const { view } = useRoute('import');
  const { replace, route } = useRouter();
  const session = useImportSession();
  const work = useHeldWork();
  const typed = useTypedWork();
  const held = useOperation('import.heldRows', { after: null, limit: 1 });
  const countOf = (total: number) => {
    const figure = formatCount(total);
    return { figure, inWords: text.held.rows(figure) };
  };
  const { name } = session.stage;
  // One source after the other: the answer that comes last would win, whichever was asked for last.
  const isAtWork = name === 'planning' || name === 'committing' || session.isReading;
  useDroppedFile(route.screen === 'import' && view === 'file' && !isAtWork, session.takeDropped);
  useStageAnnouncements(session.stage);
  const steps = useStepFocus(session);
  const correctRowsOf = (run: IntakeRun) => {
    work.setState('waiting');
    // As many rows as the button named, and not those of earlier imports before them.
    work.setFilter({ run: run.id, problem: null, search: '' });
    replace({ screen: 'import', view: 'heldRows' });
  };
  return (
    <div className="flex h-full flex-col pt-3">
      <h1 className="px-6 text-std-20B-150">{text.title}</h1>
      <Tabs
        label={text.title}
        className="flex-1 [&>[role=tablist]]:px-6 [&>[role=tabpanel]]:mx-0 [&>[role=tabpanel]]:px-0"
        selected={view}
        onSelect={(chosen) => replace({ screen: 'import', view: chosen })}
        tabs={[
          {
            key: 'file',
            label: text.tabs.file,
            content: (
              <ScrollPane padEnd={hasRoomForHistory(session.stage.name)}>
                <div ref={steps} className="contents">
                  <FileStep session={session} />
                  <ColumnsStep session={session} />
                  <PlanStep session={session} />
                  <CommitStep session={session} onCorrect={correctRowsOf} />
                </div>
                <LeavePlanDialog session={session} />
                {hasRoomForHistory(session.stage.name) && (
                  <div className="pt-6">
                    <RunHistory />
                  </div>
                )}
              </ScrollPane>
            ),
          },
          {
            key: 'typed',
            label: own.typed.tab,
            content: (
              <ScrollPane>
                <TypedApplication work={typed} />
              </ScrollPane>
            ),
          },
          {
            key: 'heldRows',
            label: text.tabs.heldRows,
            ...(held.data ? { count: countOf(held.data.total) } : {}),
            content: (
              <ScrollPane fill>
                <HeldRows work={work} />
              </ScrollPane>
            ),
          },
        ]}
      />
    </div>
  );
}

/** Not below a plan, where the button of the last step must stay in sight. */
function hasRoomForHistory(stage: string): boolean {
  return stage === 'noFile' || stage === 'imported';
}
