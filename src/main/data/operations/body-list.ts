import { basename } from 'node:path';
import type { AppError } from '#shared/contract/app-error.ts';
import type { BodyListFile } from '#shared/contract/body-list.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { commitList } from '../body-list/commit-list.ts';
import { type ListPreview, type OpenList, openList, openLists } from '../body-list/list-desk.ts';
import { latestListImports } from '../body-list/list-imports.ts';
import { previewList } from '../body-list/preview-list.ts';
import { changesPage, successorOptions } from '../body-list/preview-pages.ts';
import { viewListFile } from '../body-list/view-sheet.ts';
import type { Office, QueryHandlers, TaskHandlers } from '../handler.ts';
import { readingRefusal } from '../import/file-fault.ts';

export const bodyListQueries: QueryHandlers<'bodyList'> = {
  'bodyList.imports': (db, _input, context) => ok(latestListImports(db, context)),
};

export const bodyListTasks: TaskHandlers<'bodyList'> = {
  'bodyList.inspect': async (office, { path }) => {
    const file = { id: office.source.newId(), path, fileName: basename(path) };
    const viewed = await view(file, { sheet: null, headerRow: null, encoding: null });
    if (viewed.ok) openList(office, { ...file, encoding: viewed.value.encoding });
    return viewed;
  },

  'bodyList.readSheet': async (office, { listId, ...wish }) => {
    const file = openLists(office).get(listId);
    if (!file) return notOpen;
    const viewed = await view(file, wish);
    if (!viewed.ok) return viewed;
    file.encoding = viewed.value.encoding;
    // A preview made of another sheet or encoding says nothing about this one.
    file.preview = null;
    return viewed;
  },

  'bodyList.preview': async (office, request) => {
    const file = openLists(office).get(request.listId);
    return file ? previewList(office, file, request) : notOpen;
  },

  'bodyList.changes': async (office, { listId, ...page }) =>
    withPreview(office, listId, ({ preview }) => ok(changesPage(preview, office.context().reference, page))),

  'bodyList.faults': async (office, { listId, offset, limit }) =>
    withPreview(office, listId, ({ preview: { faults } }) =>
      ok({ rows: faults.slice(offset, offset + limit), total: faults.length }),
    ),

  'bodyList.successorOptions': async (office, { listId, code }) =>
    withPreview(office, listId, ({ preview }) =>
      ok(successorOptions(preview, office.context().reference, code)),
    ),

  'bodyList.commit': async (office, { listId, successors }) => {
    const { role } = office.requireSession();
    if (role !== 'administrator' && role !== 'approver') return err({ code: 'approverRequired' });
    const previewed = withPreview(office, listId, ok);
    return previewed.ok
      ? commitList(office, previewed.value.file, previewed.value.preview, successors)
      : previewed;
  },
};

const notOpen = err({ code: 'notFound' as const, what: 'bodyList' });

async function view(
  file: Pick<OpenList, 'id' | 'path' | 'fileName'>,
  wish: Parameters<typeof viewListFile>[1],
): Promise<Result<BodyListFile, AppError>> {
  try {
    return ok(await viewListFile(file, wish));
  } catch (error) {
    return err(readingRefusal(error, file.path));
  }
}

function withPreview<T>(
  office: Office,
  listId: string,
  use: (found: { file: OpenList; preview: ListPreview }) => Result<T, AppError>,
): Result<T, AppError> {
  const file = openLists(office).get(listId);
  return file?.preview ? use({ file, preview: file.preview }) : notOpen;
}
