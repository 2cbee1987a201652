import { standardKanji } from './kanji-variants.ts';

/**
 * Text as it is compared when a clerk searches: NFKC, lower case, 異体字 to their standard form, カタカナ to ひらがな,
 * ヶ/ヵ to け/か, 々 to the character that it repeats, invisible characters dropped, white space collapsed and trimmed.
 * Fold both the stored text and what is searched for.
 */
export function foldForSearch(text: string): string {
  const normalised = text.normalize('NFKC').toLowerCase();
  const units = roomFor(normalised.length);
  let length = 0;
  let pendingSpace = false;
  for (let index = 0; index < normalised.length; index += 1) {
    const unit = normalised.charCodeAt(index);
    let folded = singleUnitFold[unit] ?? unit;
    if (folded === dropped) continue;
    if (folded === space) {
      pendingSpace = length > 0;
      continue;
    }
    const pair = folded === surrogate ? normalised.slice(index, index + 2) : null;
    if (pair !== null && isVariationSelector(pair)) {
      index += 1;
      continue;
    }
    // Only before something that is kept: nothing ends in white space.
    if (pendingSpace) {
      units[length] = space;
      length += 1;
      pendingSpace = false;
    }
    if (pair !== null) {
      const standard = standardKanji.get(pair);
      if (standard !== undefined) index += 1;
      folded = standard === undefined ? unit : standard.charCodeAt(0);
    } else if (folded === iterationMark && length > 0 && !isSurrogate(units[length - 1] ?? 0)) {
      folded = units[length - 1] ?? folded;
    }
    units[length] = folded;
    length += 1;
  }
  return decodeUnits(units, length);
}

/** Used again and again: a new array of its own costs more than folding a short text. */
const shared = new Uint16Array(1024);

function roomFor(length: number): Uint16Array {
  if (length <= shared.length) return shared;
  // No name is that long; what a letter needs is not kept.
  return new Uint16Array(length);
}

const space = 0x20;
/** 々 U+3005: 佐々木 and 佐佐木 are the same name. */
const iterationMark = 0x3005;
// Marks in the table; no text contains these units after folding, since they are noncharacters.
const dropped = 0xffff;
const surrogate = 0xfffe;

const singleUnitFold = buildSingleUnitFold();

function buildSingleUnitFold(): Uint16Array {
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  for (let unit = 0x30a1; unit <= 0x30f6; unit += 1) table[unit] = unit - 0x60;
  for (const small of 'ゕヵ') table[small.charCodeAt(0)] = 'か'.charCodeAt(0);
  for (const small of 'ゖヶ') table[small.charCodeAt(0)] = 'け'.charCodeAt(0);
  for (const [variant, standard] of standardKanji) {
    if (variant.length === 1) table[variant.charCodeAt(0)] = standard.charCodeAt(0);
  }
  for (let unit = 0; unit <= 0xffff; unit += 1) {
    const character = String.fromCharCode(unit);
    if (/\s/u.test(character)) table[unit] = space;
    else if (isSurrogate(unit)) table[unit] = surrogate;
    else if (/[\p{Cf}\p{Cc}\p{Variation_Selector}]/u.test(character)) table[unit] = dropped;
  }
  return table;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

/** U+E0100–E01EF: the selectors by which IVS distinguishes glyphs of one character (葛󠄀, 辻󠄀). */
function isVariationSelector(pair: string): boolean {
  const codePoint = pair.codePointAt(0) ?? 0;
  return codePoint >= 0xe0100 && codePoint <= 0xe01ef;
}

// String.fromCharCode takes its units as arguments, of which engines allow about 65,000.
const chunk = 8192;

function decodeUnits(units: Uint16Array, length: number): string {
  let text = '';
  for (let start = 0; start < length; start += chunk) {
    text += fromUnits(units.subarray(start, Math.min(start + chunk, length)));
  }
  return text;
}

/** Handed over as a list; the spread operator would walk through it with an iterator. */
function fromUnits(units: Uint16Array): string {
  return Reflect.apply(String.fromCharCode, String, units);
}
