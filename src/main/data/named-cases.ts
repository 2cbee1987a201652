/** A notice names at most so many cases. */
const MOST_NAMED = 200;

/** What a notice says of changed cases. With none named, a window rereads every case that it shows. */
export function namedCases(ids: Iterable<string>): string[] {
  const changed = [...new Set(ids)];
  return changed.length <= MOST_NAMED ? changed : [];
}
