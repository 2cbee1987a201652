import { withListedBodies } from '../body-list/listed-bodies.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { readFact, writeFact } from '../ledger/ledger-facts.ts';
import type { ReferenceData } from './reference-data.ts';

/** What a ledger adds to the tables that come with the program. Each noun of its own has one such function. */
type Overlay = (tables: ReferenceData, db: ReadableDb) => ReferenceData;

const overlays: readonly Overlay[] = [withListedBodies];

interface Known {
  readonly shipped: ReferenceData;
  readonly seq: number;
  readonly tables: ReferenceData;
}

const known = new WeakMap<ReadableDb, Known>();

/**
 * The tables of the program together with what this ledger has learnt. Made anew when an event has touched them since;
 * asking again costs one look at a single row. The version names that event, so a judgement can be traced to what
 * the register said at that time.
 */
export function ledgerReference(shipped: ReferenceData, db: ReadableDb): ReferenceData {
  const seq = readFact(db, 'referenceSeq') ?? 0;
  const before = known.get(db);
  if (before && before.shipped === shipped && before.seq === seq) return before.tables;
  const version = seq === 0 ? shipped.version : `${shipped.version}+${seq}`;
  const tables = overlays.reduce((made, overlay) => overlay(made, db), { ...shipped, version });
  known.set(db, { shipped, seq, tables });
  return tables;
}

/** To be called with every event that changes what the ledger adds to the tables. */
export function touchReference(db: WritableDb, seq: number): void {
  writeFact(db, 'referenceSeq', seq);
}
