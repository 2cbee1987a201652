import type { RevocationCase, RevocationCounts } from '#shared/contract/confirmed-domain.ts';
import type { CaseRefusal } from '#shared/domain/case/refusal.ts';
import type { CaseState } from '#shared/domain/case/state.ts';
import type { RevocationEffect } from '#shared/domain/confirmed-domain/revocation-effect.ts';
import type { ReadableDb } from '../database.ts';
import { registerCase } from './register-cases.ts';

const SHOWN = 200;
const CURRENT =
  'SELECT case_id AS id FROM case_confirmations WHERE confirmation = ? AND is_current = 1 ORDER BY case_id';

/** Cases whose judgement of now rests on an entry. */
export function relyingCaseIds(db: ReadableDb, confirmation: string): string[] {
  return db
    .query<{ id: string }>(CURRENT)
    .all(confirmation)
    .map((row) => row.id);
}

export interface RevocationList {
  add(id: string, state: CaseState, effect: RevocationEffect, refusal: CaseRefusal | null): void;
  result(): { cases: RevocationCase[]; counts: RevocationCounts };
}

/** Counts everything, names the first cases: those that somebody must look at by hand before the others. */
export function revocationList(db: ReadableDb, confirmation: string): RevocationList {
  const refused: RevocationCase[] = [];
  const others: RevocationCase[] = [];
  const counts = { judgeAgain: 0, reopen: 0, none: 0, refused: 0 };
  return {
    add: (id, state, effect, refusal) => {
      counts[countedAs(effect, refusal)] += 1;
      const list = refusal ? refused : others;
      if (list.length < SHOWN) list.push({ ...caseOf(db, id, state, confirmation), effect, refusal });
    },
    result: () => ({ cases: [...refused, ...others].slice(0, SHOWN), counts }),
  };
}

function countedAs(effect: RevocationEffect, refusal: CaseRefusal | null): keyof RevocationCounts {
  if (refusal) return 'refused';
  return effect === 'returnAndJudgeAgain' ? 'judgeAgain' : effect;
}

function caseOf(db: ReadableDb, id: string, state: CaseState, confirmation: string) {
  return registerCase(db, {
    id,
    receiptNumber: state.receiptNumber,
    status: state.status,
    outcome: state.decision?.outcome ?? null,
    judgementOutcome: state.judgement.outcome,
    applicationVault: state.application?.id ?? null,
    relies: state.judgement.confirmations?.includes(confirmation) ? 1 : 0,
  });
}
