import { ok } from '#shared/result.ts';
import type { CommandHandlers, QueryHandlers } from '../handler.ts';
import { deleteView, savedViews, saveView } from '../saved-view/saved-views.ts';

export const savedViewQueries: QueryHandlers<'savedViews'> = {
  'savedViews.list': (db, _input, context) => ok(savedViews(db, context)),
};

export const savedViewCommands: CommandHandlers<'savedViews'> = {
  'savedViews.save': (db, input, context) => saveView(db, input, context),
  'savedViews.delete': (db, { id }, context) => deleteView(db, id, context),
};
