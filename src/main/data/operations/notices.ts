import { ok } from '#shared/result.ts';
import { countNotices, writeNoticeList } from '../export/notice-list.ts';
import { outgoingPage } from '../export/went-out.ts';
import type { QueryHandlers, TaskHandlers } from '../handler.ts';
import { actorNames } from '../session/actor-names.ts';

export const noticeQueries: QueryHandlers<'notices'> = {
  'notices.counts': (db) => ok(countNotices(db)),
};

export const noticeTasks: TaskHandlers<'notices'> = {
  'notices.write': (office, request) => writeNoticeList(office, request),
};

export const wentOutQueries: QueryHandlers<'wentOut'> = {
  'wentOut.page': (db, asked, { session }) => ok(outgoingPage(db, asked, actorNames(db, session.actor))),
};
