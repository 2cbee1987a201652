import { z } from 'zod';
import type { Application } from '../application/application.ts';
import { foldForSearch } from '../text/fold-for-search.ts';
import { isSameBody } from './body-form.ts';
import { identityOf } from './identity.ts';

/** A fact that two applications may share. */
export const SharedFact = z.enum(['name', 'kana', 'body', 'section', 'address', 'phone']);
export type SharedFact = z.infer<typeof SharedFact>;

type Facts = Pick<
  Application,
  'name' | 'kana' | 'organizationCode' | 'organizationName' | 'section' | 'address' | 'phone'
>;

/** What agrees in the form in which it is compared; a tag in the address makes no difference. */
export function sharedFacts(one: Facts, other: Facts): SharedFact[] {
  const mine = identityOf(one);
  const theirs = identityOf(other);
  const agree: Record<SharedFact, boolean> = {
    name: both(mine.name.whole, theirs.name.whole),
    kana: both(mine.kana.whole, theirs.kana.whole),
    body: isSameBody(mine.body, theirs.body),
    section: both(foldForSearch(one.section), foldForSearch(other.section)),
    address: both(mine.mailbox, theirs.mailbox),
    phone: both(mine.phone, theirs.phone),
  };
  return SharedFact.options.filter((fact) => agree[fact]);
}

function both(one: string | null, other: string | null): boolean {
  return one !== null && one !== '' && one === other;
}
