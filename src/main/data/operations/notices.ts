import { ok } from '#shared/result.ts';
import { countNotices, writeNoticeList } from '../export/notice-list.ts';
import type { QueryHandlers, TaskHandlers } from '../handler.ts';

export const noticeQueries: QueryHandlers<'notices'> = {
  'notices.counts': (db) => ok(countNotices(db)),
};

export const noticeTasks: TaskHandlers<'notices'> = {
  'notices.write': (office, request) => writeNoticeList(office, request),
};
