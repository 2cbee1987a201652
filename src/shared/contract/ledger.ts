import { z } from 'zod';
import { OperatorRole } from '../domain/operator/actor.ts';
import { OfficePolicy } from '../domain/policy/policy.ts';
import { Instant, PlainDate } from '../domain/time/plain-date.ts';
import { operation } from './operation.ts';

const Nothing = z.null();

export const Operator = z.object({
  id: z.string(),
  name: z.string(),
  role: OperatorRole,
  createdAt: Instant,
});
export type Operator = z.infer<typeof Operator>;

/** An operator as 設定 lists them. */
export const OperatorAccount = Operator.extend({
  /** 利用停止 since then; null while the account is in use. */
  closedAt: Instant.nullable(),
  /** The first passphrase still stands, which somebody else knows. */
  mustChoosePassphrase: z.boolean(),
  /** Cases in 所属確認中 or 照会中 that are assigned to this operator. */
  casesInHand: z.int(),
  /** Under which older records and reports name this operator. */
  earlierNames: z.array(z.string()),
});
export type OperatorAccount = z.infer<typeof OperatorAccount>;

/** What the start screen needs to know to choose its step. */
export const LedgerStatus = z.object({
  ledger: z
    .object({
      path: z.string(),
      name: z.string(),
      /** A demonstration file says so on every screen. */
      demonstration: z.boolean(),
      hasOperators: z.boolean(),
      /** The last run did not end in order. Nothing committed is lost; a 照合 shows it. */
      uncleanExit: z.boolean(),
    })
    .nullable(),
  operator: Operator.nullable(),
  today: PlainDate,
});
export type LedgerStatus = z.infer<typeof LedgerStatus>;

/** What became of the evidence files in a copy of a ledger. */
export const EvidenceCopy = z.object({ copied: z.int(), missing: z.int(), altered: z.int() });
export type EvidenceCopy = z.infer<typeof EvidenceCopy>;

const LedgerCopy = z.object({ path: z.string(), sha256: z.string(), evidence: EvidenceCopy });

const Passphrase = z.string().max(256);
const OperatorName = z.string().trim().min(1).max(60);

export const ledgerOperations = {
  'ledger.status': operation('query', 'open', Nothing, LedgerStatus),

  /** 新しい台帳 / 台帳を開く / デモ: the main process asks for the path, null means the dialog was left. */
  'ledger.chooseNew': operation('shell', 'open', Nothing, LedgerStatus.nullable()),
  'ledger.chooseExisting': operation('shell', 'open', Nothing, LedgerStatus.nullable()),
  'ledger.openDemonstration': operation('shell', 'open', Nothing, LedgerStatus),
  'ledger.recent': operation(
    'shell',
    'open',
    Nothing,
    z.array(z.object({ path: z.string(), name: z.string() })),
  ),
  'ledger.openRecent': operation('shell', 'open', z.object({ index: z.int().min(0) }), LedgerStatus),
  'ledger.close': operation('shell', 'open', Nothing, LedgerStatus),
  /** Saves a verified copy; null means the dialog was left. */
  'ledger.saveBackup': operation('shell', 'operator', Nothing, LedgerCopy.nullable()),

  'ledger.create': operation('task', 'internal', z.object({ path: z.string() }), LedgerStatus),
  'ledger.open': operation('task', 'internal', z.object({ path: z.string() }), LedgerStatus),
  /** Creates the demonstration file with known accounts when it is not there, then opens it. */
  'ledger.demonstration': operation('task', 'internal', z.object({ path: z.string() }), LedgerStatus),
  'ledger.shut': operation('task', 'internal', Nothing, LedgerStatus),
  'ledger.backup': operation('task', 'internal', z.object({ path: z.string() }), LedgerCopy),

  /** Only while the ledger has no operator: makes the first administrator and signs in. */
  'session.createFirstOperator': operation(
    'task',
    'ledger',
    z.object({ name: OperatorName, passphrase: Passphrase }),
    LedgerStatus,
  ),
  'session.operators': operation(
    'query',
    'ledger',
    Nothing,
    z.array(z.object({ id: z.string(), name: z.string() })),
  ),
  'session.signIn': operation(
    'task',
    'ledger',
    z.object({ operatorId: z.string(), passphrase: Passphrase }),
    LedgerStatus,
  ),
  /**
   * For who was told `passphraseMustBeChosen`: replaces the first passphrase, which is asked for once more, and signs in.
   */
  'session.choosePassphrase': operation(
    'task',
    'ledger',
    z.object({ operatorId: z.string(), passphrase: Passphrase, next: Passphrase }),
    LedgerStatus,
  ),
  'session.signOut': operation('task', 'ledger', Nothing, LedgerStatus),

  'operators.list': operation('query', 'operator', Nothing, z.array(OperatorAccount)),
  /** One's own, whoever one is; wrong tries count as those at the sign-in. */
  'operators.changePassphrase': operation(
    'task',
    'operator',
    z.object({ present: Passphrase, next: Passphrase }),
    Nothing,
  ),
  /** Administrators only, as all that follow. The person must replace it at the next sign-in. */
  'operators.setFirstPassphrase': operation(
    'task',
    'operator',
    z.object({ operatorId: z.string(), passphrase: Passphrase }),
    Nothing,
  ),
  'operators.close': operation('command', 'operator', z.object({ operatorId: z.string() }), Nothing),
  'operators.reopen': operation('command', 'operator', z.object({ operatorId: z.string() }), Nothing),
  'operators.changeRole': operation(
    'command',
    'operator',
    z.object({ operatorId: z.string(), role: OperatorRole }),
    Nothing,
  ),
  /** Records and reports of until now keep the name before. */
  'operators.rename': operation(
    'command',
    'operator',
    z.object({ operatorId: z.string(), name: OperatorName }),
    Nothing,
  ),
  /** The person must replace the passphrase at the first sign-in. */
  'operators.add': operation(
    'task',
    'operator',
    z.object({ name: OperatorName, passphrase: Passphrase, role: OperatorRole }),
    Operator,
  ),

  'settings.read': operation('query', 'operator', Nothing, OfficePolicy),
  /** Administrators only. Never rewrites due dates or judgements that stand. */
  'settings.change': operation('command', 'operator', OfficePolicy, OfficePolicy),
};
