import type { AppError } from '#shared/contract/app-error.ts';
import type { Notice } from '#shared/contract/notice.ts';
import type { Checklists } from '#shared/domain/checklist/checklists.ts';
import { type OfficeCalendar, officeCalendar } from '#shared/domain/open-days/calendar.ts';
import type { Closure } from '#shared/domain/open-days/closed-day.ts';
import { japaneseDates } from '#shared/domain/time/wall-calendar.ts';
import { err, type Result } from '#shared/result.ts';
import { ledgerChecklists } from './checklist/ledger-checklists.ts';
import { GoneMeanwhile } from './gone-meanwhile.ts';
import type { Office, Session } from './handler.ts';
import { journalWriter, type RecordSource } from './journal/journal.ts';
import { type Checkpoint, leaveInLog, moveFromLogAsUsual, syncLog } from './ledger/checkpoint.ts';
import type { FileCheck } from './ledger/file-check.ts';
import { readPolicy } from './ledger/ledger-facts.ts';
import { faultOf, storageFaultOf } from './ledger/ledger-file.ts';
import type { Ledger } from './ledger/open-ledger.ts';
import { ledgerReference } from './reference/ledger-reference.ts';
import type { ReferenceData } from './reference/reference-data.ts';
import { standingSession } from './session/accounts.ts';
import { writeLock } from './write-lock.ts';

export interface OfficeSetup {
  readonly source: RecordSource;
  /** Read when it is first needed: no start screen needs it. */
  readonly reference: () => ReferenceData;
  readonly migrationsDirectory: string;
  readonly fontsDirectory: string;
  readonly marksUse: boolean;
  /** What moves a very large transaction from the log into the ledger, after its commit. */
  readonly checkpoint: Checkpoint;
  readonly checkFile: FileCheck;
  notify(notice: Notice): void;
}

/** The state of one data process: which ledger is open, who signed in, whose turn it is to write. */
export function createOffice(setup: OfficeSetup): Office {
  let ledger: Ledger | null = null;
  let session: Session | null = null;
  let reference: ReferenceData | null = null;
  /** What a large transaction left in the log is on its way into the ledger. */
  let moving: Promise<void> = Promise.resolve();
  const lock = writeLock();
  const dateOf = japaneseDates();

  const key = {};
  const officeFor = (asking: () => Session | null): Office => {
    const office: Office = {
      key,
      askedBy: (who) => officeFor(() => who),
      get ledger() {
        return ledger;
      },
      get session() {
        return session;
      },
      source: setup.source,
      get reference() {
        reference ??= setup.reference();
        return reference;
      },
      marksUse: setup.marksUse,
      directories: { migrations: setup.migrationsDirectory, fonts: setup.fontsDirectory },
      requireLedger: () => {
        if (!ledger) throw new GoneMeanwhile('noLedger');
        return ledger;
      },
      requireSession: () => {
        const who = asking();
        if (!who) throw new GoneMeanwhile('notSignedIn');
        return who;
      },
      context: (db = office.requireLedger().read) => {
        const policy = readPolicy(db);
        // Asked for many times within one operation, which must not see them change.
        let reference: ReferenceData | null = null;
        let checklists: Checklists | null = null;
        return {
          session: office.requireSession(),
          today: office.today(),
          policy,
          calendar: calendarOf(policy.closures),
          get reference() {
            reference ??= ledgerReference(office.reference, db);
            return reference;
          },
          get checklists() {
            checklists ??= ledgerChecklists(db);
            return checklists;
          },
          newId: () => setup.source.newId(),
        };
      },
      setLedger: (next) => {
        ledger = next;
      },
      setSession: (next) => {
        session = next;
      },
      recheckSession: (db = office.requireLedger().read) => {
        const standing = session && standingSession(db, session);
        if (standing === session) return;
        session = standing;
        setup.notify({ kind: 'changed', topics: ['session'], caseIds: [] });
      },
      settled: () => moving,
      checkFile: setup.checkFile,
      notify: (notice) => setup.notify(notice),
      today: () => dateOf(setup.source.nowMs()),
      transaction: async (work, wished) => {
        // Looked at before its turn comes: behind an import that may be long after somebody else has signed in.
        const { write, device, path, connection } = office.requireLedger();
        const who = wished === undefined ? office.requireSession() : null;
        const actor = wished ?? office.requireSession().actor;
        return lock.run(async () => {
          if (!connection.open) throw new GoneMeanwhile('noLedger');
          try {
            // Another program may be writing for longer than this one waits: a refusal as well.
            write.begin();
            office.recheckSession(write);
            // Locking takes nothing from whoever asked; another program may have closed the account meanwhile, or changed its role.
            if (who && standingSession(write, who)?.role !== who.role) {
              write.rollback();
              return err({ code: 'notSignedIn' });
            }
            const journal = journalWriter(write, setup.source, actor, device);
            const result = await work(write, journal);
            if (result.ok) write.commit();
            else write.rollback();
            return result;
          } catch (error) {
            write.rollback();
            const fault = storageFaultOf(error);
            if (!fault) throw error;
            return err({ code: 'ledgerProblem', ...fault, path });
          }
        });
      },
      largeTransaction: async (work) => {
        const { connection, path } = office.requireLedger();
        leaveInLog(connection);
        try {
          return await office.transaction(async (db, journal) => {
            const result = await work(db, journal);
            return result.ok ? await afterSync(path, result) : result;
          });
        } finally {
          // Closed meanwhile, nothing of it is left in the log.
          if (connection.open) {
            moveFromLogAsUsual(connection);
            moving = setup.checkpoint(path);
          }
        }
      },
    };
    return office;
  };
  return officeFor(() => session);
}

/** Every operation asks for the calendar, whose closures change a few times a year. */
const calendars = new WeakMap<readonly Closure[], OfficeCalendar>();

function calendarOf(closures: readonly Closure[]): OfficeCalendar {
  const known = calendars.get(closures) ?? officeCalendar(closures);
  calendars.set(closures, known);
  return known;
}

/** The log is a part of the ledger: a disk that fails under it is no defect, and nothing was written. */
async function afterSync<T>(path: string, result: Result<T, AppError>): Promise<Result<T, AppError>> {
  try {
    await syncLog(path);
    return result;
  } catch (error) {
    return err({ code: 'ledgerProblem', ...faultOf(error), path });
  }
}
