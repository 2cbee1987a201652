import iconv from 'iconv-lite';

/** Characters that JIS and Microsoft map differently; the same sign on paper, so nothing is lost. */
const sameSign: Readonly<Record<string, string>> = {
  '\u301c': '\uff5e',
  '\u2212': '\uff0d',
  '\u2016': '\u2225',
  '\u2014': '\u2015',
  '\u00a5': '\uffe5',
  '\u00a2': '\uffe0',
  '\u00a3': '\uffe1',
  '\u00ac': '\uffe2',
  '\u00a6': '\uffe4',
};
const sameSigns = new RegExp(`[${Object.keys(sameSign).join('')}]`, 'g');
/** Kana and its voicing mark as two characters, as macOS writes file names. */
const decomposedKana = /[\u3041-\u30ff][\u3099\u309a]/g;

export interface Cp932Text {
  readonly bytes: Buffer;
  /** Characters that CP932 lacks; each stands in the bytes as `[U+XXXX]`, from which it can be restored. */
  readonly missing: readonly string[];
}

export function encodeCp932(text: string): Cp932Text {
  const prepared = text
    .replace(decomposedKana, (pair) => pair.normalize('NFC'))
    .replace(sameSigns, (sign) => sameSign[sign] ?? sign);
  const bytes = iconv.encode(prepared, 'cp932');
  if (iconv.decode(bytes, 'cp932') === prepared) return { bytes, missing: [] };
  const missing: string[] = [];
  const marked = Array.from(prepared, (character) => {
    if (iconv.decode(iconv.encode(character, 'cp932'), 'cp932') === character) return character;
    missing.push(character);
    return codePointMarker(character);
  });
  return { bytes: iconv.encode(marked.join(''), 'cp932'), missing };
}

/** `[U+20BB7]` for 𠮷. */
export function codePointMarker(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `[U+${hex.padStart(4, '0')}]`;
}
