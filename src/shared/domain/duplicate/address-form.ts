import { parseAddress } from '../email-domain/parse-address.ts';

export interface AddressForm {
  /** Lower case, NFKC, the domain in its ASCII form. */
  readonly address: string;
  /** Where the mail ends up: without plus-tag, at Gmail also without dots. */
  readonly mailbox: string;
}

/** Dots count everywhere else: `h.sato@` and `hsato@` may be two persons of one body. */
const ignoringDots = new Set(['gmail.com', 'googlemail.com']);

/** Null for what is not one address. */
export function addressForm(typed: string): AddressForm | null {
  const parsed = parseAddress(typed);
  if (parsed.kind === 'invalid') return null;
  const localPart = parsed.address.slice(0, parsed.address.indexOf('@'));
  const { asciiDomain } = parsed;
  return { address: `${localPart}@${asciiDomain}`, mailbox: mailboxOf(localPart, asciiDomain) };
}

function mailboxOf(localPart: string, domain: string): string {
  const tag = localPart.indexOf('+');
  const untagged = tag > 0 ? localPart.slice(0, tag) : localPart;
  return ignoringDots.has(domain) ? `${untagged.replaceAll('.', '')}@gmail.com` : `${untagged}@${domain}`;
}
