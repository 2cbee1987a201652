import type { ContactSource, Independence } from './contact.ts';

/** What was used to reach somebody, and everything that the applicant wrote. */
export interface ContactFacts {
  readonly source: ContactSource;
  /** Number or address that was used, as typed. */
  readonly used: string;
  readonly applicantWrote: readonly string[];
}

export function independenceOf({ source, used, applicantWrote }: ContactFacts): Independence {
  if (source === 'applicant') return 'fromApplication';
  const written = new Set(applicantWrote.flatMap(waysToReach));
  if (waysToReach(used).some((way) => written.has(way))) return 'sameAsApplication';
  return source === 'other' ? 'unproven' : 'independent';
}

/** The phone numbers and mail addresses in a text, in one form each. */
export function waysToReach(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase();
  const addresses = plain.match(mailAddress) ?? [];
  const numbers = (plain.match(phoneNumber) ?? []).flatMap(numbersIn);
  return [...addresses, ...numbers.filter((digits) => digits.length >= FEWEST_DIGITS)];
}

const mailAddress = /[^\s<>()（）、,;:"]+@[^\s<>()（）、,;:"]+/g;
/** Digits with the dashes and brackets that people put between them; an extension begins with a word. */
const phoneNumber = /\+?\(?\d[\d()\-\u2010-\u2015\u2212\u30fc.]*(?: ?[\d()\-\u2010-\u2015\u2212\u30fc.]+)*/g;
/** 0 + 9 digits; shorter ones are codes and extensions. */
const FEWEST_DIGITS = 9;
const DIGITS_OF_A_NUMBER = 10;

/** Groups of digits with a space between them, until they are a whole number; what follows is an extension or the next one. */
function numbersIn(run: string): string[] {
  const numbers: string[] = [];
  let number = '';
  for (const group of run.split(' ')) {
    if (digitsOf(number).length >= DIGITS_OF_A_NUMBER) {
      numbers.push(digitsOf(number));
      number = '';
    }
    number += group;
  }
  return [...numbers, digitsOf(number)];
}

/** `+81 3-…` and `03-…` are one number. */
function digitsOf(number: string): string {
  const digits = number.replace(/\D/g, '');
  return number.startsWith('+81') ? `0${digits.slice(2).replace(/^0/, '')}` : digits;
}
