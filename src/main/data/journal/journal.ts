import type { CaseEvent, CaseEventDraft, VaultRef } from '#shared/domain/case/event.ts';
import type { Actor } from '#shared/domain/operator/actor.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { memoryOf } from '../memory.ts';
import { canonicalJson } from './canonical-json.ts';
import { eventHash, GENESIS_HASH, vaultDigest } from './event-hash.ts';
import { EVENT_VERSION, isEventKind, type OfficeEventDraft } from './event-kinds.ts';
import { formatHlc, type HybridClock, parseHlc, tick } from './hybrid-clock.ts';

/** Where time, ids and randomness come from; a test gives its own. */
export interface RecordSource {
  /** Milliseconds since 1970 UTC. */
  nowMs(): number;
  newId(): string;
  /** 16 unpredictable bytes. */
  newSalt(): Buffer;
}

/** What append gives back about an event, whatever its kind. */
export interface RecordedEvent {
  readonly seq: number;
  readonly id: string;
  readonly at: string;
  readonly vault: VaultRef | null;
}

export interface JournalWriter {
  /** Must run inside a transaction that the caller began; the writer is of no use after its end. */
  append(draft: CaseEventDraft | OfficeEventDraft, caseId: string | null): RecordedEvent;
  appendCaseEvents(drafts: readonly CaseEventDraft[], caseId: string): (CaseEvent & { seq: number })[];
}

interface HeadRow {
  seq: number;
  device_seq: number;
  hlc: string;
  hash: Buffer;
}

const INSERT_EVENT = `INSERT INTO journal
  (seq, id, device, device_seq, hlc, at, actor, kind, version, case_id, vault_digest, payload, previous_hash, hash)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS TEXT), ?, ?)`;
// Payload and content are bound as the UTF-8 bytes that were hashed: encoding them a second time would be felt in an import.
const INSERT_VAULT = 'INSERT INTO vault (event, kind, salt, content) VALUES (?, ?, ?, CAST(? AS TEXT))';

export function journalWriter(
  db: WritableDb,
  source: RecordSource,
  actor: Actor,
  device: string,
): JournalWriter {
  const insertEvent = db.writer(INSERT_EVENT);
  const insertVault = db.writer(INSERT_VAULT);
  let { seq, deviceSeq, hash, clock } = readHead(db);
  const timeText = isoTimes();

  const append = (draft: CaseEventDraft | OfficeEventDraft, caseId: string | null): RecordedEvent => {
    const nowMs = source.nowMs();
    const id = source.newId();
    const at = timeText(nowMs);
    clock = tick(clock, nowMs);
    const digest = draft.personal ? keep(id, draft.personal) : null;
    const payload = Buffer.from(canonicalJson(draft.payload), 'utf8');
    const hlc = formatHlc(clock, device);
    const parts = {
      id,
      device,
      deviceSeq: deviceSeq + 1,
      hlc,
      at,
      actor,
      kind: draft.kind,
      version: EVENT_VERSION,
      caseId,
      vaultDigest: digest,
      payload,
      previousHash: hash,
    };
    const next = eventHash(parts);
    insertEvent(
      seq + 1,
      id,
      device,
      parts.deviceSeq,
      hlc,
      at,
      actor,
      draft.kind,
      EVENT_VERSION,
      caseId,
      digest,
      payload,
      hash,
      next,
    );
    seq += 1;
    deviceSeq += 1;
    hash = next;
    heads.keep(db, HEAD, { seq, deviceSeq, hash, clock });
    return { seq, id, at, vault: digest && { id, digest: digest.toString('hex') } };
  };

  const keep = (id: string, personal: { kind: string; content: Record<string, unknown> }): Buffer => {
    const salt = source.newSalt();
    const content = Buffer.from(JSON.stringify(personal.content), 'utf8');
    insertVault(id, personal.kind, salt, content);
    return vaultDigest(salt, content);
  };

  return {
    append: (draft, caseId) => {
      if (caseId !== null) readLast.forget(db, caseId);
      return append(draft, caseId);
    },
    appendCaseEvents: (drafts, caseId) => {
      const before = knownEvents(db, caseId);
      const added = drafts.map((draft) =>
        caseEvent({ ...append(draft, caseId), actor, kind: draft.kind, payload: draft.payload }),
      );
      if (before) readLast.keep(db, caseId, [...before, ...added]);
      return added;
    },
  };
}

