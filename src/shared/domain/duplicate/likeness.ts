import { isOneEditApart } from '../email-domain/one-edit.ts';
import { isSameBody } from './body-form.ts';
import type { Identity } from './identity.ts';
import type { PersonForm } from './person-form.ts';
import type { DuplicateStrength, LikenessReason } from './verdict.ts';

export interface Likeness {
  readonly reasons: readonly LikenessReason[];
  readonly verdict: DuplicateStrength | 'none';
}

/**
 * What each reason weighs. A person is recognised by name or reading; address and phone only confirm that, because a
 * section shares both (soumu@…, 代表電話). So colleagues with nothing else in common never reach a single point.
 */
const points: Record<LikenessReason, number> = {
  sameAddress: 6,
  sameAddressWithoutTag: 6,
  sameAddressOtherSurname: 3,
  sameNameAndBody: 3,
  similarNameAndBody: 2,
  sameKanaAndBody: 2,
  sameNameOtherReading: 1,
  samePhoneAndName: 3,
  samePhoneAndKana: 2,
  sameNameOtherBody: 1,
};

/**
 * `certain` takes the person's own mailbox, or name, reading, body and phone together. `likely` takes one reason by which
 * offices do confuse persons, or two weaker ones; less is not worth a clerk's question: homophones in one city hall
 * (佐藤 優子, 佐藤 夕香子) and namesakes in two are common.
 */
const CERTAIN = 6;
const LIKELY = 3;

/** How like two applications are, and why. Symmetric. */
export function likeness(one: Identity, other: Identity): Likeness {
  const reasons = [...addressReasons(one, other), ...bodyReasons(one, other), ...phoneReasons(one, other)];
  const sum = reasons.reduce((total, reason) => total + points[reason], 0);
  return { reasons, verdict: sum >= CERTAIN ? 'certain' : sum >= LIKELY ? 'likely' : 'none' };
}

function addressReasons(one: Identity, other: Identity): LikenessReason[] {
  if (one.mailbox === null || one.mailbox !== other.mailbox) return [];
  if (agree(one.name.whole, other.name.whole) || agree(one.kana.whole, other.kana.whole)) {
    return [one.address === other.address ? 'sameAddress' : 'sameAddressWithoutTag'];
  }
  return haveSameGivenName(one, other) ? ['sameAddressOtherSurname'] : [];
}

function bodyReasons(one: Identity, other: Identity): LikenessReason[] {
  const sameName = agree(one.name.whole, other.name.whole);
  const sameKana = agree(one.kana.whole, other.kana.whole);
  if (!isSameBody(one.body, other.body)) return sameName && sameKana ? ['sameNameOtherBody'] : [];
  const reasons: LikenessReason[] = [];
  if (sameName) reasons.push(contradict(one.kana, other.kana) ? 'sameNameOtherReading' : 'sameNameAndBody');
  else if (sameKana && isOneEditApart(one.name.whole, other.name.whole)) reasons.push('similarNameAndBody');
  if (sameKana) reasons.push('sameKanaAndBody');
  return reasons;
}

function phoneReasons(one: Identity, other: Identity): LikenessReason[] {
  if (one.phone === null || one.phone !== other.phone) return [];
  if (agree(one.name.whole, other.name.whole)) return ['samePhoneAndName'];
  return agree(one.kana.whole, other.kana.whole) ? ['samePhoneAndKana'] : [];
}

function haveSameGivenName(one: Identity, other: Identity): boolean {
  const name = agree(one.name.given, other.name.given);
  const kana = agree(one.kana.given, other.kana.given);
  return kana || (name && (one.kana.given === '' || other.kana.given === ''));
}

function agree(one: string, other: string): boolean {
  return one !== '' && one === other;
}

function contradict(one: PersonForm, other: PersonForm): boolean {
  return one.whole !== '' && other.whole !== '' && one.whole !== other.whole;
}
