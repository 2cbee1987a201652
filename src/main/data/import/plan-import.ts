import type { AppError } from '#shared/contract/app-error.ts';
import type { IntakePlan } from '#shared/contract/intake-plan.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { ReadableDb } from '../database.ts';
import type { Office } from '../handler.ts';
import { FileFault, readingRefusal } from './file-fault.ts';
import { type OpenImport, whileRunning } from './import-desk.ts';
import { claimJudge } from './judge-claims.ts';
import { judgeFile } from './judge-file.ts';
import { ledgerJudge } from './ledger-judge.ts';
import { fileLikeness } from './likeness.ts';
import { nameOf, withSource } from './origin.ts';
import { type ImportPlan, planBasis, planCounts } from './plan/import-plan.ts';
import { KeptRows } from './plan/kept-rows.ts';
import { carriedEdits, noEdits, type PlanEdits, type RowEdit } from './plan/plan-edits.ts';
import { bytesProgress } from './progress.ts';
import type { RowVerdict } from './row-verdict.ts';

/**
 * Reads the whole file and says what a commit would do; writes nothing. Made anew, the plan keeps what a person had said
 * about single rows, also when the file was saved again meanwhile, as far as those rows are still in it.
 */
export async function planImport(office: Office, file: OpenImport): Promise<Result<IntakePlan, AppError>> {
  const before = file.plan;
  file.plan = null;
  try {
    const { edits, choices } = editsStillMeant(office.requireLedger().read, before?.edits ?? noEdits);
    const plan = await whileRunning(file, (signal) =>
      before?.reading === file.reading
        ? planAgain(office, file, signal, edits, before.sha256)
        : planOther(office, file, signal, edits),
    );
    file.plan = plan;
    const { id: planId, sha256, hiddenRows } = plan;
    const lost = { edits: edits.size - plan.edits.size, choices };
    return ok({ planId, counts: planCounts(plan), sha256, hiddenRows, lost });
  } catch (error) {
    // What a person corrected is work. Whether the earlier plan still holds, a commit asks anyway.
    file.plan = before;
    return err(readingRefusal(error, nameOf(file.origin)));
  }
}

/** What a person said of each row stands at its place, unless the file turns out to be another one. */
async function planAgain(
  office: Office,
  file: OpenImport,
  signal: AbortSignal,
  edits: PlanEdits,
  sha256: string,
): Promise<ImportPlan> {
  const made = await makePlan(office, file, signal, edits);
  return edits.size === 0 || made.sha256 === sha256 ? made : planOther(office, file, signal, edits);
}

/** Finds the rows that a person said something about by what stands in them. */
async function planOther(
  office: Office,
  file: OpenImport,
  signal: AbortSignal,
  edits: PlanEdits,
): Promise<ImportPlan> {
  const plain = await makePlan(office, file, signal, noEdits);
  const carried = carriedEdits(edits, plain.seen.length, (index) => plain.seen.contentAt(index));
  if (carried.size === 0) return plain;
  const made = await makePlan(office, file, signal, carried);
  if (made.sha256 !== plain.sha256) throw new FileFault('changed', '');
  return made;
}

/** Without the choice to replace a case that was worked on since: what would go now, nobody has seen. */
function editsStillMeant(db: ReadableDb, edits: PlanEdits): { edits: PlanEdits; choices: number } {
  const versionOf = db.query<{ version: number }>('SELECT version FROM cases WHERE id = ?');
  const meant = new Map<number, RowEdit>();
  let choices = 0;
  for (const [index, edit] of edits) {
    const { replace, ...others } = edit;
    const isMeant = !replace || versionOf.get(replace.caseId)?.version === replace.version;
    if (!isMeant) choices += 1;
    if (isMeant) meant.set(index, edit);
    else if (Object.keys(others).length > 1) meant.set(index, others);
  }
  return { edits: meant, choices };
}

/** Reads the file anew with what a person said about its rows; the plan stays the same one. */
export async function replan(
  office: Office,
  file: OpenImport,
  plan: ImportPlan,
  signal: AbortSignal,
): Promise<ImportPlan> {
  const made = await makePlan(office, file, signal, plan.edits);
  if (made.sha256 !== plan.sha256) throw new FileFault('changed', '');
  return { ...made, id: plan.id };
}

function makePlan(
  office: Office,
  file: OpenImport,
  signal: AbortSignal,
  edits: PlanEdits,
): Promise<ImportPlan> {
  const context = office.context();
  const { reading } = file;
  const { read } = office.requireLedger();
  const judgeClaim = claimJudge(context);
  const judge = ledgerJudge(read, judgeClaim, fileLikeness(read), context.today);
  const kept = new KeptRows();
  let hiddenRows = 0;
  return withSource(file.origin, signal, async (source) => {
    const sha256 = await judgeFile({
      source,
      reading,
      judge,
      edits,
      onRow: ({ index, received, verdict }) => {
        if (received.hidden) hiddenRows += 1;
        kept.offer(index, received, isRemarkable(verdict));
      },
      onProgress: bytesProgress(office, 'import.plan', file.id, source.size),
    });
    const basis = planBasis(context);
    return {
      id: office.source.newId(),
      sha256,
      reading,
      basis,
      judgeClaim,
      judge,
      seen: judge.seen,
      kept,
      hiddenRows,
      edits: new Map(edits),
    };
  });
}

/** What becomes a case, or is one already, needs nobody; both may be nearly all of a file. */
function isRemarkable(verdict: RowVerdict | null): boolean {
  return verdict?.kind !== 'imported' && verdict?.kind !== 'known';
}
