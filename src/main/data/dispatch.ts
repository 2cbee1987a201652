import type { z } from 'zod';
import type { AppError } from '#shared/contract/app-error.ts';
import { type Call, contract, type DataOperationName, isOperationName } from '#shared/contract/contract.ts';
import type { Topic } from '#shared/contract/notice.ts';
import type { OperationAccess } from '#shared/contract/operation.ts';
import { err, type Result } from '#shared/result.ts';
import { GoneMeanwhile } from './gone-meanwhile.ts';
import type { CommandContext, Office, OperationContext } from './handler.ts';
import { isOfClosedLedger, storageFaultOf } from './ledger/ledger-file.ts';
import { type AnyHandlers, handlers } from './operations/all.ts';

/** Writes a defect to the log and gives the id that the screen will show. Never gets personal data. */
export type LogDefect = (operation: string, error: unknown) => string;

type Answer = Result<unknown, AppError>;

/**
 * The one gate of the data process: is the operation known and allowed for this caller, is a ledger open,
 * is somebody signed in, does the input fit; then the handler, in a transaction when it is a command.
 * A file that SQLite cannot use any more is a person's to mend; every other throw becomes `internal` with an error id.
 */
export async function dispatch(
  office: Office,
  name: string,
  input: unknown,
  from: 'window' | 'main',
  logDefect: LogDefect,
): Promise<Answer> {
  // What a window calls an operation goes into no log unless it is one.
  const label = isOperationName(name) ? name : 'unknown operation';
  try {
    if (!isDataOperation(name)) throw new Error('no such operation');
    const operation = contract[name];
    if (operation.access === 'internal' && from === 'window') throw new Error(`${name} is internal`);
    const refusal = refuseAccess(office, operation.access);
    if (refusal) return err(refusal);
    const parsed = operation.input.safeParse(input);
    if (!parsed.success) return err(invalidInput(parsed.error));
    return await handle(askedNow(office), name, parsed.data);
  } catch (error) {
    if (error instanceof GoneMeanwhile) return err(error.refusal);
    if (isOfClosedLedger(error)) return err({ code: 'noLedger' });
    const fault = storageFaultOf(error);
    if (fault && office.ledger) return err({ code: 'ledgerProblem', ...fault, path: office.ledger.path });
    return err({ code: 'internal', errorId: logDefect(label, error) });
  }
}

/** The typed call for programs that live in the data process itself: command line and tests. */
export function callOf(office: Office, logDefect: LogDefect, from: 'window' | 'main'): Call {
  const call = (name: string, input: unknown) => dispatch(office, name, input, from, logDefect);
  // Dispatch checks the input against the schema that the type comes from; the handler's type gives the output.
  return call as Call;
}

async function handle(office: Office, name: DataOperationName, input: unknown): Promise<Answer> {
  const table: AnyHandlers = handlers;
  const query = table.queries[name];
  if (query) {
    // Status and sign-in screens ask before anything is open.
    return query(office, input);
  }
  const task = table.tasks[name];
  if (task) return task(office, input);
  const command = table.commands[name];
  if (!command) throw new Error(`${name} has no handler`);
  const announced: (() => void)[] = [];
  const result = await office.transaction((db, journal) => {
    // Added to the context, not spread: what a command does not look at is not read.
    const context: CommandContext = Object.assign(office.context(db), {
      append: journal.append,
      appendCaseEvents: journal.appendCaseEvents,
      changed: (topics: readonly Topic[], caseIds: readonly string[] = []) => {
        announced.push(() => office.notify({ kind: 'changed', topics: [...topics], caseIds: [...caseIds] }));
      },
    } satisfies Omit<CommandContext, keyof OperationContext>);
    return command(db, input, context);
  });
  if (result.ok) for (const announce of announced) announce();
  return result;
}

/** Whoever asked did the work, also when somebody else has signed in by its end. */
function askedNow(office: Office): Office {
  return office.session ? office.askedBy(office.session) : office;
}

function refuseAccess(office: Office, access: OperationAccess): AppError | null {
  if (office.ledger) recheckSession(office, access);
  if (access === 'open' || access === 'internal') return null;
  if (!office.ledger) return { code: 'noLedger' };
  if (access === 'ledger') return null;
  if (!office.session) return { code: 'notSignedIn' };
  return access === 'editor' && office.session.role === 'viewer' ? { code: 'viewerMayNot' } : null;
}

/** A ledger that cannot be read any more must still be locked and left; whatever asks for a person is refused with what is wrong. */
function recheckSession(office: Office, access: OperationAccess): void {
  try {
    office.recheckSession();
  } catch (error) {
    if (access === 'operator' || access === 'editor' || !storageFaultOf(error)) throw error;
  }
}

function isDataOperation(name: string): name is DataOperationName {
  return isOperationName(name) && contract[name].kind !== 'shell';
}

function invalidInput(error: z.ZodError): AppError {
  const issues = error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
  return { code: 'invalidInput', issues };
}
