import libmime from 'libmime';
import type { Mailbox } from '#shared/domain/letter/mailbox.ts';

/** Longest encoded word: RFC 2047 allows 75 characters, and `Subject: ` stands before the first. */
const WORD = 60;
/** What stands in a line of its own length without being folded. */
const PLAIN = /^[\x20-\x7e]{0,66}$/;
/** With its quotation marks, and a backslash before each that stands inside. */
const LONGEST_QUOTED = 68;

/** Text of a header after RFC 2047: as it is when it is short ASCII, else as encoded words. */
export function headerText(text: string): string {
  const line = oneLine(text);
  return PLAIN.test(line) && !line.includes('=?') ? line : encodedWords(line);
}

/** Mailboxes after RFC 5322, one in a line, so that none is too long. */
export function headerMailboxes(mailboxes: readonly Mailbox[]): string {
  return mailboxes.map(headerMailbox).join(',\r\n ');
}

/** `Tue, 24 Nov 2026 10:00:00 +0900`: the time on a wall clock in Japan. */
export function headerDate(nowMs: number): string {
  const japan = new Date(nowMs + 9 * 3_600_000);
  return `${japan.toUTCString().replace(/GMT$/, '+0900')}`;
}

/** Nothing typed may begin a header of its own. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

function headerMailbox({ name, address }: Mailbox): string {
  const spec = addressSpec(address);
  const shown = oneLine(name);
  if (shown === '') return spec;
  return `${phraseOf(shown)}\r\n <${spec}>`;
}

function phraseOf(name: string): string {
  const asItIs = quoted(name);
  const isShort = PLAIN.test(name) && asItIs.length <= LONGEST_QUOTED;
  return isShort && !name.includes('=?') ? asItIs : encodedWords(name);
}

/** Addresses that 携帯会社 once gave out have dots where RFC 5322 allows them between quotes only. */
function addressSpec(address: string): string {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const irregular = local.startsWith('.') || local.endsWith('.') || local.includes('..');
  return irregular ? `"${local}"${address.slice(at)}` : address;
}

function quoted(name: string): string {
  return `"${name.replaceAll(/["\\]/g, '\\$&')}"`;
}

/** Encoded words stand in lines of their own; a reader joins them without the space between. */
function encodedWords(line: string): string {
  return libmime.encodeWord(line, 'B', WORD).replace(/\?= =\?/g, '?=\r\n =?');
}
