import { checklistFor } from '#shared/domain/case/checklist-for.ts';
import type { JudgedAgainCause } from '#shared/domain/case/event.ts';
import { checklistAfter, type FreshJudgement, judgeAgain } from '#shared/domain/case/judge-again.ts';
import type { CaseRefusal } from '#shared/domain/case/refusal.ts';
import type { CaseState } from '#shared/domain/case/state.ts';
import { judgeAddress } from '#shared/domain/email-domain/judge.ts';
import { ok, type Result } from '#shared/result.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import type { CommandContext, OperationContext } from '../handler.ts';
import { continueCase, knownCaseRecord } from '../journal/case-record.ts';
import { readApplication, readJudgement } from '../journal/vault.ts';
import { storeCase } from './store-case.ts';

/** What a judgement depends on besides the application. */
export type JudgingContext = Pick<OperationContext, 'reference' | 'policy' | 'today' | 'checklists'>;

/** Judges the application of a case as it would be judged if it came today. Null after it was erased. */
export function freshJudgement(
  db: ReadableDb,
  state: CaseState,
  { reference, policy, today, checklists }: JudgingContext,
): FreshJudgement | null {
  const record = readApplication(db, state.application);
  const before = readJudgement(db, state.judgementVault);
  if (!record || !before) return null;
  const { address, organizationCode: code, organizationName: name } = record.application;
  const tables = reference.judgementTables;
  const after = judgeAddress({ address, code, name }, tables, policy.domain, today);
  const chosen = checklistFor(state.type, { code, name }, after, tables, checklists);
  const template = checklists.template(checklistAfter(state.checklist, chosen));
  return { before, after, tables: reference.version, policy: policy.domain, template };
}

/**
 * Judges one case again because something that its judgement rests on changed, within the caller's transaction.
 * `context.reference` must be the tables after that change. Gives the case as it is afterwards; a refusal
 * (`sameJudgement`, or `actionNotAllowed` for a case that waits for 決裁 or was decided) leaves the case as it was.
 * Telling the windows is left to the caller, who may have many cases.
 */
export function judgeCaseAgain(
  db: WritableDb,
  context: JudgingContext & Pick<CommandContext, 'appendCaseEvents'>,
  caseId: string,
  cause: Exclude<JudgedAgainCause, 'requested'>,
): Result<CaseState, CaseRefusal> {
  const before = knownCaseRecord(db, caseId);
  const { state } = before;
  const decided = judgeAgain(state, freshJudgement(db, state, context), cause);
  if (!decided.ok) return decided;
  const { state: after } = continueCase(db, context, caseId, before, decided.value);
  storeCase(db, caseId, state, after);
  return ok(after);
}
