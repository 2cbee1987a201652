import { type CaseList, NoticeList } from '#shared/contract/case-list.ts';
import { ok } from '#shared/result.ts';
import { type ListContent, writeListFile } from '../export/list-file.ts';
import { countNotices, noticeList } from '../export/notice-list.ts';
import { countOpen, openList } from '../export/open-list.ts';
import { outgoingPage } from '../export/went-out.ts';
import type { Office, QueryHandlers, TaskHandlers } from '../handler.ts';
import { actorNames } from '../session/actor-names.ts';

export const listQueries: QueryHandlers<'lists'> = {
  'lists.counts': (db) => ok({ ...countNotices(db), ...countOpen(db) }),
};

export const listTasks: TaskHandlers<'lists'> = {
  'lists.write': (office, request) => writeListFile(office, contentOf(office, request.list), request),
};

export const wentOutQueries: QueryHandlers<'wentOut'> = {
  'wentOut.page': (db, asked, { session }) => ok(outgoingPage(db, asked, actorNames(db, session.actor))),
};

function contentOf(office: Office, list: CaseList): ListContent {
  return isNoticeList(list) ? noticeList(list) : openList(list, (db) => office.context(db));
}

function isNoticeList(list: CaseList): list is NoticeList {
  return NoticeList.safeParse(list).success;
}
