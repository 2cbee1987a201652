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
  const members: Readonly<Record<string, unknown>> = Object(value);
  let text = '';
  for (const key of inOrder(Object.keys(members))) {
    const member = members[key];
    if (member === undefined) continue;
    text += text === '' ? nameText(key) : `,${nameText(key)}`;
    text += canonicalJson(member);
  }
  return `{${text}}`;
}

/** Most payloads are written down in this order already; asking is cheaper than sorting. */
function inOrder(keys: string[]): string[] {
  for (let at = 1; at < keys.length; at += 1) {
    if ((keys[at - 1] ?? '') > (keys[at] ?? '')) return keys.sort();
  }
  return keys;
}

/** Payloads have some hundred names of members; item ids among them are no more than a checklist holds. */
const nameTexts = new Map<string, string>();
const MOST_NAMES = 1_000;

function nameText(key: string): string {
  const known = nameTexts.get(key);
  if (known !== undefined) return known;
  const text = `${JSON.stringify(key)}:`;
  if (nameTexts.size < MOST_NAMES) nameTexts.set(key, text);
  return text;
}