/** Of an import some ten events fall into one millisecond, whose text they share. */
function isoTimes(): (ms: number) => string {
  let last = Number.NaN;
  let text = '';
  return (ms) => {
    if (ms !== last) {
      text = new Date(ms).toISOString();
      last = ms;
    }
    return text;
  };
}

/** SHA-256 of the newest event, in hex; zeros for an empty journal. Printed on every report. */
export function chainHead(db: ReadableDb): { seq: number; hash: string } {
  const { seq, hash } = readHead(db);
  return { seq, hash: hash.toString('hex') };
}

/** The latest time at which any event was recorded, in milliseconds since 1970 UTC, whatever the clock said after it. */
export function latestRecordMs(db: ReadableDb): number {
  return readHead(db).clock.ms;
}

/** What `caseEventOfRow` makes an event of. */
export interface EventRow {
  seq: number;
  id: string;
  at: string;
  actor: string;
  kind: string;
  payload: string;
  vault_digest: Buffer | null;
}

/**
 * A plain `?` would make SQLite plan the statement anew for every case: this build (ENABLE_STAT4) does so whenever the value
 * of a parameter might matter to the order of the rows, and planning takes three times as long as reading.
 */
export const EVENTS_OF_CASE = `SELECT seq, id, at, actor, kind, payload, vault_digest FROM journal
  WHERE case_id = (SELECT ?) ORDER BY seq`;

export const NEWEST_OF_CASE = 'SELECT id FROM journal WHERE case_id = (SELECT ?) ORDER BY seq DESC LIMIT 1';

export type StoredCaseEvent = CaseEvent & { readonly seq: number };

/** More cases than one person has before them in an hour. */
const MOST_READ_LAST = 256;

/**
 * The events of cases that were read last. Nothing in the journal is ever changed, so a case whose newest event is the same has
 * the same events; what this connection adds is added here too.
 */
const readLast = memoryOf<readonly StoredCaseEvent[]>({
  table: 'journal',
  change: 'of old rows',
  most: MOST_READ_LAST,
});

/** All events of one case, oldest first. */
export function caseEvents(db: ReadableDb, caseId: string): readonly StoredCaseEvent[] {
  const known = knownEvents(db, caseId);
  if (known) return known;
  const events = db.query<EventRow>(EVENTS_OF_CASE).all(caseId).map(caseEventOfRow);
  return events.length > 0 ? readLast.keep(db, caseId, events) : events;
}

function knownEvents(db: ReadableDb, caseId: string): readonly StoredCaseEvent[] | undefined {
  return readLast.recall(db, caseId, (events) => {
    const newest = db.query<{ id: string }>(NEWEST_OF_CASE).get(caseId);
    return events.at(-1)?.id === newest?.id;
  });
}

export function caseEventOfRow(row: EventRow): StoredCaseEvent {
  // A newer program may have written kinds that this one cannot fold; guessing would falsify the case.
  if (!isEventKind(row.kind)) throw new Error(`unknown event kind ${row.kind} at ${row.seq}`);
  const vault = row.vault_digest && { id: row.id, digest: row.vault_digest.toString('hex') };
  return caseEvent({ ...row, payload: JSON.parse(row.payload), vault });
}

/** The journal's triggers and hashes vouch for kind and payload belonging together; types cannot. */
function caseEvent(parts: Record<'kind', string> & Record<string, unknown>): CaseEvent & { seq: number } {
  return parts as unknown as CaseEvent & { seq: number };
}

interface Head {
  readonly seq: number;
  readonly deviceSeq: number;
  readonly hash: Buffer;
  readonly clock: HybridClock;
}

const HEAD = 'head';
const heads = memoryOf<Head>({ table: 'journal', change: 'any', most: 1 });

function readHead(db: ReadableDb): Head {
  return heads.recall(db, HEAD) ?? heads.keep(db, HEAD, storedHead(db));
}

function storedHead(db: ReadableDb): Head {
  const row = db
    .query<HeadRow>('SELECT seq, device_seq, hlc, hash FROM journal ORDER BY seq DESC LIMIT 1')
    .get();
  if (!row) return { seq: 0, deviceSeq: 0, hash: GENESIS_HASH, clock: { ms: 0, counter: 0 } };
  return { seq: row.seq, deviceSeq: row.device_seq, hash: row.hash, clock: parseHlc(row.hlc) };
}
