import type { DecideContext } from '#shared/domain/case/decide.ts';
import type { CaseState } from '#shared/domain/case/state.ts';
import type { ReadableDb } from '../database.ts';
import type { OperationContext } from '../handler.ts';
import { readApplication, readJudgement } from '../journal/vault.ts';
import { assignableActors } from '../session/accounts.ts';
import { guardContext } from '../session/guard-context.ts';
import { movesOf } from './checklist-moves.ts';
import { freshJudgement } from './judge-again.ts';

/** Everything decide() asks for besides the case and the command. */
export function decideContext(
  db: ReadableDb,
  id: string,
  state: CaseState,
  context: OperationContext,
): DecideContext {
  return {
    ...guardContext(db, id, state, context.checklists.template(state.checklist), context),
    // Few commands need one.
    get newId() {
      return context.newId();
    },
    assignable: assignableActors(db),
    applicantWrote: () => applicantWrote(db, state),
    bodyName: (code) => context.reference.judgementTables.organizationByCode.get(code)?.name ?? null,
    freshJudgement: () => freshJudgement(db, state, context),
    checklistMoves: () => {
      const application = readApplication(db, state.application)?.application ?? null;
      return movesOf(state, application, readJudgement(db, state.judgementVault), context);
    },
  };
}

/** Every field of the form, since a number may stand in any of them. Empty after a purge. */
function applicantWrote(db: ReadableDb, state: CaseState): string[] {
  const application = readApplication(db, state.application)?.application;
  if (!application) return [];
  const { phone, address, remarks, section, extra } = application;
  return [phone, address, remarks, section, ...Object.values(extra)];
}
