/**
 * One text for one value: keys in code point order, no white space, no undefined. Two encodings of the
 * same payload always give the same hash. Numbers in payloads are integers, so JSON's own form is exact.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(',')}}`;
  }
  if (value === undefined) throw new Error('undefined has no canonical form');
  return JSON.stringify(value);
}
