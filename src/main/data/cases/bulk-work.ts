import type { BulkRow } from '#shared/contract/bulk.ts';
import { type BulkWork, rehearse } from '#shared/domain/case/bulk.ts';
import type { DecideContext } from '#shared/domain/case/decide.ts';
import type { CaseState } from '#shared/domain/case/state.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import type { CommandContext, OperationContext } from '../handler.ts';
import { continueCase } from '../journal/case-record.ts';
import { namedCases } from '../named-cases.ts';
import { decideContext } from './decide-context.ts';
import { standingCase } from './standing-case.ts';
import { storeCase } from './store-case.ts';

/** What the work would do with each case. */
export function planBulk(
  db: ReadableDb,
  ids: readonly string[],
  work: BulkWork,
  context: OperationContext,
): BulkRow[] {
  return ids.map((id) => {
    const record = standingCase(db, id);
    if (!record) return gone(id);
    const { state } = record;
    const rehearsal = rehearse(state, work, contextIn(db, id, context));
    return rehearsal.ok ? row(id, rehearsal.value.after, state.version) : refused(id, state, rehearsal.error);
  });
}

/** Must run inside a transaction. Records what the plan showed on every case that has not moved since. */
export function commitBulk(
  db: WritableDb,
  wanted: readonly { id: string; expectedVersion: number }[],
  work: BulkWork,
  context: CommandContext,
): BulkRow[] {
  const concerned = new Set<string>();
  const done = wanted.map(({ id, expectedVersion }): BulkRow => {
    const before = standingCase(db, id);
    if (!before) return gone(id);
    const { state } = before;
    if (state.version !== expectedVersion) return refused(id, state, { code: 'staleVersion' });
    const rehearsal = rehearse(state, work, contextIn(db, id, context));
    if (!rehearsal.ok) return refused(id, state, rehearsal.error);
    const { state: after } = continueCase(db, context, id, before, rehearsal.value.drafts);
    for (const other of storeCase(db, id, state, after)) concerned.add(other);
    return row(id, after, after.version);
  });
  for (const { id, refusal } of done) if (refusal === null) concerned.add(id);
  if (concerned.size > 0) context.changed(['cases'], namedCases(concerned));
  return done;
}

function contextIn(
  db: ReadableDb,
  id: string,
  context: OperationContext,
): (state: CaseState) => DecideContext {
  return (state) => decideContext(db, id, state, context);
}

function gone(id: string): BulkRow {
  return { id, version: null, refusal: { code: 'notFound' }, status: null, outcome: null };
}

function refused(id: string, state: CaseState, refusal: BulkRow['refusal']): BulkRow {
  return { ...row(id, state, state.version), refusal };
}

function row(id: string, state: CaseState, version: number): BulkRow {
  const outcome = state.decision?.outcome ?? state.proposal?.outcome ?? null;
  return { id, version, refusal: null, status: state.status, outcome };
}
