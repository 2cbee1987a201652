import libmime from 'libmime';
import type { LetterFormat } from '#shared/contract/letter.ts';

export interface Message {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  /** When it was written, in milliseconds since 1970 UTC. */
  readonly nowMs: number;
}

/** The bytes of the file that goes to the PC that sends mail. */
export function messageFile(message: Message, format: LetterFormat): Buffer {
  return Buffer.from(format === 'eml' ? mailDraft(message) : plainText(message), 'utf8');
}

/** Longest encoded word: RFC 2047 allows 75 characters, and `Subject: ` stands before the first. */
const WORD = 60;
const BASE64_LINE = 76;

/**
 * A draft after RFC 5322, RFC 2047 and RFC 2045: everything ASCII, lines short, CR LF. `X-Unsent` makes Outlook open it for
 * sending; without From, the program on that PC puts in its own account.
 */
function mailDraft({ to, subject, body, nowMs }: Message): string {
  const content = Buffer.from(body.replace(/\r?\n/g, '\r\n'), 'utf8').toString('base64');
  const lines = content.match(new RegExp(`.{1,${BASE64_LINE}}`, 'g')) ?? [];
  const headers = [
    ...(to === '' ? [] : [`To: ${oneLine(to)}`]),
    `Subject: ${headerText(subject)}`,
    `Date: ${rfc5322Date(nowMs)}`,
    'MIME-Version: 1.0',
    'X-Unsent: 1',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
  ];
  return `${headers.join('\r\n')}\r\n\r\n${lines.join('\r\n')}\r\n`;
}

function headerText(text: string): string {
  const line = oneLine(text);
  if (/^[\x20-\x7e]{0,66}$/.test(line)) return line;
  // Encoded words stand on lines of their own; a reader joins them without the space between.
  return libmime.encodeWord(line, 'B', WORD).replace(/\?= =\?/g, '?=\r\n =?');
}

/** Nothing typed may begin a header of its own. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

/** `Tue, 24 Nov 2026 10:00:00 +0900`: the time on a wall clock in Japan. */
function rfc5322Date(nowMs: number): string {
  const japan = new Date(nowMs + 9 * 3_600_000);
  return `${japan.toUTCString().replace(/GMT$/, '+0900')}`;
}

function plainText({ to, subject, body }: Message): string {
  const head = [...(to === '' ? [] : [`宛先: ${oneLine(to)}`]), `件名: ${oneLine(subject)}`, '', body];
  return `\ufeff${head.join('\n').replace(/\r?\n/g, '\r\n')}\r\n`;
}
