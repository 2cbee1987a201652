import tr46 from 'tr46';
import type { RuleId } from './judgement.ts';

/** One address, ready to be judged. */
export interface ParsedAddress {
  readonly kind: 'address';
  /** Normalised, with the domain in Unicode. */
  readonly address: string;
  /** What the tables know: lower case ASCII. */
  readonly asciiDomain: string;
  /** What people read: punycode decoded. */
  readonly domain: string;
  /** Something beyond letter case and surrounding white space was changed. */
  readonly normalised: boolean;
  /** The applicant typed `xn--`. */
  readonly punycode: boolean;
}

export interface NotOneAddress {
  readonly kind: 'invalid';
  readonly rule: RuleId;
}

/** Trim, NFKC, lower case, IDNA (UTS #46), in this order (rules.md §2). Total: any string gives an answer. */
export function parseAddress(input: string): ParsedAddress | NotOneAddress {
  const typed = input.trim();
  if (typed === '') return invalid('invalid.empty');
  // RFC 5321 allows 254; the allowance is for escapes that normalisation removes.
  if (typed.length > 320) return invalid('invalid.too-long');
  const typedInLowerCase = typed.toLowerCase();
  const clean = plainAscii.test(typed) ? typedInLowerCase : cleanUp(typed);
  if (clean === '') return invalid('invalid.empty');
  const at = clean.indexOf('@');
  if (at === -1 || at !== clean.lastIndexOf('@')) return invalid(atSignRule(clean, at));
  const localPart = clean.slice(0, at);
  const domain = readDomain(clean.slice(at + 1));
  if (domain === null) return invalid('invalid.domain');
  const problem = localPartProblem(localPart, domain.ascii);
  if (problem !== null) return invalid(problem);
  const address = `${localPart}@${domain.unicode}`;
  if (localPart.length + 1 + domain.ascii.length > 254) return invalid('invalid.too-long');
  return {
    kind: 'address',
    address,
    asciiDomain: domain.ascii,
    domain: domain.unicode,
    normalised: clean !== typedInLowerCase || domain.mapped,
    punycode: domain.punycode,
  };
}

const plainAscii = /^[\x21-\x7e]*$/;
const ignorable = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;

/** NFKC, invisible characters out, the ideographic full stop to a dot, lower case. */
function cleanUp(typed: string): string {
  return typed.normalize('NFKC').replace(ignorable, '').replaceAll('。', '.').trim().toLowerCase();
}

function invalid(rule: RuleId): NotOneAddress {
  return { kind: 'invalid', rule };
}

function atSignRule(clean: string, at: number): RuleId {
  if (at === -1) return 'invalid.at-sign';
  if (clean.startsWith('"')) return 'invalid.quoted';
  return /[\s,;、，・/]/u.test(clean) ? 'invalid.several-addresses' : 'invalid.at-sign';
}

const atom = /^[a-z0-9!#$%&'*+/=?^_`{|}~.-]+$/;
// 携帯会社 once gave out addresses that RFC 5322 forbids, and they are still in use.
const carriersWithIrregularDots = new Set(['docomo.ne.jp', 'ezweb.ne.jp', 'au.com']);

function localPartProblem(localPart: string, asciiDomain: string): RuleId | null {
  if (localPart.startsWith('"')) return 'invalid.quoted';
  if (/[,;]/.test(localPart)) return 'invalid.several-addresses';
  if (localPart.length > 64 || !atom.test(localPart)) return 'invalid.local-part';
  const irregular = localPart.startsWith('.') || localPart.endsWith('.') || localPart.includes('..');
  return irregular && !carriersWithIrregularDots.has(asciiDomain) ? 'invalid.local-part' : null;
}

interface DomainForms {
  readonly ascii: string;
  readonly unicode: string;
  readonly mapped: boolean;
  readonly punycode: boolean;
}

const idnaOptions = {
  checkBidi: true,
  // Bad hyphens are refused by isHostName; `ab--cd.jp` is registered in places and no reason to refuse a person.
  checkHyphens: false,
  checkJoiners: true,
  useSTD3ASCIIRules: true,
  transitionalProcessing: false,
} as const;

function readDomain(text: string): DomainForms | null {
  if (plainAscii.test(text) && !text.includes('xn--')) {
    return isHostName(text) ? { ascii: text, unicode: text, mapped: false, punycode: false } : null;
  }
  const { domain: unicode, error } = tr46.toUnicode(text, idnaOptions);
  if (error) return null;
  const ascii = tr46.toASCII(unicode, { ...idnaOptions, verifyDNSLength: true });
  if (ascii === null || !isHostName(ascii)) return null;
  const punycode = text.includes('xn--');
  return { ascii, unicode, mapped: !punycode && unicode !== text, punycode };
}

const hostName = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/** At least two labels of letters, digits and inner hyphens; the last begins with a letter (no IP address). */
function isHostName(ascii: string): boolean {
  return ascii.length <= 253 && hostName.test(ascii);
}
