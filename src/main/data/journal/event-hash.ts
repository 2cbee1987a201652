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
  /** Already canonical JSON, in UTF-8. */
  readonly payload: Buffer;
  readonly previousHash: Buffer;
}

export const GENESIS_HASH = Buffer.alloc(32);

/**
 * SHA-256 over a canonical JSON array of the parts. It is put together as bytes: as one text, the name of the actor would
 * make every character of it take two bytes, and the payload be encoded once more when it is stored.
 */
export function eventHash(parts: HashedParts): Buffer {
  const { previousHash, id, device, deviceSeq, hlc, at, actor, kind, version, caseId, vaultDigest, payload } =
    parts;
  const before = JSON.stringify([previousHash.toString('hex'), id, device, deviceSeq, hlc, at]);
  const name = JSON.stringify(actor);
  const after = JSON.stringify([kind, version, caseId, vaultDigest?.toString('hex') ?? null]);
  const bytes = roomFor(
    (before.length + name.length + after.length) * MOST_BYTES_A_UNIT + payload.length + 1,
  );
  let end = bytes.write(before);
  // Of two arrays with a name between them one array: commas instead of the inner brackets.
  bytes[end - 1] = COMMA;
  end += bytes.write(name, end);
  const joint = end;
  end += bytes.write(after, end);
  bytes[joint] = COMMA;
  bytes[end - 1] = COMMA;
  end += payload.copy(bytes, end);
  bytes[end] = CLOSING_BRACKET;
  return hash('sha256', bytes.subarray(0, end + 1), 'buffer');
}

const COMMA = 0x2c;
const CLOSING_BRACKET = 0x5d;
/** Of UTF-8 to a unit of UTF-16. */
const MOST_BYTES_A_UNIT = 3;

/** Used again for every event that is not unusually large. */
const shared = Buffer.alloc(8_192);

function roomFor(bytes: number): Buffer {
  return bytes <= shared.length ? shared : Buffer.alloc(bytes);
}

/** The salt keeps a guessed name or address from being recognised by its digest after it was erased. */
export function vaultDigest(salt: Buffer, content: Buffer): Buffer {
  return hash('sha256', Buffer.concat([salt, content]), 'buffer');
}
