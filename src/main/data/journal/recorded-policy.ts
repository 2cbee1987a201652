import { OfficePolicy } from '#shared/domain/policy/policy.ts';
import type { ReadableDb } from '../database.ts';

/** 設定 as an event has them. */
export interface RecordedPolicy {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly policy: OfficePolicy;
  /** The sender of the letters was erased from the vault. */
  readonly senderIsErased: boolean;
}

interface PolicyRow {
  seq: number;
  at: string;
  actor: string;
  policy: string | null;
  is_personal: number;
  sender: string | null;
}

const COLUMNS = `journal.seq, journal.at, journal.actor, journal.payload -> 'policy' AS policy,
  journal.vault_digest IS NOT NULL AS is_personal, vault.content AS sender
  FROM journal LEFT JOIN vault ON vault.event = journal.id`;
export const LAST_CHANGE = `SELECT ${COLUMNS} WHERE journal.case_id IS NULL AND journal.kind = 'policyChanged'
  AND journal.seq <= ? ORDER BY journal.seq DESC LIMIT 1`;
const BEGINNING = `SELECT ${COLUMNS} WHERE journal.seq = 1`;

/** The 設定 in force after the entry of that number. Null where nothing says: ledgers of older programs do not say with what they began. */
export function recordedPolicy(db: ReadableDb, seq: number): RecordedPolicy | null {
  const row = db.query<PolicyRow>(LAST_CHANGE).get(seq) ?? db.query<PolicyRow>(BEGINNING).get();
  if (!row || row.policy === null || row.seq > seq) return null;
  const { at, actor } = row;
  // Older programs kept the sender in the event; what later ones put into the vault wins.
  const sender = row.sender === null ? {} : { sender: JSON.parse(row.sender) };
  return {
    seq: row.seq,
    at,
    actor,
    policy: OfficePolicy.parse({ ...JSON.parse(row.policy), ...sender }),
    senderIsErased: row.is_personal === 1 && row.sender === null,
  };
}
