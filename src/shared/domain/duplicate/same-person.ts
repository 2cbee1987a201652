import type { Application } from '../application/application.ts';
import { addressForm } from './address-form.ts';
import { kanaForm, nameForm } from './person-form.ts';
import { phoneForm } from './phone-form.ts';

type PersonFacts = Pick<Application, 'name' | 'kana' | 'address' | 'phone'>;

/**
 * Whether two contents under one 受付番号 can be the same person's: name, reading, address or telephone agree. Where none
 * does, two forms that both count from 1 have given the number to two persons.
 */
export function mayBeSamePerson(one: PersonFacts, other: PersonFacts): boolean {
  return (
    agree(nameForm(one.name).whole, nameForm(other.name).whole) ||
    agree(addressForm(one.address)?.mailbox, addressForm(other.address)?.mailbox) ||
    agree(kanaForm(one.kana).whole, kanaForm(other.kana).whole) ||
    agree(phoneForm(one.phone), phoneForm(other.phone))
  );
}

/** What is missing or cannot be read agrees with nothing. */
function agree(one: string | null | undefined, other: string | null | undefined): boolean {
  return Boolean(one) && one === other;
}
