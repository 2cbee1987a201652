import type { AppError } from '#shared/contract/app-error.ts';
import type { Operator } from '#shared/contract/ledger.ts';
import type { Actor, OperatorRole } from '#shared/domain/operator/actor.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Office } from '../handler.ts';
import { nameIsTaken, recordOperator } from './operators.ts';
import { makeLongSecret } from './passphrase.ts';

export interface NewOperator {
  readonly name: string;
  readonly passphrase: string;
  readonly role: OperatorRole;
  /** Somebody else chose the passphrase. */
  readonly mustChoosePassphrase?: boolean;
}

/** `taken` is asked within the transaction, besides whether the name is. */
export async function addOperator(
  office: Office,
  { passphrase, ...account }: NewOperator,
  actor: Actor,
  taken: () => boolean,
): Promise<Result<Operator, AppError>> {
  const secret = await makeLongSecret(passphrase);
  if (!secret.ok) return secret;
  return office.transaction((db, journal) => {
    if (taken() || nameIsTaken(db, account.name)) return err({ code: 'operatorExists' });
    return ok(recordOperator(db, journal, office.source, { ...account, secret: secret.value }));
  }, actor);
}
