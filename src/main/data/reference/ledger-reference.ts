import { withListedBodies } from '../body-list/listed-bodies.ts';
import { confirmedDomainsOverlay } from '../confirmed-domain/overlay.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { readFact, writeFact } from '../ledger/ledger-facts.ts';
import { memoryOf } from '../memory.ts';
import type { ReferenceData } from './reference-data.ts';

/** What a ledger adds to the tables that come with the program. Each noun of its own has one such function. */
type Overlay = (tables: ReferenceData, db: ReadableDb) => ReferenceData;

/** Lists of bodies first: a confirmed domain is about a body. */
const overlays: readonly Overlay[] = [withListedBodies, confirmedDomainsOverlay];

interface Known {
  readonly shipped: ReferenceData;
  /** Of the event that touched them last; its number alone is given anew after a rollback. */
  readonly event: string | null;
  readonly tables: ReferenceData;
}

const EVENT_AT = 'SELECT id FROM journal WHERE seq = ?';

const LATEST = 'latest';
/** touchReference() writes a fact, so whatever changes the tables touches this one. */
const latest = memoryOf<Known>({ table: 'ledger_facts', change: 'any', most: 1 });

/**
 * The tables of the program together with what this ledger has learnt, made anew when an event has touched them since. The
 * version names that event, so a judgement can be traced to what the register said at that time.
 */
export function ledgerReference(shipped: ReferenceData, db: ReadableDb): ReferenceData {
  const known = latest.recall(db, LATEST, ({ event }) => event === lastTouch(db).event);
  if (known?.shipped === shipped) return known.tables;
  const { seq, event } = lastTouch(db);
  const version = seq === 0 ? shipped.version : `${shipped.version}+${seq}`;
  const tables = overlays.reduce((made, overlay) => overlay(made, db), { ...shipped, version });
  return latest.keep(db, LATEST, { shipped, event, tables }).tables;
}

function lastTouch(db: ReadableDb): { readonly seq: number; readonly event: string | null } {
  const seq = readFact(db, 'referenceSeq') ?? 0;
  return { seq, event: db.query<{ id: string }>(EVENT_AT).get(seq)?.id ?? null };
}

/** To be called with every event that changes what the ledger adds to the tables. */
export function touchReference(db: WritableDb, seq: number): void {
  writeFact(db, 'referenceSeq', seq);
}
