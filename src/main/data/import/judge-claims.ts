import { judgeAddress } from '#shared/domain/email-domain/judge.ts';
import type { Judgement } from '#shared/domain/email-domain/judgement.ts';
import type { OperationContext } from '../handler.ts';
import { detached } from './detached.ts';

interface Claim {
  readonly address: string;
  readonly code: string;
  readonly name: string;
}

export type JudgeClaim = (claim: Claim) => Judgement;

/**
 * Judges many claims. A list repeats its bodies, and for an address without anything unusual the part before the @ says
 * nothing about the body: such claims are judged once for each domain, 団体コード and 団体名. All others go through
 * the engine one by one.
 */
export function claimJudge(context: Pick<OperationContext, 'reference' | 'policy' | 'today'>): JudgeClaim {
  const { policy, reference, today } = context;
  // The engine remembers domains and names between calls, so it gets copies.
  const judge = ({ address, code, name }: Claim) =>
    judgeAddress(
      { address: detached(address), code: detached(code), name: detached(name) },
      reference.judgementTables,
      policy.domain,
      today,
    );
  // By domain, then by 団体コード and 団体名: a domain that stands here is a usual one, and need not be looked at again.
  const known = new Map<string, Map<string, Judgement>>();
  let knownClaims = 0;
  return (claim) => {
    const { address, code, name } = claim;
    const at = address.indexOf('@');
    const isUsual = at > 0 && address.length <= LONGEST_USUAL && usualLocalPart.test(address.slice(0, at));
    if (!isUsual) return judge(claim);
    const domain = address.slice(at + 1);
    const ofDomain = known.get(domain) ?? new Map<string, Judgement>();
    if (ofDomain.size === 0 && !usualDomain.test(domain)) return judge(claim);
    const declared = `${code}\n${name}`;
    const before = ofDomain.get(declared);
    if (before) return { ...before, input: address, address };
    const judgement = judge(claim);
    if (knownClaims < MOST_KNOWN) {
      if (ofDomain.size === 0) known.set(detached(domain), ofDomain);
      ofDomain.set(declared, judgement);
      knownClaims += 1;
    }
    return judgement;
  };
}

/**
 * Stands for everything in a judgement but the address: those that were given at once share their parts. An engine's
 * judgement has a list of candidates of its own, so no other has the same one.
 */
export function basisOf({ candidates }: Judgement): object {
  return candidates;
}

const LONGEST_USUAL = 100;
/** A list with more bodies than exist is no usual list; what it repeats is not worth more memory. */
const MOST_KNOWN = 20_000;
/** Lower-case ASCII, single dots and hyphens between letters and digits. */
const usualLocalPart = /^[a-z0-9]+(?:[._-][a-z0-9]+)*$/;
/** The same, and no punycode. */
const usualDomain = /^(?!.*xn--)[a-z0-9]+(?:[.-][a-z0-9]+)+$/;
