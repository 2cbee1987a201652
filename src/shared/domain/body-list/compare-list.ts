import { foldForSearch } from '../text/fold-for-search.ts';
import type { PlainDate } from '../time/plain-date.ts';
import type { BodyChange, FieldChange } from './body-change.ts';
import type { BodyListKind, BodyListScope } from './listed-body.ts';
import { isUnionKind, type KnownBody, type ListedBody } from './listed-body.ts';
import type { ReadBodies } from './read-bodies.ts';

export type KnownBodies = ReadonlyMap<string, KnownBody>;

export interface ListFacts {
  readonly list: Exclude<BodyListKind, 'codeChanges'>;
  readonly scope: BodyListScope;
  /** The day for which the list was made (◯年◯月◯日現在). */
  readonly effectiveOn: PlainDate;
}

/**
 * What a list of bodies says differently from what the ledger knows. Only a list that is complete ends the bodies it does
 * not name, and only those of its own kind; a body that stands in a row with a fault is not missing.
 */
export function compareBodyList(read: ReadBodies, known: KnownBodies, facts: ListFacts): BodyChange[] {
  const on = facts.effectiveOn;
  const changes = read.bodies.map((body) => changeOf(body, known.get(body.code), on));
  const named = new Set(read.bodies.map((body) => body.code));
  const prefectures = new Set(read.bodies.map((body) => body.prefecture));
  for (const body of known.values()) {
    const isMissing = !named.has(body.code) && body.ended === null && !isMentioned(body, read.mentioned);
    if (isMissing && isCovered(body, facts, prefectures)) {
      changes.push({ change: 'ended', body: listed(body), on, successors: [] });
    }
  }
  return changes;
}

function isCovered(body: KnownBody, { list, scope }: ListFacts, prefectures: ReadonlySet<string>): boolean {
  if (isUnionKind(body.kind) !== (list === 'unions')) return false;
  switch (scope) {
    case 'partial':
      return false;
    case 'listedPrefectures':
      return prefectures.has(body.prefecture);
    case 'all':
      return true;
    default:
      return scope satisfies never;
  }
}

function isMentioned(body: KnownBody, mentioned: ReadonlySet<string>): boolean {
  return mentioned.has(body.code) || mentioned.has(foldForSearch(body.name));
}

/** What a list says of one body, by what is known of it. */
export function changeOf(said: ListedBody, known: KnownBody | undefined, on: PlainDate): BodyChange {
  if (known === undefined) return { change: 'added', body: said, on };
  const body = completed(said, known);
  const fields = differingFields(known, body);
  if (known.ended !== null && known.ended.on <= on) return { change: 'resumed', body, on, fields };
  return fields.length === 0 ? { change: 'unchanged', body, on } : { change: 'changed', body, on, fields };
}

/** A list without よみ or 構成団体 does not say that there are none. */
function completed(said: ListedBody, known: KnownBody): ListedBody {
  const { kana, members, establishedOn } = said;
  return {
    ...said,
    kana: kana === '' ? known.kana : kana,
    members: members === '' ? known.members : members,
    establishedOn: establishedOn === '' ? known.establishedOn : establishedOn,
  };
}

function differingFields(known: KnownBody, said: ListedBody): FieldChange[] {
  return comparedFields
    .filter((field) => known[field] !== said[field])
    .map((field) => ({ field, before: known[field], after: said[field] }));
}

const comparedFields = ['name', 'kana', 'kind', 'prefecture', 'members', 'establishedOn'] as const;

export function listed({
  code,
  prefecture,
  name,
  kana,
  kind,
  members,
  establishedOn,
}: ListedBody): ListedBody {
  return { code, prefecture, name, kana, kind, members, establishedOn };
}
