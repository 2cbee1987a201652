import type {
  DomainClass,
  JudgementCandidate,
  JudgementConfirmation,
  JudgementWarning,
  RuleId,
  SuspiciousCharacter,
} from './judgement.ts';

/** What a domain is, before any claim or policy is considered. */
export interface DomainFinding {
  readonly class: DomainClass;
  readonly rule: RuleId;
  /** The first label that decided it and the one after the last, as indexes from the left. */
  readonly deciding: readonly [from: number, to: number];
  readonly candidates: readonly JudgementCandidate[];
  /**
   * What the candidates are: owners (the domain is one body's, or jointly that of several), alternatives (it is one
   * of several bodies' and does not say which), or nothing more than a hint.
   */
  readonly candidatesAre: 'owners' | 'alternatives' | 'hints';
  /** The name has the form kept for 一部事務組合・広域連合 (union.x.lg.jp), whose domains no table lists. */
  readonly isAssociation: boolean;
  readonly warnings: readonly JudgementWarning[];
  readonly suspicious: readonly SuspiciousCharacter[];
  /** What the register of confirmed domains says about it. */
  readonly confirmations: readonly JudgementConfirmation[];
}

/** A finding with the usual absences filled in. */
export function finding(
  parts: Pick<DomainFinding, 'class' | 'rule' | 'deciding'> & Partial<DomainFinding>,
): DomainFinding {
  return {
    candidates: [],
    candidatesAre: 'hints',
    isAssociation: false,
    warnings: [],
    suspicious: [],
    confirmations: [],
    ...parts,
  };
}
