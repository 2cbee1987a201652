import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { AppError } from '#shared/contract/app-error.ts';
import { MINIMUM_PASSPHRASE_LENGTH, passphraseLength } from '#shared/domain/operator/passphrase-rule.ts';
import { err, ok, type Result } from '#shared/result.ts';

/** log2(N): 2^17 with r = 8 takes 128 MiB and some tenths of a second, once a sign-in. */
export const COST_LOG2 = 17;
/** A ledger that asks for more than this gigabyte was made to bring the PC down. */
const MOST_COST_LOG2 = 20;
const SECRET_BYTES = 32;
const BLOCK_SIZE = 8;

export interface Secret {
  readonly salt: Buffer;
  readonly secret: Buffer;
  readonly costLog2: number;
}

export async function makeSecret(passphrase: string): Promise<Secret> {
  const salt = randomBytes(16);
  return { salt, secret: await derive(passphrase, salt, COST_LOG2), costLog2: COST_LOG2 };
}

/** Every passphrase that somebody chooses goes through here. */
export async function makeLongSecret(passphrase: string): Promise<Result<Secret, AppError>> {
  const refusal = refuseShort(passphrase);
  return refusal ? err(refusal) : ok(await makeSecret(passphrase));
}

export function refuseShort(passphrase: string): AppError | null {
  if (passphraseLength(passphrase) >= MINIMUM_PASSPHRASE_LENGTH) return null;
  return { code: 'passphraseTooShort', minimum: MINIMUM_PASSPHRASE_LENGTH };
}

/** The same passphrase typed with another input method is the same, hence NFKC. */
export function areSamePassphrase(one: string, other: string): boolean {
  return one.normalize('NFKC') === other.normalize('NFKC');
}

export async function matchesSecret(passphrase: string, stored: Secret): Promise<boolean> {
  if (stored.costLog2 > MOST_COST_LOG2) return false;
  return timingSafeEqual(await derive(passphrase, stored.salt, stored.costLog2), stored.secret);
}

function derive(passphrase: string, salt: Buffer, costLog2: number): Promise<Buffer> {
  const N = 2 ** costLog2;
  const maxmem = 128 * N * BLOCK_SIZE + 32 * 1024 * 1024;
  return new Promise((resolve, reject) => {
    scrypt(
      passphrase.normalize('NFKC'),
      salt,
      SECRET_BYTES,
      { N, r: BLOCK_SIZE, p: 1, maxmem },
      (error, key) => {
        if (error) reject(error);
        else resolve(key);
      },
    );
  });
}
