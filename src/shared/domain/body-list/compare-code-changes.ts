import type { BodyChange } from './body-change.ts';
import { isWard, kindOfBody } from './body-kind.ts';
import { changeOf, type KnownBodies, listed } from './compare-list.ts';
import type { KnownBody, ListedBody } from './listed-body.ts';
import type { CodeChange, CodedName } from './read-code-changes.ts';
import type { RowFault } from './row-fault.ts';

/**
 * What 改正一覧 changes: a code that goes ends its body and names the successors, a code that stays with another name is a
 * renaming, a new one is a new body. Bodies of which the list says nothing stay as they are.
 */
export function compareCodeChanges(
  rows: readonly CodeChange[],
  known: KnownBodies,
): { changes: BodyChange[]; faults: RowFault[] } {
  const faults: RowFault[] = [];
  const readable = rows.filter((row) => {
    const odd = [row.before, row.after].find(
      (side) => side !== null && !known.has(side.code) && bodyOf(side) === null,
    );
    if (odd) {
      const code = isWard(odd.code, odd.name) ? 'ward' : 'unknownKind';
      faults.push({ rowNumber: row.rowNumber, code, value: `${odd.code} ${odd.name}` });
    }
    return !odd;
  });
  const continued = continuedBodies(readable, known);
  const ended = endedBodies(readable, known, new Set(renamings(readable).map(({ after }) => after.code)));
  return { changes: [...new Map([...continued, ...ended]).values()], faults };
}

/** Bodies that exist after a change, by the latest row that names them. */
function continuedBodies(rows: readonly CodeChange[], known: KnownBodies): Map<string, BodyChange> {
  const latest = new Map<string, { after: CodedName; on: string }>();
  for (const { after, on } of rows) {
    if (after !== null && on >= (latest.get(after.code)?.on ?? '')) latest.set(after.code, { after, on });
  }
  const made = new Map<string, BodyChange>();
  for (const [code, { after, on }] of latest) {
    const body = bodyOf(after);
    const before = known.get(code);
    // A merger of long ago names as its result a body that has ended since: it does not bring it back.
    if (body === null || (before?.ended && before.ended.on > on)) continue;
    made.set(code, withFormerNames(changeOf(body, before, on), before, rows));
  }
  return made;
}

/** A renaming that is already known still tells the earlier name. */
function withFormerNames(
  change: BodyChange,
  known: KnownBody | undefined,
  rows: readonly CodeChange[],
): BodyChange {
  if (change.change !== 'unchanged' && change.change !== 'changed') return change;
  const told = renamings(rows)
    .filter(({ after }) => after.code === change.body.code)
    .map(({ before }) => before.name);
  const isNews = (name: string) =>
    name !== change.body.name && name !== known?.name && known?.formerNames.includes(name) !== true;
  const fields = [...new Set(told.filter(isNews))].map((name) => ({
    field: 'formerName' as const,
    before: '',
    after: name,
  }));
  if (fields.length === 0) return change;
  const others = change.change === 'changed' ? change.fields : [];
  return { change: 'changed', body: change.body, on: change.on, fields: [...others, ...fields] };
}

function renamings(rows: readonly CodeChange[]): { before: CodedName; after: CodedName }[] {
  return rows.flatMap(({ before, after }) =>
    before !== null && after !== null && before.code === after.code ? [{ before, after }] : [],
  );
}

/** Codes that are on the left only. A body that was divided has a row, and so a successor, for each part. */
function endedBodies(
  rows: readonly CodeChange[],
  known: KnownBodies,
  continuing: ReadonlySet<string>,
): Map<string, BodyChange> {
  const endings = new Map<string, { before: CodedName; on: string; successors: Set<string> }>();
  for (const { before, after, on } of rows) {
    // In a 合併 that keeps the code of one of the bodies, that one goes on.
    if (before === null || before.code === after?.code || continuing.has(before.code)) continue;
    const ending = endings.get(before.code) ?? { before, on, successors: new Set<string>() };
    if (after) ending.successors.add(after.code);
    endings.set(before.code, ending);
  }
  const made = new Map<string, BodyChange>();
  for (const [code, { before, on, successors }] of endings) {
    const body = known.get(code) ?? bodyOf(before);
    if (body) made.set(code, endingOf(listed(body), on, [...successors], known.get(code)));
  }
  return made;
}

function endingOf(
  body: ListedBody,
  on: string,
  successors: string[],
  known: KnownBody | undefined,
): BodyChange {
  const ended = known?.ended;
  const isKnown = ended?.on === on && successors.every((each) => ended.successors.includes(each));
  return isKnown ? { change: 'unchanged', body, on } : { change: 'ended', body, on, successors };
}

function bodyOf({ code, prefecture, name, kana }: CodedName): ListedBody | null {
  const kind = kindOfBody(code, name);
  return kind === null ? null : { code, prefecture, name, kana, kind, members: '', establishedOn: '' };
}
