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
  const known = new Map<string, Judgement>();
  return (claim) => {
    const { address, code, name } = claim;
    if (!usualAddress.test(address) || address.length > LONGEST_USUAL) return judge(claim);
    const key = `${address.slice(address.indexOf('@'))}\n${code}\n${name}`;
    const before = known.get(key);
    if (before) return { ...before, input: address, address };
    const judgement = judge(claim);
    if (known.size < MOST_KNOWN) known.set(key, judgement);
    return judgement;
  };
}

const LONGEST_USUAL = 100;
/** A list with more bodies than exist is no usual list; what it repeats is not worth more memory. */
const MOST_KNOWN = 20_000;
/** Lower-case ASCII, single dots and hyphens between letters and digits, no punycode. */
const usualAddress = /^[a-z0-9]+(?:[._-][a-z0-9]+)*@(?!.*xn--)[a-z0-9]+(?:[.-][a-z0-9]+)+$/;
