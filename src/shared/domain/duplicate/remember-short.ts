import { remember } from '../email-domain/remember.ts';

/** A longer cell may be a slice of the file's text, and remembering a slice keeps the whole of it in memory. */
const LONGEST = 12;

/** The same function, which works out what it gave for short texts only once. */
export function rememberShort(make: (text: string) => string): (text: string) => string {
  const kept = new Map<string, string>();
  return (text) => (text.length > LONGEST ? make(text) : remember(kept, text, () => make(text)));
}
