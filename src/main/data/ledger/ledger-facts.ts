import { z } from 'zod';
import { defaultOfficePolicy, OfficePolicy } from '#shared/domain/policy/policy.ts';
import type { ReadableDb, WritableDb } from '../database.ts';

/** Facts about the file, each stored as JSON under its name. */
interface Facts {
  ledgerId: string;
  deviceId: string;
  demonstration: boolean;
  /** False while a program has the file open; still false afterwards when that program was killed. */
  cleanExit: boolean;
  policy: OfficePolicy;
  /** Instant of the last verified backup. */
  lastBackupAt: string;
  /** seq of the newest event that changed what the ledger adds to the program's tables. */
  referenceSeq: number;
}

type FactName = keyof Facts;

const schemas: { readonly [N in FactName]: z.ZodType<Facts[N]> } = {
  ledgerId: z.string(),
  deviceId: z.string(),
  demonstration: z.boolean(),
  cleanExit: z.boolean(),
  policy: OfficePolicy,
  lastBackupAt: z.string(),
  referenceSeq: z.int(),
};

export function readFact<N extends FactName>(db: ReadableDb, name: N): Facts[N] | null {
  const row = db.query<{ value: string }>('SELECT value FROM ledger_facts WHERE name = ?').get(name);
  return row ? parsedFact(name, row.value) : null;
}

const lastParsed: { [N in FactName]?: { readonly text: string; readonly value: Facts[N] } } = {};

/** Every operation asks for the policy, which changes a few times a year. */
function parsedFact<N extends FactName>(name: N, text: string): Facts[N] {
  const before: { readonly text: string; readonly value: Facts[N] } | undefined = lastParsed[name];
  if (before?.text === text) return before.value;
  const value = schemas[name].parse(JSON.parse(text));
  Object.assign(lastParsed, { [name]: { text, value } });
  return value;
}

export function requireFact<N extends FactName>(db: ReadableDb, name: N): Facts[N] {
  const value = readFact(db, name);
  if (value === null) throw new Error(`the ledger has no ${name}`);
  return value;
}

export function writeFact<N extends FactName>(db: WritableDb, name: N, value: Facts[N]): void {
  db.run(
    'INSERT INTO ledger_facts (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    name,
    JSON.stringify(value),
  );
}

export function readPolicy(db: ReadableDb): OfficePolicy {
  return readFact(db, 'policy') ?? defaultOfficePolicy;
}
