import type { AppError } from '#shared/contract/app-error.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { PlanOperation } from '#shared/contract/intake-plan.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Office, QueryHandlers, TaskHandlers } from '../handler.ts';
import { caseOrigin } from '../import/case-origin.ts';
import { readingRefusal } from '../import/file-fault.ts';
import { tryHeldRow } from '../import/held-rows.ts';
import { importDesk, type OpenImport, whileRunning } from '../import/import-desk.ts';
import { nameOf } from '../import/origin.ts';
import { type RowDescriber, rowDescriber } from '../import/plan/describe-row.ts';
import {
  chooseContent,
  type EditChange,
  editPlanRow,
  mergedEdit,
  refuseEdit,
  refuseReconsidering,
} from '../import/plan/edit-plan.ts';
import { type ImportPlan, planCounts } from '../import/plan/import-plan.ts';
import { planRowAt, readPlanRows } from '../import/plan/read-plan-rows.ts';
import { replaceableRows } from '../import/plan/replaceable-rows.ts';
import { writeCorrections } from '../import/plan/write-corrections.ts';
import { planImport, replan } from '../import/plan-import.ts';
import { touchedCases } from '../import/touched-cases.ts';
import { undoImport } from '../import/undo-import.ts';
import { actorNames } from '../session/actor-names.ts';
import { onIdleFile } from './intake.ts';

type Queries = QueryHandlers<'import'>;
type Tasks = TaskHandlers<'import'>;

export const intakePlanQueries: Pick<Queries, PlanOperation & keyof Queries> = {
  'import.touchedCases': (db, { run }, { session }) =>
    ok(touchedCases(db, run, actorNames(db, session.actor))),

  'import.caseOrigin': (db, { caseId }, context) => {
    const origin = caseOrigin(db, caseId, context);
    return origin ? ok(origin) : err({ code: 'notFound', what: 'case' });
  },

  'import.tryRow': (db, { id, fields }, context) => tryHeldRow(db, id, fields, context),
};

export const intakePlanTasks: Pick<Tasks, PlanOperation & keyof Tasks> = {
  'import.plan': (office, { importId }) => onIdleFile(office, importId, (file) => planImport(office, file)),

  'import.planRows': (office, { planId, kind, offset, limit }) =>
    onPlan(office, planId, async (file, plan) => {
      const { indexes, total } = plan.seen.page(kind, offset, limit);
      const received = await readPlanRows(file, plan, indexes);
      const describer = describerOf(office, file, plan);
      return ok({
        total,
        rows: received.flatMap((row, at) => {
          const index = indexes[at];
          return index === undefined ? [] : [describer.brief(index, row)];
        }),
      });
    }),

  'import.planRow': (office, { planId, index }) =>
    onPlan(office, planId, (file, plan) => describeRow(office, file, plan, index)),

  'import.correctPlanRow': (office, { planId, index, fields }) =>
    onPlan(office, planId, (file, plan) =>
      editRow(office, file, plan, index, { fields: fields ?? undefined }),
    ),

  'import.excludePlanRow': (office, { planId, index, reason }) =>
    onPlan(office, planId, (file, plan) =>
      editRow(office, file, plan, index, { exclusion: reason ?? undefined }),
    ),

  'import.reconsiderPlanRow': (office, { planId, index, again }) =>
    onPlan(office, planId, async (file, plan) => {
      const refusal = again ? await refuseReconsidering(file, plan, index) : null;
      // What was said about it since hangs on its being judged again.
      const nothingElse = { fields: undefined, exclusion: undefined, replace: undefined };
      return refusal
        ? err(refusal)
        : applyEdit(office, file, plan, index, { ...nothingElse, again: again || undefined });
    }),

  'import.choosePlanRow': (office, { planId, index, replace }) =>
    onPlan(office, planId, async (file, plan) => {
      if (importDesk(office).isBusy()) return err({ code: 'busy' });
      const possible = replace ? await replaceableRows(office, file, plan, index) : ok(new Map());
      if (!possible.ok) return possible;
      const chosen = chooseContent(plan, index, possible.value);
      return chosen.ok ? ok(planCounts(plan)) : chosen;
    }),

  'import.writeCorrections': (office, { planId, encoding, path }) =>
    onPlan(office, planId, (file, plan) => writeCorrections(file, plan, encoding, path)),

  'import.undo': (office, { run }) =>
    importDesk(office).isBusy() ? Promise.resolve(err({ code: 'busy' })) : undoImport(office, run),
};

type OnPlan<T> = (file: OpenImport, plan: ImportPlan) => Promise<Result<T, AppError>>;

/** A plan that is not there any more was made for a file that was read otherwise, imported or forgotten meanwhile. */
async function onPlan<T>(office: Office, planId: string, work: OnPlan<T>): Promise<Result<T, AppError>> {
  const found = importDesk(office).findByPlan(planId);
  if (!found) return err({ code: 'notFound', what: 'plan' });
  try {
    return await work(found.file, found.plan);
  } catch (error) {
    return err(readingRefusal(error, nameOf(found.file.origin)));
  }
}

function describerOf(office: Office, file: OpenImport, plan: ImportPlan): RowDescriber {
  return rowDescriber(office.requireLedger().read, office.context(), plan, (index) =>
    planRowAt(file, plan, index),
  );
}

async function describeRow(
  office: Office,
  file: OpenImport,
  plan: ImportPlan,
  index: number,
): Promise<Result<OutputOf<'import.planRow'>, AppError>> {
  if (index >= plan.seen.length) return err({ code: 'notFound', what: 'planRow' });
  const received = await planRowAt(file, plan, index);
  return ok(await describerOf(office, file, plan).detail(index, received));
}

async function editRow(
  office: Office,
  file: OpenImport,
  plan: ImportPlan,
  index: number,
  change: EditChange,
): Promise<Result<OutputOf<'import.correctPlanRow'>, AppError>> {
  const refusal = refuseEdit(plan, index);
  if (refusal) return err(refusal);
  return applyEdit(office, file, plan, index, change);
}

async function applyEdit(
  office: Office,
  file: OpenImport,
  plan: ImportPlan,
  index: number,
  change: EditChange,
): Promise<Result<OutputOf<'import.correctPlanRow'>, AppError>> {
  if (index >= plan.seen.length) return err({ code: 'notFound', what: 'planRow' });
  if (importDesk(office).isBusy()) return err({ code: 'busy' });
  const edit = mergedEdit(await planRowAt(file, plan, index), plan.edits.get(index), change);
  const now = await whileRunning(file, async (signal) => {
    const isFollowed = await editPlanRow(file, plan, index, edit);
    return isFollowed ? plan : replan(office, file, plan, signal);
  });
  file.plan = now;
  const detail = await describeRow(office, file, now, index);
  return detail.ok ? ok({ counts: planCounts(now), detail: detail.value }) : detail;
}
