import type { AppError } from '#shared/contract/app-error.ts';
import type { NamesOfKind } from '#shared/contract/contract.ts';
import type { Result } from '#shared/result.ts';
import type { WritableDb } from '../database.ts';
import type { CommandContext, CommandHandler, Office, QueryHandler, TaskHandler } from '../handler.ts';
import { bodyListQueries, bodyListTasks } from './body-list.ts';
import { bulkCommands, bulkQueries } from './bulk.ts';
import { calendarTasks } from './calendar.ts';
import { caseSheetTasks } from './case-sheet.ts';
import { caseCommands, caseQueries } from './cases.ts';
import { checklistCommands, checklistQueries } from './checklists.ts';
import { evidenceTasks } from './evidence.ts';
import { intakeCommands, intakeQueries, intakeTasks } from './intake.ts';
import { intakePlanQueries, intakePlanTasks } from './intake-plan.ts';
import {
  mappingProfileCommands,
  mappingProfileQueries,
  sourceTasks,
  typedCommands,
  typedQueries,
} from './intake-source.ts';
import { journalQueries, journalTasks } from './journal.ts';
import { ledgerStatus, ledgerTasks } from './ledger.ts';
import { letterCommands, letterQueries, letterTasks } from './letters.ts';
import { listQueries, listTasks, wentOutQueries } from './lists.ts';
import { membershipCommands } from './membership.ts';
import { operatorCommands, operatorQueries, operatorTasks } from './operators.ts';
import { homeQueries, queueQueries } from './queue.ts';
import { judgementQueries, organizationQueries } from './reference.ts';
import { registerCommands, registerQueries, registerTasks } from './register.ts';
import { reportQueries, reportTasks } from './report.ts';
import { savedViewCommands, savedViewQueries } from './saved-views.ts';
import { sessionOperators, sessionTasks } from './session.ts';
import { settingsCommands, settingsQueries } from './settings.ts';

type Queries = {
  [N in Exclude<NamesOfKind<'query'>, 'ledger.status' | 'session.operators'>]: QueryHandler<N>;
};
type Commands = { [N in NamesOfKind<'command'>]: CommandHandler<N> };
type Tasks = { [N in NamesOfKind<'task'>]: TaskHandler<N> };

/** Every operation of the contract has its handler here; a missing one does not compile. */
const queries: Queries = {
  ...queueQueries,
  ...homeQueries,
  ...savedViewQueries,
  ...caseQueries,
  ...checklistQueries,
  ...bulkQueries,
  ...intakeQueries,
  ...mappingProfileQueries,
  ...typedQueries,
  ...intakePlanQueries,
  ...organizationQueries,
  ...bodyListQueries,
  ...judgementQueries,
  ...reportQueries,
  ...listQueries,
  ...wentOutQueries,
  ...letterQueries,
  ...journalQueries,
  ...operatorQueries,
  ...settingsQueries,
  ...registerQueries,
};

const commands: Commands = {
  ...caseCommands,
  ...checklistCommands,
  ...membershipCommands,
  ...bulkCommands,
  ...letterCommands,
  ...registerCommands,
  ...intakeCommands,
  ...mappingProfileCommands,
  ...savedViewCommands,
  ...typedCommands,
  ...settingsCommands,
  ...operatorCommands,
};

const tasks: Tasks = {
  ...ledgerTasks,
  ...sessionTasks,
  ...caseSheetTasks,
  ...operatorTasks,
  ...calendarTasks,
  ...intakeTasks,
  ...sourceTasks,
  ...bodyListTasks,
  ...intakePlanTasks,
  ...evidenceTasks,
  ...reportTasks,
  ...listTasks,
  ...letterTasks,
  ...journalTasks,
  ...registerTasks,
};

type Answer = Result<unknown, AppError>;

/** The same tables for dispatch, which knows the name only at run time and has parsed the input by then. */
export interface AnyHandlers {
  readonly queries: Readonly<Record<string, (office: Office, input: unknown) => Answer>>;
  readonly commands: Readonly<
    Record<string, (db: WritableDb, input: unknown, context: CommandContext) => Answer>
  >;
  readonly tasks: Readonly<Record<string, (office: Office, input: unknown) => Promise<Answer>>>;
}

type AnyQuery = (db: unknown, input: unknown, context: unknown) => Answer;

export const handlers: AnyHandlers = {
  queries: {
    ...Object.fromEntries(
      Object.entries(queries).map(([name, query]) => {
        const run = query as AnyQuery;
        return [
          name,
          (office: Office, input: unknown) => run(office.requireLedger().read, input, office.context()),
        ];
      }),
    ),
    // These two are asked before anybody has signed in.
    'ledger.status': ledgerStatus,
    'session.operators': sessionOperators,
  },
  commands: commands as unknown as AnyHandlers['commands'],
  tasks: tasks as unknown as AnyHandlers['tasks'],
};
