/** The package brings no types of its own. */
declare module 'unicode-name' {
  /** `undefined` for a code point without a name. */
  export function unicodeName(character: string): string | undefined;
}
