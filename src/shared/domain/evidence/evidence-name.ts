const LONGEST = 120;

/** Controls, and marks that turn the direction of writing: `fdp.exe` must not be shown as `exe.pdf`. */
const unseen = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/**
 * The name of a file as it is kept and shown: the last part of a path, composed (macOS hands out が as two
 * characters), without characters that nobody can see or that a file system forbids.
 */
export function evidenceName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .normalize('NFC')
    .replace(unseen, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/gu, ' ')
    .replace(/^[ .]+|[ .]+$/g, '');
  return shorten(clean === '' ? '名称なし' : clean);
}

/** The ending stays, because people go by it. */
function shorten(name: string): string {
  const characters = [...name];
  if (characters.length <= LONGEST) return name;
  const ending = /\.[^.\s]{1,12}$/.exec(name)?.[0] ?? '';
  return `${characters.slice(0, LONGEST - ending.length - 1).join('')}…${ending}`;
}
