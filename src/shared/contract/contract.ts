import type { z } from 'zod';
import type { Result } from '../result.ts';
import type { AppError } from './app-error.ts';
import { bodyListOperations } from './body-list.ts';
import { bulkOperations } from './bulk.ts';
import { calendarOperations } from './calendar.ts';
import { caseOperations } from './case.ts';
import { caseHistoryOperations } from './case-history.ts';
import { caseListOperations } from './case-list.ts';
import { caseSheetOperations } from './case-sheet.ts';
import { checklistOperations } from './checklist.ts';
import { confirmedDomainOperations } from './confirmed-domain.ts';
import { displayOperations } from './display.ts';
import { evidenceOperations } from './evidence.ts';
import { intakeOperations } from './intake.ts';
import { intakePlanOperations } from './intake-plan.ts';
import { intakeSourceOperations } from './intake-source.ts';
import { journalOperations } from './journal.ts';
import { judgeAgainOperations } from './judge-again.ts';
import { ledgerOperations } from './ledger.ts';
import { letterOperations } from './letter.ts';
import { membershipOperations } from './membership.ts';
import { queueOperations } from './queue.ts';
import { referenceOperations } from './reference.ts';
import { reportOperations } from './report.ts';
import { savedViewOperations } from './saved-view.ts';
import { wentOutOperations } from './went-out.ts';
import { windowOperations } from './window.ts';

/** Every operation of the program, by name. The types of both ends are inferred from this object. */
export const contract = {
  ...ledgerOperations,
  ...queueOperations,
  ...savedViewOperations,
  ...caseOperations,
  ...caseHistoryOperations,
  ...caseSheetOperations,
  ...judgeAgainOperations,
  ...bulkOperations,
  ...calendarOperations,
  ...checklistOperations,
  ...evidenceOperations,
  ...intakeOperations,
  ...intakeSourceOperations,
  ...intakePlanOperations,
  ...referenceOperations,
  ...bodyListOperations,
  ...reportOperations,
  ...caseListOperations,
  ...letterOperations,
  ...wentOutOperations,
  ...membershipOperations,
  ...journalOperations,
  ...displayOperations,
  ...confirmedDomainOperations,
  ...windowOperations,
};

export type Contract = typeof contract;
export type OperationName = keyof Contract;
export type InputOf<N extends OperationName> = z.infer<Contract[N]['input']>;
export type OutputOf<N extends OperationName> = z.infer<Contract[N]['output']>;

/** Names of the operations of one kind. */
export type NamesOfKind<K extends string> = {
  [N in OperationName]: Contract[N]['kind'] extends K ? N : never;
}[OperationName];

export type ShellOperationName = NamesOfKind<'shell'>;
export type DataOperationName = Exclude<OperationName, ShellOperationName>;

/** The one function that every caller uses: window, main process, command line, test. */
export type Call = <N extends OperationName>(
  name: N,
  input: InputOf<N>,
) => Promise<Result<OutputOf<N>, AppError>>;

export function isOperationName(name: unknown): name is OperationName {
  return typeof name === 'string' && Object.hasOwn(contract, name);
}
