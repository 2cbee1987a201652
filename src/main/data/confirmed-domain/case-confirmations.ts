import type { CaseState } from '#shared/domain/case/state.ts';
import type { WritableDb } from '../database.ts';

export interface CaseConfirmation {
  readonly confirmation: string;
  /** The judgement that stands rests on it; otherwise an earlier one did. */
  readonly isCurrent: boolean;
}

/** The entries of the register that a case relies or relied on. */
export function caseConfirmationsOf({ judgement, pastJudgements }: CaseState): CaseConfirmation[] {
  const current = new Set(judgement.confirmations);
  const past = pastJudgements.flatMap((each) => each.judgement.confirmations ?? []);
  return [...new Set([...current, ...past])].map((confirmation) => ({
    confirmation,
    isCurrent: current.has(confirmation),
  }));
}

export interface CaseConfirmationWriter {
  /** Of a new case. */
  write(caseId: string, state: CaseState): void;
  rewrite(caseId: string, before: CaseState, after: CaseState): void;
}

export function caseConfirmationWriter(db: WritableDb): CaseConfirmationWriter {
  const insert = db.writer(
    'INSERT INTO case_confirmations (confirmation, case_id, is_current) VALUES (?, ?, ?)',
  );
  const clear = db.writer('DELETE FROM case_confirmations WHERE case_id = ?');
  const write: CaseConfirmationWriter['write'] = (caseId, state) => {
    for (const { confirmation, isCurrent } of caseConfirmationsOf(state)) {
      insert(confirmation, caseId, isCurrent ? 1 : 0);
    }
  };
  return {
    write,
    rewrite: (caseId, before, after) => {
      // They change with a judgement, which few steps bring.
      if (before.judgement === after.judgement && before.pastJudgements === after.pastJudgements) return;
      clear(caseId);
      write(caseId, after);
    },
  };
}
