import type { CaseEventDraft } from '#shared/domain/case/event.ts';
import type { CaseState } from '#shared/domain/case/state.ts';
import { type IdentityFacts, identityOf } from '#shared/domain/duplicate/identity.ts';
import type { SuspectedCase } from '#shared/domain/duplicate/verdict.ts';
import type { WritableDb } from '../database.ts';
import { duplicateFinder } from './duplicate-finder.ts';
import { flagSuspicion, insertDuplicateRows } from './duplicate-rows.ts';
import { identityHash } from './identity-hash.ts';
import { storeIdentityKeys, storeKeysInPieces } from './identity-key-table.ts';
import { ledgerMatches } from './ledger-matches.ts';
import { type DuplicateMatch, worthAsking } from './match.ts';

/** What becomes of an application that is about to be received. */
export interface ReceivedSighting {
  /** To be recorded directly behind the receipt; none when nobody is like the person. */
  readonly events: readonly CaseEventDraft[];
  /** Must be called once the case has its row, which is the seq of its first event. */
  keep(row: number, caseId: string, state: CaseState): void;
}

export interface IntakeDuplicates {
  look(application: IdentityFacts): ReceivedSighting;
  /** Cases that the new application of a case is like, those of the same run included. */
  lookAgain(application: IdentityFacts, caseId: string): SuspectedCase[];
}

/** One application after another, each complete at once: the next one finds it in the table. */
export function intakeDuplicates(db: WritableDb): IntakeDuplicates {
  const keysOf = identityHash(db);
  const ofLedger = ledgerMatches(db);
  return {
    look: (application) => {
      const identity = identityOf(application);
      const keys = keysOf(identity);
      return {
        events: suspicionOf(db, worthAsking(ofLedger(identity, keys))),
        keep: (row, caseId, state) => {
          storeIdentityKeys(db, { keys, rows: keys.map(() => row) });
          keepSuspicion(db, caseId, state);
        },
      };
    },
    lookAgain: (application, caseId) => {
      const identity = identityOf(application);
      return suspectedAmong(db, worthAsking(ofLedger(identity, keysOf(identity), caseId)));
    },
  };
}

/** Very many in one transaction: their keys are stored at the end in the order of the table. */
export function bulkDuplicates(db: WritableDb): IntakeDuplicates & { finish(): Generator<void> } {
  const finder = duplicateFinder(db);
  return {
    look: (application) => {
      const sighting = finder.find(application);
      return {
        events: suspicionOf(db, sighting.matches),
        keep: (row, caseId, state) => {
          finder.remember(sighting, row);
          keepSuspicion(db, caseId, state);
        },
      };
    },
    lookAgain: (application, caseId) => suspectedAmong(db, finder.find(application, caseId).matches),
    // Sorted when the first piece is asked for: by then everything is remembered.
    *finish() {
      yield* storeKeysInPieces(db, finder.remembered());
    },
  };
}

function suspicionOf(db: WritableDb, matches: readonly DuplicateMatch[]): CaseEventDraft[] {
  if (matches.length === 0) return [];
  const others = suspectedAmong(db, matches);
  return [{ kind: 'duplicateSuspected', payload: { others }, personal: null }];
}

function suspectedAmong(db: WritableDb, matches: readonly DuplicateMatch[]): SuspectedCase[] {
  return matches.map(({ of, reasons, strength }) => ({
    case: of.kind === 'case' ? of.id : caseOfRow(db, of.row),
    reasons: [...reasons],
    strength,
  }));
}

function caseOfRow(db: WritableDb, row: number): string {
  const found = db.query<{ id: string }>('SELECT id FROM cases WHERE row = ?').get(row);
  if (!found) throw new Error(`no case has the row ${row}`);
  return found.id;
}

function keepSuspicion(db: WritableDb, caseId: string, state: CaseState): void {
  if (Object.keys(state.duplicates).length === 0) return;
  insertDuplicateRows(db, caseId, state);
  flagSuspicion(db, caseId);
}
