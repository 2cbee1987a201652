import type { ChainReport } from '#shared/contract/journal.ts';
import type { ReadableDb } from '../database.ts';
import { eventHash, GENESIS_HASH, vaultDigest } from './event-hash.ts';

type Break = NonNullable<ChainReport['brokenAt']>;

interface JournalRow {
  seq: number;
  id: string;
  device: string;
  device_seq: number;
  hlc: string;
  at: string;
  actor: string;
  kind: string;
  version: number;
  case_id: string | null;
  vault_digest: Buffer | null;
  payload: string;
  previous_hash: Buffer;
  hash: Buffer;
  salt: Buffer | null;
  content: string | null;
}

/** Some 10 ms of work: nobody who pages through the queue meanwhile is to feel it. */
const PAGE = 250;
/** More than a commit that was torn by a crash could have held. */
const NEWEST = 2_000;
const NEXT_ROWS = `SELECT journal.*, vault.salt, vault.content FROM journal
  LEFT JOIN vault ON vault.event = journal.id WHERE journal.seq > ? ORDER BY journal.seq LIMIT ${PAGE}`;

export interface ChainFinding {
  readonly events: number;
  readonly head: string;
  readonly brokenAt: Break | null;
  readonly erased: number;
}

/**
 * Recomputes the hash of every event and the digest of every vault row that is still there. A generator,
 * so that the data process can answer other calls between two pages; yields the number of events done.
 * `after` leaves out the events up to that sequence number, whose last hash is then believed.
 */
export function* verifyChain(db: ReadableDb, after = 0): Generator<number, ChainFinding> {
  let previous = hashAt(db, after);
  let seq = after;
  let erased = 0;
  for (;;) {
    const rows = db.query<JournalRow>(NEXT_ROWS).all(seq);
    for (const row of rows) {
      const problem = inspect(row, seq, previous);
      if (problem) {
        return { events: seq, head: previous.toString('hex'), brokenAt: { seq: row.seq, problem }, erased };
      }
      if (row.vault_digest && row.content === null) erased += 1;
      previous = row.hash;
      seq = row.seq;
    }
    if (rows.length < PAGE) return { events: seq, head: previous.toString('hex'), brokenAt: null, erased };
    yield seq;
  }
}

/** Looks at the events that a crash could have touched; a full 照合 takes longer and is the person's choice. */
export function newestEventsFit(db: ReadableDb): boolean {
  const newest = db.query<{ seq: number | null }>('SELECT max(seq) AS seq FROM journal').get()?.seq ?? 0;
  const steps = verifyChain(db, Math.max(0, newest - NEWEST));
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value.brokenAt === null;
}

function hashAt(db: ReadableDb, seq: number): Buffer {
  if (seq === 0) return GENESIS_HASH;
  return db.query<{ hash: Buffer }>('SELECT hash FROM journal WHERE seq = ?').get(seq)?.hash ?? GENESIS_HASH;
}

function inspect(row: JournalRow, lastSeq: number, previous: Buffer): Break['problem'] | null {
  if (row.seq !== lastSeq + 1) return 'gap';
  if (!row.previous_hash.equals(previous)) return 'previousHash';
  const recomputed = eventHash({
    id: row.id,
    device: row.device,
    deviceSeq: row.device_seq,
    hlc: row.hlc,
    at: row.at,
    actor: row.actor,
    kind: row.kind,
    version: row.version,
    caseId: row.case_id,
    vaultDigest: row.vault_digest,
    payload: Buffer.from(row.payload, 'utf8'),
    previousHash: row.previous_hash,
  });
  if (!recomputed.equals(row.hash)) return 'hash';
  const { salt, content, vault_digest: digest } = row;
  if (salt === null || content === null) return null;
  return digest && vaultDigest(salt, Buffer.from(content, 'utf8')).equals(digest) ? null : 'vaultDigest';
}
