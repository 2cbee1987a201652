import { rmSync } from 'node:fs';
import { join } from 'node:path';
import DatabaseConstructor from 'better-sqlite3';
import type { CaseView } from '#shared/contract/case.ts';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import { aConfirmedCheck } from '#test/builders.ts';
import { importedCases } from '../../support/imported-cases.ts';
import { createTestOffice, type TestOffice } from '../../support/office.ts';
import { type Measurement, measurement, median } from '../measurement.ts';

const CASES = 300;
const BUDGET = 2;
/** Until the log of the bare file has been filled once and is written over from its beginning, as a ledger's is nearly always. */
const BARE_BEFORE = 500;

/**
 * Approving a case against a bare update+insert transaction with synchronous=FULL, turn by turn. Each case is worked through and
 * decided before the next one is opened, as at a desk.
 */
export async function decisionRow(): Promise<Measurement> {
  const test = createTestOffice();
  try {
    const ids = await importedCases(test, CASES);
    const bare = bareTransaction(join(test.directory, 'floor.sqlite'));
    const decisions: number[] = [];
    const floors: number[] = [];
    for (const id of ids) {
      const view = await workThrough(test, id);
      const command: CaseCommand = { kind: 'approve', text: '' };
      const started = performance.now();
      await act(test, view, command);
      const middle = performance.now();
      bare.run();
      decisions.push(middle - started);
      floors.push(performance.now() - middle);
    }
    bare.close();
    return measurement('decision', median(decisions), 'ms', median(floors), BUDGET);
  } finally {
    test.close();
  }
}

async function workThrough(test: TestOffice, id: string): Promise<CaseView> {
  const opened = await test.call('case.open', { id });
  if (!opened.ok) throw new Error(opened.error.code);
  let view = await act(test, opened.value, { kind: 'claim' });
  for (const item of view.template.items) {
    view = await act(test, view, aConfirmedCheck(item.id));
  }
  return view;
}

async function act(test: TestOffice, view: CaseView, command: CaseCommand): Promise<CaseView> {
  const acted = await test.call('case.act', { id: view.id, expectedVersion: view.version, command });
  if (!acted.ok) throw new Error(`${command.kind}: ${acted.error.code}`);
  return acted.value;
}

function bareTransaction(path: string): { run(): void; close(): void } {
  const connection = new DatabaseConstructor(path);
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.exec(
    'CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER); CREATE TABLE e (id INTEGER PRIMARY KEY, x TEXT)',
  );
  connection.exec('INSERT INTO t VALUES (1, 0)');
  const update = connection.prepare('UPDATE t SET n = n + 1 WHERE id = 1');
  const insert = connection.prepare('INSERT INTO e (x) VALUES (?)');
  const transaction = connection.transaction(() => {
    update.run();
    insert.run('x'.repeat(400));
  });
  for (let at = 0; at < BARE_BEFORE; at += 1) transaction.immediate();
  return {
    run: () => transaction.immediate(),
    close: () => {
      connection.close();
      rmSync(path, { force: true });
    },
  };
}
