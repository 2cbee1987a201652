import type { Application } from '../application/application.ts';
import { addressForm } from './address-form.ts';
import { type BodyForm, bodyForm } from './body-form.ts';
import { kanaForm, nameForm, type PersonForm } from './person-form.ts';
import { phoneForm } from './phone-form.ts';

/** What of an application says who the person is. */
export type IdentityFacts = Pick<
  Application,
  'name' | 'kana' | 'organizationCode' | 'organizationName' | 'address' | 'phone'
>;

/** The same facts in the forms in which two applications are compared. */
export interface Identity {
  readonly address: string | null;
  readonly mailbox: string | null;
  readonly name: PersonForm;
  readonly kana: PersonForm;
  readonly body: BodyForm;
  readonly phone: string | null;
}

export function identityOf(facts: IdentityFacts): Identity {
  const mail = addressForm(facts.address);
  return {
    address: mail?.address ?? null,
    mailbox: mail?.mailbox ?? null,
    name: nameForm(facts.name),
    kana: kanaForm(facts.kana),
    body: bodyForm(facts.organizationCode, facts.organizationName),
    phone: phoneForm(facts.phone),
  };
}

/**
 * What two applications must share one of to be worth comparing, as texts; null where a fact is missing. None of them
 * is shared by all colleagues of an office except the address of the office itself.
 *
 * Bodies are compared by name in the one and by code in the other, so that a person who declared the body in two
 * ways is still found. Only who differs in the kanji AND once left the code out is not.
 */
export function identityKeys({ mailbox, name, kana, body, phone }: Identity): readonly (string | null)[] {
  const byName = body.name || body.code;
  const byCode = body.code ?? body.name;
  return [
    mailbox === null ? null : `a${mailbox}`,
    name.whole === '' || !byName ? null : `n${name.whole}\n${byName}`,
    kana.whole === '' || byCode === '' ? null : `k${kana.whole}\n${byCode}`,
    name.whole === '' || phone === null ? null : `p${phone}\n${name.whole}`,
  ];
}
