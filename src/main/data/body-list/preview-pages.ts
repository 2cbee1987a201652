import type { ListedChange } from '#shared/contract/body-list.ts';
import type { BodyChange, BodyChangeKind } from '#shared/domain/body-list/body-change.ts';
import { isUnionKind } from '#shared/domain/body-list/listed-body.ts';
import type { ReferenceData } from '../reference/reference-data.ts';
import type { ListPreview } from './list-desk.ts';

type NamedBody = ListedChange['successors'][number];

/** Enough for a prefecture: 北海道 has 180 bodies. */
const MOST_OPTIONS = 400;

/** A page of the differences of one kind, with the names of successors. */
export function changesPage(
  { changes }: ListPreview,
  tables: ReferenceData,
  { kind, offset, limit }: { kind: BodyChangeKind; offset: number; limit: number },
): { rows: ListedChange[]; total: number } {
  const ofKind = changes.filter((change) => change.change === kind);
  const nameOf = nameFinder(changes, tables);
  const rows = ofKind.slice(offset, offset + limit).map((change) => ({
    change,
    successors:
      change.change === 'ended' ? change.successors.map((code) => ({ code, name: nameOf(code) })) : [],
  }));
  return { rows, total: ofKind.length };
}

/** Bodies that remain after the import, of the same prefecture and the same sort; the new ones first. */
export function successorOptions({ changes }: ListPreview, tables: ReferenceData, code: string): NamedBody[] {
  const ending = changes.find(({ change, body }) => change === 'ended' && body.code === code);
  if (!ending) return [];
  const ended = new Set(changes.flatMap(({ change, body }) => (change === 'ended' ? [body.code] : [])));
  const isOption = (body: Pick<BodyChange['body'], 'code' | 'prefecture' | 'kind'>) =>
    body.prefecture === ending.body.prefecture &&
    isUnionKind(body.kind) === isUnionKind(ending.body.kind) &&
    body.kind !== '都道府県' &&
    !ended.has(body.code);
  const added = changes.flatMap(({ change, body }) => (change === 'added' ? [body] : []));
  const known = tables.organizations.filter((body) => !tables.endedBodies.has(body.code));
  return [...added, ...known]
    .filter(isOption)
    .slice(0, MOST_OPTIONS)
    .map(({ code: each, name }) => ({ code: each, name }));
}

function nameFinder(changes: readonly BodyChange[], tables: ReferenceData): (code: string) => string {
  const said = new Map(changes.map(({ body }) => [body.code, body.name]));
  return (code) => said.get(code) ?? tables.judgementTables.organizationByCode.get(code)?.name ?? '';
}
