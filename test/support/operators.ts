import type { Office } from '#data/handler.ts';
import { recordOperator } from '#data/session/operators.ts';
import { COST_LOG2, type Secret } from '#data/session/passphrase.ts';
import type { Operator } from '#shared/contract/ledger.ts';
import type { OperatorRole } from '#shared/domain/operator/actor.ts';
import { ok } from '#shared/result.ts';

/** Fits no passphrase: for those who never type one. */
const noSecret: Secret = { salt: Buffer.alloc(16), secret: Buffer.alloc(32), costLog2: COST_LOG2 };

/** An account in the ledger, without the half second that a passphrase costs. */
export async function anOperator(
  office: Office,
  name: string,
  role: OperatorRole,
  secret = noSecret,
): Promise<Operator> {
  const added = await office.transaction(
    (db, journal) => ok(recordOperator(db, journal, office.source, { name, role, secret })),
    'system',
  );
  if (!added.ok) throw new Error(added.error.code);
  return added.value;
}

/** As after a sign-in; what happens to the account afterwards concerns this session too. */
export function signInAs(office: Office, operator: Operator): void {
  const { id, role, name } = operator;
  office.setSession({ actor: `operator:${id}`, role, name, operator });
}
