import { ok } from '#shared/result.ts';
import type { CommandHandlers, QueryHandlers, TaskHandlers } from '../handler.ts';
import { draftLetter, lettersOfCase, writeLetter } from '../letters/case-letters.ts';
import { changeLetterTemplate, earlierTemplates, letterTemplates } from '../letters/letter-templates.ts';

export const letterQueries: QueryHandlers<'letters'> = {
  'letters.ofCase': (db, { caseId }, context) => lettersOfCase(db, caseId, context),
  'letters.draft': (db, request, context) => draftLetter(db, request, context),
  'letters.templates': (db, _input, context) => ok(letterTemplates(db, context)),
  'letters.earlierTemplates': (db, { letter }, context) => ok(earlierTemplates(db, letter, context)),
};

export const letterCommands: CommandHandlers<'letters'> = {
  'letters.changeTemplate': (db, change, context) => changeLetterTemplate(db, change, context),
};

export const letterTasks: TaskHandlers<'letters'> = {
  'letters.write': (office, request) => writeLetter(office, request),
};
