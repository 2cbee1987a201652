import { skeleton } from './confusables.ts';
import type { SuspiciousCharacter } from './judgement.ts';
import { asciiName } from './lookalike-finding.ts';

/** How many characters of the one stand for how many of the other: 1 for l, rn for m, m for rn. */
const strides = [
  [1, 1],
  [2, 1],
  [1, 2],
] as const;

/** The characters by which a text differs from another of the same skeleton. `start` is the index of its first. */
export function differencesInShape(text: string, real: string, start: number): SuspiciousCharacter[] {
  const found: SuspiciousCharacter[] = [];
  let [at, realAt] = [0, 0];
  while (at < text.length && realAt < real.length) {
    if (text[at] === real[realAt]) {
      at += 1;
      realAt += 1;
      continue;
    }
    const stride = strides.find(
      ([one, other]) => skeleton(text.slice(at, at + one)) === skeleton(real.slice(realAt, realAt + other)),
    );
    if (!stride) return found;
    const character = text.slice(at, at + stride[0]);
    const looksLike = real.slice(realAt, realAt + stride[1]);
    found.push({ index: start + at, character, name: namesOf(character), looksLike });
    at += stride[0];
    realAt += stride[1];
  }
  return found;
}

function namesOf(characters: string): string {
  return [...characters].map(asciiName).join(' + ');
}
