import { classifyDomain } from '../email-domain/classify-domain.ts';
import { isConfirmable } from '../email-domain/consider-confirmations.ts';
import type { DomainFinding } from '../email-domain/domain-finding.ts';
import { parseAddress } from '../email-domain/parse-address.ts';
import { publicSuffixOf } from '../email-domain/public-suffix.ts';
import type { JudgementTables } from '../email-domain/tables.ts';
import type { ConfirmationProblem } from './confirmed-domain.ts';

export type InspectedDomain =
  | { readonly kind: 'confirmable'; readonly domain: string }
  | { readonly kind: 'refused'; readonly problem: ConfirmationProblem };

/**
 * Whether a domain may stand in the register for a body, and the form in which it does: lower case ASCII, as the
 * judgement looks it up. Nothing may be confirmed that the judgement would not believe (ADR 0006).
 */
export function inspectDomain(typed: string, code: string, tables: JudgementTables): InspectedDomain {
  const parsed = parseAddress(`x@${typed.trim().replace(/^@/, '')}`);
  if (parsed.kind === 'invalid') return refused('domain-invalid');
  const found = classifyDomain({ ascii: parsed.asciiDomain, unicode: parsed.domain }, tables);
  // A name that was put right on the way may be another than the one that was read; homographs are told first.
  if (found.class === 'lookalike' && !isConfirmable(found)) return refused('domain-lookalike');
  if (parsed.normalised) return refused('domain-invalid');
  if (publicSuffixOf(parsed.asciiDomain) === parsed.asciiDomain) return refused('domain-public-suffix');
  if (isConfirmable(found)) return { kind: 'confirmable', domain: parsed.asciiDomain };
  return refused(problemOf(found, code));
}

function problemOf(found: DomainFinding, code: string): ConfirmationProblem {
  switch (found.class) {
    case 'national':
    case 'local-lg':
    case 'local-geographic':
      return found.candidates.some((candidate) => candidate.code === code) || found.candidates.length === 0
        ? 'domain-proves-itself'
        : 'domain-of-another-body';
    case 'free-mail':
      return 'domain-free-mail';
    case 'former':
      return 'domain-former';
    case 'lookalike':
      return 'domain-lookalike';
    case 'invalid':
      return 'domain-public-suffix';
    case 'registered':
    case 'lg-service':
    case 'official-candidate':
    case 'open-geographic':
    case 'organisational':
      // Confirmable, so it was let through before.
      return 'domain-invalid';
    default:
      return found.class satisfies never;
  }
}

function refused(problem: ConfirmationProblem): InspectedDomain {
  return { kind: 'refused', problem };
}
