import { ok } from '#shared/result.ts';
import { changeChecklist, checklistViews } from '../checklist/checklist-versions.ts';
import { divideChecklist, retireChecklist } from '../checklist/divided-checklists.ts';
import type { CommandHandlers, QueryHandlers } from '../handler.ts';

export const checklistQueries: QueryHandlers<'checklists'> = {
  'checklists.list': (db, _input, context) => ok(checklistViews(db, context)),
};

export const checklistCommands: CommandHandlers<'checklists'> = {
  'checklists.change': (db, change, context) => changeChecklist(db, change, context),
  'checklists.divide': (db, wish, context) => divideChecklist(db, wish, context),
  'checklists.retire': (db, wish, context) => retireChecklist(db, wish, context),
};
