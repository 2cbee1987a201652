import { err, ok, type Result } from '../../result.ts';
import { parseAddress } from '../email-domain/parse-address.ts';

/** Somebody who sends or gets mail: `総務課 <soumu@town.memuro.lg.jp>`. */
export interface Mailbox {
  /** Empty when only the address was given. */
  readonly name: string;
  /** ASCII, as a mail header needs it. */
  readonly address: string;
}

/** The people of one line, divided by commas or semicolons. The error is the part that is no address. */
export function readMailboxes(typed: string): Result<Mailbox[], string> {
  const mailboxes: Mailbox[] = [];
  for (const part of partsOf(typed)) {
    const mailbox = readMailbox(part);
    if (!mailbox) return err(part);
    mailboxes.push(mailbox);
  }
  return ok(mailboxes);
}

/** As people write it. */
export function mailboxLine({ name, address }: Mailbox): string {
  return name === '' ? address : `${name} <${address}>`;
}

function readMailbox(part: string): Mailbox | null {
  const [, named = '', angled] = /^(.*?)\s*<([^<>]*)>$/su.exec(part) ?? [];
  const address = headerAddress((angled ?? part).trim());
  return address === null ? null : { name: unquoted(named.trim()), address };
}

/** Letter case before the @ is kept: whose server it is alone may say that it means nothing. */
function headerAddress(typed: string): string | null {
  const parsed = parseAddress(typed);
  if (parsed.kind === 'invalid') return null;
  const local = parsed.address.slice(0, parsed.address.lastIndexOf('@'));
  const typedLocal = typed.slice(0, typed.lastIndexOf('@'));
  return `${typedLocal.toLowerCase() === local ? typedLocal : local}@${parsed.asciiDomain}`;
}

function unquoted(name: string): string {
  return /^".*"$/su.test(name) ? name.slice(1, -1).replaceAll(/\\(.)/gsu, '$1') : name;
}

/** A comma inside quotes belongs to a name. */
function partsOf(typed: string): string[] {
  const parts = typed.match(/(?:"(?:\\.|[^"\\])*"|[^,;，；\n"]|")+/gsu) ?? [];
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
