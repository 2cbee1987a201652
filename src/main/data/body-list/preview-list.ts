import type { AppError } from '#shared/contract/app-error.ts';
import type { BodyListPreview, ListRequest } from '#shared/contract/body-list.ts';
import { countChanges } from '#shared/domain/body-list/body-change.ts';
import { endsSuspiciouslyMany } from '#shared/domain/body-list/list-hints.ts';
import { isUnionKind } from '#shared/domain/body-list/listed-body.ts';
import { harmlessFaults } from '#shared/domain/body-list/row-fault.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Office } from '../handler.ts';
import { readingRefusal } from '../import/file-fault.ts';
import { actorNames } from '../session/actor-names.ts';
import { compareFile } from './compare-file.ts';
import type { OpenList } from './list-desk.ts';
import { earlierImport, latestEffectiveDate } from './list-imports.ts';
import { knownBodies } from './listed-bodies.ts';
import { type ListContent, readListFile } from './read-list-file.ts';

/** Reads the list and says what an import would change; writes nothing. */
export async function previewList(
  office: Office,
  file: OpenList,
  request: ListRequest,
): Promise<Result<BodyListPreview, AppError>> {
  file.preview = null;
  let content: ListContent;
  try {
    content = await readListFile(file.path, { sheet: request.sheet, encoding: file.encoding });
  } catch (error) {
    return err(readingRefusal(error, file.path));
  }
  const { reference, session } = office.context();
  const known = knownBodies(reference);
  const found = compareFile(content, request, known);
  if (!found) return err({ code: 'notABodyList' });
  const { sha256 } = content;
  file.preview = { request, sha256, tables: reference.version, ...found };
  const counts = countChanges(found.changes);
  const ofKind = [...known.values()].filter(
    (body) => body.ended === null && isUnionKind(body.kind) === (request.list === 'unions'),
  );
  const db = office.requireLedger().read;
  const later = latestEffectiveDate(db, request.list);
  const before = earlierImport(db, sha256);
  return ok({
    sha256,
    counts,
    faults: found.faults.length,
    harmlessFaults: found.faults.filter((fault) => harmlessFaults.has(fault.code)).length,
    endsMany: request.list !== 'codeChanges' && endsSuspiciouslyMany(counts.ended, ofKind.length),
    laterList: later !== null && later > request.effectiveOn ? later : null,
    importedBefore: before && {
      at: before.at,
      by: actorNames(db, session.actor)(before.actor, before.at).name,
    },
  });
}
