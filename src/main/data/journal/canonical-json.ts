/**
 * One text for one value: keys in code point order, no white space, no undefined. Two encodings of the
 * same payload always give the same hash. Numbers in payloads are integers, so JSON's own form is exact.
 *
 * What is frozen is encoded once: an import repeats the same due date and judgement thousands of times.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return encodeScalar(value);
  if (!Object.isFrozen(value)) return encode(value);
  const known = frozenTexts.get(value);
  if (known !== undefined) return known;
  const text = encode(value);
  frozenTexts.set(value, text);
  return text;
}

const frozenTexts = new WeakMap<object, string>();

function encodeScalar(value: unknown): string {
  if (value === undefined) throw new Error('undefined has no canonical form');
  return JSON.stringify(value);
}

function encode(value: object): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  let text = '';
  const members: Readonly<Record<string, unknown>> = { ...value };
  for (const key of Object.keys(members).sort()) {
    const member = members[key];
    if (member === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `{${text}}`;
}
