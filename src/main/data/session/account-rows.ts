import { z } from 'zod';
import type { ReadableDb, WritableDb } from '../database.ts';
import { officeEventPayloads } from '../journal/event-kinds.ts';
import type { JournalWriter } from '../journal/journal.ts';

/** What an account's row says besides its name, which is in the vault, and its secret; all of it follows from the events. */
export interface AccountRow {
  readonly role: string;
  readonly closed_at: string | null;
  readonly must_choose_passphrase: number;
}

const accountEventKinds = [
  'operatorAdded',
  'passphraseChanged',
  'firstPassphraseSet',
  'operatorRoleChanged',
  'operatorClosed',
  'operatorReopened',
] as const;

export type AccountEvent = {
  [K in (typeof accountEventKinds)[number]]: {
    readonly kind: K;
    readonly at: string;
    readonly payload: z.infer<(typeof officeEventPayloads)[K]>;
  };
}[(typeof accountEventKinds)[number]];

/** Null for an event that is about no account. */
export function accountEventOf(kind: string, at: string, payload: unknown): AccountEvent | null {
  const known = accountEventKinds.find((each) => each === kind);
  // The schema of the kind vouches for the payload belonging to it; types cannot.
  return known
    ? ({ kind: known, at, payload: officeEventPayloads[known].parse(payload) } as AccountEvent)
    : null;
}

/** The row after the event; null for an account that nobody added. */
export function accountAfter(
  before: AccountRow | null,
  { kind, at, payload }: AccountEvent,
): AccountRow | null {
  if (kind === 'operatorAdded') {
    const { role, mustChoosePassphrase } = payload;
    return { role, closed_at: null, must_choose_passphrase: mustChoosePassphrase ? 1 : 0 };
  }
  if (before === null) return null;
  switch (kind) {
    case 'passphraseChanged':
      return { ...before, must_choose_passphrase: 0 };
    case 'firstPassphraseSet':
      return { ...before, must_choose_passphrase: 1 };
    case 'operatorRoleChanged':
      return { ...before, role: payload.to };
    case 'operatorClosed':
      return { ...before, closed_at: at };
    case 'operatorReopened':
      return { ...before, closed_at: null };
    default:
      return kind satisfies never;
  }
}

/** An event about an account that is there, before it was recorded. */
export type AccountStepDraft = {
  [K in Exclude<(typeof accountEventKinds)[number], 'operatorAdded'>]: {
    readonly kind: K;
    readonly payload: z.infer<(typeof officeEventPayloads)[K]>;
  };
}[Exclude<(typeof accountEventKinds)[number], 'operatorAdded'>];

/** The event and what follows from it; never a word of a passphrase. */
export function recordAccountStep(
  db: WritableDb,
  journal: Pick<JournalWriter, 'append'>,
  step: AccountStepDraft,
): void {
  const { at } = journal.append({ ...step, personal: null }, null);
  projectAccountEvent(db, { ...step, at });
}

export const ACCOUNT_ROW = 'SELECT role, closed_at, must_choose_passphrase FROM operators WHERE id = ?';
const PUT_ACCOUNT = 'UPDATE operators SET role = ?, closed_at = ?, must_choose_passphrase = ? WHERE id = ?';

/** Brings the row of the account up to the event. Its secret is no matter of the journal. */
export function projectAccountEvent(db: WritableDb, event: AccountEvent): void {
  const id = event.payload.operator;
  const before = db.query<AccountRow>(ACCOUNT_ROW).get(id) ?? null;
  const after = accountAfter(before, event);
  if (after) db.run(PUT_ACCOUNT, after.role, after.closed_at, after.must_choose_passphrase, id);
}

const ACCOUNT_EVENTS = `SELECT kind, at, payload FROM journal WHERE case_id IS NULL
  AND kind IN (${accountEventKinds.map((kind) => `'${kind}'`).join(', ')}) ORDER BY seq`;

/** Every account as the events have it, by its id. */
export function recordedAccounts(db: ReadableDb): ReadonlyMap<string, AccountRow> {
  const accounts = new Map<string, AccountRow>();
  const events = db.query<{ kind: string; at: string; payload: string }>(ACCOUNT_EVENTS).all();
  for (const { kind, at, payload } of events) {
    const event = accountEventOf(kind, at, JSON.parse(payload));
    if (!event) continue;
    const id = event.payload.operator;
    const after = accountAfter(accounts.get(id) ?? null, event);
    if (after) accounts.set(id, after);
  }
  return accounts;
}

const NAMES_GIVEN = `SELECT journal.payload ->> 'operator' AS id, vault.content FROM journal
  JOIN vault ON vault.event = journal.id WHERE journal.case_id IS NULL
    AND journal.kind IN ('operatorAdded', 'operatorRenamed') ORDER BY journal.seq`;
const GivenName = z.object({ name: z.string() });

/** The last name that each account was given, as the vault has it; an erased one is not among them. */
export function recordedNames(db: ReadableDb): ReadonlyMap<string, string> {
  const given = db.query<{ id: string; content: string }>(NAMES_GIVEN).all();
  return new Map(given.map(({ id, content }) => [id, GivenName.parse(JSON.parse(content)).name]));
}

/** For a rebuild: whose name stands under a decision is what was recorded. */
export function restoreNames(db: WritableDb): void {
  for (const [id, name] of recordedNames(db)) {
    db.run('UPDATE operators SET name = ? WHERE id = ? AND name <> ?', name, id, name);
  }
}
