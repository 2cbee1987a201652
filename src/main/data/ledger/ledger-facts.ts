import { z } from 'zod';
import { defaultOfficePolicy, OfficePolicy } from '#shared/domain/policy/policy.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { type Memory, memoryOf } from '../memory.ts';

export type User = z.infer<typeof User>;
const User = z.object({ pid: z.int(), use: z.string() });

/** Facts about the file, each stored as JSON under its name. */
interface Facts {
  ledgerId: string;
  deviceId: string;
  demonstration: boolean;
  /** False while a program has the file open; still false afterwards when that program was killed. */
  cleanExit: boolean;
  /** Who has it open, or had and was killed. */
  users: User[];
  policy: OfficePolicy;
  /** Instant of the last verified backup. */
  lastBackupAt: string;
  /** By which holidays due dates of open cases are reckoned; see `holidaysChanged`. */
  holidayTable: string;
  /** seq of the newest event that changed what the ledger adds to the program's tables. */
  referenceSeq: number;
}

type FactName = keyof Facts;

/** What is stored, and what it says; both null where the ledger has no such fact. */
interface Stored<Value> {
  readonly text: string | null;
  readonly value: Value | null;
}

interface Fact<Value> {
  readonly schema: z.ZodType<Value>;
  /** Every operation asks for the policy, which changes a few times a year. */
  readonly memory: Memory<Stored<Value>>;
}

const facts: { readonly [N in FactName]: Fact<Facts[N]> } = {
  ledgerId: fact(z.string()),
  deviceId: fact(z.string()),
  demonstration: fact(z.boolean()),
  cleanExit: fact(z.boolean()),
  users: fact(z.array(User)),
  policy: fact(OfficePolicy),
  lastBackupAt: fact(z.string()),
  holidayTable: fact(z.string()),
  referenceSeq: fact(z.int()),
};

function fact<Value>(schema: z.ZodType<Value>): Fact<Value> {
  return { schema, memory: memoryOf({ table: 'ledger_facts', change: 'any', most: 1 }) };
}

const STORED_FACT = 'SELECT value FROM ledger_facts WHERE name = ?';

export function readFact<N extends FactName>(db: ReadableDb, name: N): Facts[N] | null {
  const { schema, memory }: Fact<Facts[N]> = facts[name];
  const storedText = () => db.query<{ value: string }>(STORED_FACT).get(name)?.value ?? null;
  const known = memory.recall(db, name, ({ text }) => text === storedText());
  if (known) return known.value;
  const text = storedText();
  const value = text === null ? null : schema.parse(JSON.parse(text));
  return memory.keep(db, name, { text, value }).value;
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
