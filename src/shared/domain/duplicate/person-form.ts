import { foldForSearch } from '../text/fold-for-search.ts';
import { rememberShort } from './remember-short.ts';

/** A name or its reading as it is compared. */
export interface PersonForm {
  /** Without spaces between the parts. */
  readonly whole: string;
  /** What follows the first space; empty where the parts are not kept apart. */
  readonly given: string;
}

/** NFKC, 異体字 to one form (髙橋 is 高橋, 渡邉 is 渡辺), カタカナ to ひらがな, spaces and 中黒 out. */
export function nameForm(typed: string): PersonForm {
  const [family = '', given = '', ...more] = typed.split(separators);
  // Nearly everybody writes two parts, or one.
  const others = more.length === 0 ? '' : more.map(foldPart).join('');
  const behindFirst = `${foldPart(given)}${others}`;
  return { whole: `${foldPart(family)}${behindFirst}`, given: behindFirst };
}

/**
 * A reading, however it was written down: half or full width, hiragana or katakana, small or large kana
 * (ジュンイチ, ジユンイチ), a long vowel as ー or as a vowel (サトー, サトウ; オオノ, オーノ), ヂ and ヅ as ジ and ズ.
 * The length of a vowel is kept: 大野 オオノ and 小野 オノ are different persons.
 */
export function kanaForm(typed: string): PersonForm {
  const { whole, given } = nameForm(typed);
  // Spelled after the parts are joined: イノ オサム and イノオサム are one reading.
  return { whole: oneSpelling(whole), given: given === '' ? '' : spelledGiven(given) };
}

const separators = /[\s・･]+/u;

/** Surnames and given names repeat themselves in every list. */
const foldPart = rememberShort(foldForSearch);

const spelledGiven = rememberShort(oneSpelling);

function oneSpelling(reading: string): string {
  let written = '';
  let vowel = 0;
  for (let index = 0; index < reading.length; index += 1) {
    const typed = reading.charCodeAt(index);
    const kana = spelled(usualKana[typed] || typed, vowel);
    if (kana === unspoken) continue;
    written += String.fromCharCode(kana);
    vowel = vowelOf[kana] ?? 0;
  }
  return written;
}

const unspoken = 0;
const [e, o, long] = [...'えおー'].map((kana) => kana.charCodeAt(0));

/** ー as the vowel that it prolongs; the second お of オオノ as う and the second え of ネエ as い, like ー there. */
function spelled(kana: number, before: number): number {
  if (kana === long) return prolonged[before] ?? unspoken;
  if (kana !== before) return kana;
  return kana === o || kana === e ? prolonged[before] || kana : kana;
}

const usualKana = tableOf([
  ['ぁぃぅぇぉっゃゅょゎ', 'あいうえおつやゆよわ'],
  ['ぢづゐゑを', 'じずいえお'],
  // A dash or a hyphen that was typed for the mark of a long vowel.
  ['-‐‑–—―−~〜', 'ーーーーーーーーー'],
]);

const prolonged = tableOf([['あいうえお', 'あいういう']]);

const vowelOf = tableOf([
  ['あかがさざただなはばぱまやらわ', 'あ'.repeat(14)],
  ['いきぎしじちにひびぴみり', 'い'.repeat(12)],
  ['うくぐすずつぬふぶぷむゆるゔ', 'う'.repeat(14)],
  ['えけげせぜてでねへべぺめれ', 'え'.repeat(13)],
  ['おこごそぞとどのほぼぽもよろ', 'お'.repeat(14)],
]);

/** By UTF-16 unit; 0 where there is nothing to say. An array of this length is read three times as fast as a Map. */
function tableOf(rows: readonly (readonly [from: string, to: string])[]): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (const [from, to] of rows) {
    for (const [index, kana] of [...from].entries()) table[kana.charCodeAt(0)] = to.charCodeAt(index);
  }
  return table;
}
