import { mkdtempSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { createTestOffice } from '../support/office.ts';

export interface BigLedger {
  readonly path: string;
  readonly account: { readonly operatorId: string; readonly passphrase: string };
}

const passphrase = '測定のためのパスフレーズ';

/** A ledger with the rows of the file in it and one account, made by the program's own import. */
export async function bigLedger(csv: string, folder: string): Promise<BigLedger> {
  const test = createTestOffice();
  try {
    const { operator } = expectOk(
      await test.call('session.createFirstOperator', { name: '測定', passphrase }),
    );
    if (!operator) throw new Error('nobody signed in');
    const { importId } = expectOk(await test.call('import.inspect', { path: csv }));
    expectOk(await test.call('import.plan', { importId }));
    expectOk(await test.call('import.commit', { importId }));
    test.office.ledger?.close();
    test.office.setLedger(null);
    // In a folder of its own: a log that another ledger of this name left behind would be taken for this one's.
    const path = join(mkdtempSync(join(folder, 'ledger-')), '測定.kyoso');
    renameSync(test.path, path);
    return { path, account: { operatorId: operator.id, passphrase } };
  } finally {
    test.close();
  }
}

function expectOk<T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
