import { hash } from 'node:crypto';

/** The parts of a journal row that its hash covers; `seq` is local to a file and not among them. */
export interface HashedParts {
  readonly id: string;
  readonly device: string;
  readonly deviceSeq: number;
  readonly hlc: string;
  readonly at: string;
  readonly actor: string;
  readonly kind: string;
  readonly version: number;
  readonly caseId: string | null;
  readonly vaultDigest: Buffer | null;
  /** Already canonical JSON. */
  readonly payload: string;
  readonly previousHash: Buffer;
}

export const GENESIS_HASH = Buffer.alloc(32);

/** SHA-256 over a canonical JSON array of the parts. */
export function eventHash(parts: HashedParts): Buffer {
  const fixed = JSON.stringify([
    parts.previousHash.toString('hex'),
    parts.id,
    parts.device,
    parts.deviceSeq,
    parts.hlc,
    parts.at,
    parts.actor,
    parts.kind,
    parts.version,
    parts.caseId,
    parts.vaultDigest?.toString('hex') ?? null,
  ]);
  return hash('sha256', `${fixed.slice(0, -1)},${parts.payload}]`, 'buffer');
}

/** The salt keeps a guessed name or address from being recognised by its digest after it was erased. */
export function vaultDigest(salt: Buffer, content: Buffer): Buffer {
  return hash('sha256', Buffer.concat([salt, content]), 'buffer');
}
