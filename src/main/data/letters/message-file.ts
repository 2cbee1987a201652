import type { LetterFormat } from '#shared/contract/letter.ts';
import { type Mailbox, mailboxLine } from '#shared/domain/letter/mailbox.ts';
import { headerDate, headerMailboxes, headerText, oneLine } from './mail-header.ts';

export interface Message {
  /** Null when the office has not said from which address it writes. */
  readonly from: Mailbox | null;
  readonly to: readonly Mailbox[];
  /** Who it goes to as it was typed: on paper that may be no address. */
  readonly toLine: string;
  readonly subject: string;
  readonly body: string;
  /** When it was written, in milliseconds since 1970 UTC. */
  readonly nowMs: number;
  /** Unlike that of every other message. */
  readonly id: string;
}

/** The bytes of the file that goes to the PC that sends mail. */
export function messageFile(message: Message, format: LetterFormat): Buffer {
  return Buffer.from(format === 'eml' ? mailDraft(message) : plainText(message), 'utf8');
}

const BASE64_LINE = 76;

/**
 * A draft after RFC 5322, RFC 2047 and RFC 2045: everything ASCII, lines short, CR LF. `X-Unsent` makes Outlook and Thunderbird
 * open it for sending; without From, the program on that PC puts in its own account.
 */
function mailDraft({ from, to, subject, body, nowMs, id }: Message): string {
  const content = Buffer.from(body.replace(/\r?\n/g, '\r\n'), 'utf8').toString('base64');
  const lines = content.match(new RegExp(`.{1,${BASE64_LINE}}`, 'g')) ?? [];
  const headers = [
    ...(from ? [`From: ${headerMailboxes([from])}`] : []),
    ...(to.length === 0 ? [] : [`To: ${headerMailboxes(to)}`]),
    `Subject: ${headerText(subject)}`,
    `Date: ${headerDate(nowMs)}`,
    // Made of the sender's domain; without one the sending program makes its own.
    ...(from ? [`Message-ID: <${id}${from.address.slice(from.address.lastIndexOf('@'))}>`] : []),
    'MIME-Version: 1.0',
    'X-Unsent: 1',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
  ];
  return `${headers.join('\r\n')}\r\n\r\n${lines.join('\r\n')}\r\n`;
}

function plainText({ from, toLine, subject, body }: Message): string {
  const head = [
    ...(from ? [`差出人: ${oneLine(mailboxLine(from))}`] : []),
    ...(toLine === '' ? [] : [`宛先: ${oneLine(toLine)}`]),
    `件名: ${oneLine(subject)}`,
    '',
    body,
  ];
  return `\ufeff${head.join('\n').replace(/\r?\n/g, '\r\n')}\r\n`;
}
