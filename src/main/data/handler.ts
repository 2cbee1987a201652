import type { AppError } from '#shared/contract/app-error.ts';
import type { InputOf, NamesOfKind, OutputOf } from '#shared/contract/contract.ts';
import type { Operator } from '#shared/contract/ledger.ts';
import type { Notice, Topic } from '#shared/contract/notice.ts';
import type { CaseEvent, CaseEventDraft } from '#shared/domain/case/event.ts';
import type { Checklists } from '#shared/domain/checklist/checklists.ts';
import type { OfficeCalendar } from '#shared/domain/open-days/calendar.ts';
import type { Actor, OperatorRole } from '#shared/domain/operator/actor.ts';
import type { OfficePolicy } from '#shared/domain/policy/policy.ts';
import type { PlainDate } from '#shared/domain/time/plain-date.ts';
import type { Result } from '#shared/result.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import type { OfficeEventDraft } from './journal/event-kinds.ts';
import type { JournalWriter, RecordedEvent, RecordSource } from './journal/journal.ts';
import type { FileCheck } from './ledger/file-check.ts';
import type { Ledger } from './ledger/open-ledger.ts';
import type { ReferenceData } from './reference/reference-data.ts';

/** Who acts. Comes from the session, never from the input of a call. */
export interface Session {
  readonly actor: Actor;
  readonly role: OperatorRole;
  readonly name: string;
  /** Null for the command line, which has no account in the ledger. */
  readonly operator: Operator | null;
}

/** What every handler of a signed-in person may look at. */
export interface OperationContext {
  readonly session: Session;
  readonly today: PlainDate;
  readonly policy: OfficePolicy;
  readonly calendar: OfficeCalendar;
  readonly reference: ReferenceData;
  readonly checklists: Checklists;
  newId(): string;
}

export interface CommandContext extends OperationContext {
  append(draft: OfficeEventDraft, caseId: string | null): RecordedEvent;
  appendCaseEvents(drafts: readonly CaseEventDraft[], caseId: string): (CaseEvent & { seq: number })[];
  /** Tells every window, after the commit, to reread what it shows of these. */
  changed(topics: readonly Topic[], caseIds?: readonly string[]): void;
}

type Answer<N extends keyof Operations> = Result<OutputOf<N>, AppError>;
type Operations = { [N in NamesOfKind<'query' | 'command' | 'task'>]: unknown };

export type QueryHandler<N extends NamesOfKind<'query'>> = (
  db: ReadableDb,
  input: InputOf<N>,
  context: OperationContext,
) => Answer<N>;

/** Runs in one immediate transaction; an err() rolls everything back. */
export type CommandHandler<N extends NamesOfKind<'command'>> = (
  db: WritableDb,
  input: InputOf<N>,
  context: CommandContext,
) => Answer<N>;

/** Long work: handles its own transactions through `office.transaction` and reports progress. */
export type TaskHandler<N extends NamesOfKind<'task'>> = (
  office: Office,
  input: InputOf<N>,
) => Promise<Answer<N>>;

/** What a task may use: the open ledger, the session, and the means to write in order. */
export interface Office {
  /** One and the same for all that `askedBy` gives: what is remembered of an office hangs on it. */
  readonly key: object;
  /** The same office for the work of this person alone, who may have gone and another one come before the work ends. */
  askedBy(session: Session): Office;
  readonly ledger: Ledger | null;
  readonly session: Session | null;
  readonly source: RecordSource;
  readonly reference: ReferenceData;
  /** See LedgerOptions: true for the program with the window. */
  readonly marksUse: boolean;
  readonly directories: { readonly migrations: string; readonly fonts: string };
  /** Throw `GoneMeanwhile` when nothing is open or nobody signed in. */
  requireLedger(): Ledger;
  requireSession(): Session;
  /** `db`: the connection of a transaction, for work inside it; the one that only reads when left out. */
  context(db?: ReadableDb): OperationContext;
  setLedger(ledger: Ledger | null): void;
  setSession(session: Session | null): void;
  /**
   * Takes from the session what was taken from its account, perhaps by another program on the same ledger. Asked before every
   * call and at the beginning of what it writes. `db` as for `context`.
   */
  recheckSession(db?: ReadableDb): void;
  /**
   * Resolves when nothing is on its way from the log into the ledger any more: a ledger that is closed then is one file,
   * which a person may copy.
   */
  settled(): Promise<void>;
  /** While it looks through a file, other calls are answered. */
  readonly checkFile: FileCheck;
  notify(notice: Notice): void;
  today(): PlainDate;
  /**
   * Runs `work` in one immediate transaction while no other writer runs. Rolls back when it gives err() or
   * throws. `work` may await between batches; reads go on meanwhile on the other connection.
   */
  transaction<T>(
    work: (db: WritableDb, journal: JournalWriter) => Promise<Result<T, AppError>> | Result<T, AppError>,
    actor?: Actor,
  ): Promise<Result<T, AppError>>;
  /** For work of so many rows that writing them to the disk in one piece would hold up everybody else. */
  largeTransaction<T>(
    work: (db: WritableDb, journal: JournalWriter) => Promise<Result<T, AppError>>,
  ): Promise<Result<T, AppError>>;
}

export type QueryHandlers<P extends string> = {
  [N in NamesOfKind<'query'> & `${P}.${string}`]: QueryHandler<N>;
};
export type CommandHandlers<P extends string> = {
  [N in NamesOfKind<'command'> & `${P}.${string}`]: CommandHandler<N>;
};
export type TaskHandlers<P extends string> = {
  [N in NamesOfKind<'task'> & `${P}.${string}`]: TaskHandler<N>;
};
