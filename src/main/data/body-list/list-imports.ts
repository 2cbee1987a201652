import { z } from 'zod';
import type { BodyListImport } from '#shared/contract/body-list.ts';
import { BodyListKind, BodyListScope } from '#shared/domain/body-list/listed-body.ts';
import type { ReadableDb } from '../database.ts';
import type { OperationContext } from '../handler.ts';
import { actorNames } from '../session/actor-names.ts';

interface ImportRecord {
  id: string;
  list: string;
  sha256: string;
  effective_on: string;
  scope: string;
  added: number;
  changed: number;
  ended: number;
  resumed: number;
  unchanged: number;
  faults: number;
  actor: string;
  at: string;
  content: string | null;
}

/** What the file was called and where it is from; both were typed by a person, so they are in the vault. */
const ListFile = z.object({ fileName: z.string(), source: z.string() });

export const latestImportsSql = `SELECT body_list_imports.*, vault.content FROM body_list_imports
  LEFT JOIN journal ON journal.seq = body_list_imports.seq LEFT JOIN vault ON vault.event = journal.id
  ORDER BY body_list_imports.seq DESC LIMIT 200`;

/** The latest imports of lists, newest first. */
export function latestListImports(db: ReadableDb, context: OperationContext): BodyListImport[] {
  const names = actorNames(db, context.session.actor);
  return db
    .query<ImportRecord>(latestImportsSql)
    .all()
    .map((row) => {
      const { added, changed, ended, resumed, unchanged } = row;
      return {
        id: row.id,
        list: BodyListKind.parse(row.list),
        ...listFile(row.content),
        sha256: row.sha256,
        effectiveOn: row.effective_on,
        scope: BodyListScope.parse(row.scope),
        counts: { added, changed, ended, resumed, unchanged },
        faults: row.faults,
        by: names(row.actor, row.at).name,
        at: row.at,
      };
    });
}

/** Where each imported list is from, in the words of whoever imported it. */
export function listSources(db: ReadableDb): ReadonlyMap<string, string> {
  const rows = db
    .query<{ id: string; content: string | null }>(
      `SELECT body_list_imports.id, vault.content FROM body_list_imports
        LEFT JOIN journal ON journal.seq = body_list_imports.seq LEFT JOIN vault ON vault.event = journal.id`,
    )
    .all();
  return new Map(rows.map(({ id, content }) => [id, listFile(content).source]));
}

function listFile(content: string | null): z.infer<typeof ListFile> {
  return content === null ? { fileName: '', source: '' } : ListFile.parse(JSON.parse(content));
}

/** The latest day for which a list of this kind was imported. */
export function latestEffectiveDate(db: ReadableDb, list: BodyListKind): string | null {
  return (
    db
      .query<{ on: string | null }>('SELECT max(effective_on) AS "on" FROM body_list_imports WHERE list = ?')
      .get(list)?.on ?? null
  );
}

export function earlierImport(db: ReadableDb, sha256: string): { at: string; actor: string } | null {
  return (
    db
      .query<{ at: string; actor: string }>(
        'SELECT at, actor FROM body_list_imports WHERE sha256 = ? ORDER BY seq DESC LIMIT 1',
      )
      .get(sha256) ?? null
  );
}
