import { characterName } from './character-names.ts';
import { type DomainFinding, finding } from './domain-finding.ts';
import type { JudgementCandidate, RuleId, SuspiciousCharacter } from './judgement.ts';

export function lookalike(
  rule: RuleId,
  deciding: readonly [number, number],
  imitated: JudgementCandidate | undefined,
  suspicious: readonly SuspiciousCharacter[] = [],
): DomainFinding {
  const candidates = imitated === undefined ? [] : [imitated];
  return finding({ class: 'lookalike', rule, deciding, candidates, warnings: ['lookalike'], suspicious });
}

/** LATIN SMALL LETTER I, DIGIT ONE: the name under which a character is pointed out. */
export function asciiName(character: string): string {
  return /[a-z]/.test(character) ? `LATIN SMALL LETTER ${character.toUpperCase()}` : characterName(character);
}
