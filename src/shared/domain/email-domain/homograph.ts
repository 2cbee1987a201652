import { characterName } from './character-names.ts';
import { looksLikeAscii, skeleton } from './confusables.ts';
import { type DomainFinding, finding } from './domain-finding.ts';
import { nearestEntry } from './domain-names.ts';
import type { Host } from './host.ts';
import type { JudgementWarning, RuleId, SuspiciousCharacter } from './judgement.ts';
import { hasMixedScripts, isWrittenToLookLatin } from './scripts.ts';
import type { JudgementTables } from './tables.ts';

/**
 * Deceptions that need characters outside ASCII: mixed scripts in one label, a name that reads as go.jp, lg.jp or a
 * known body, or a label of another script that reads as Latin throughout (whole-script confusable, UTS #39). go.jp and lg.jp hold ASCII names only, so anything else there is a deception or a mistake.
 */
export function findHomograph(host: Host, tables: JudgementTables): DomainFinding | null {
  if (host.ascii === host.unicode) return null;
  const labels = host.unicode.split('.');
  const shape = skeleton(host.unicode);
  const imitated = nearestEntry(shape, tables.lookalikes().bySkeleton)?.entry.body;
  const readsAsGovernment = /(?:^|\.)(?:lg|go)\.jp$/.test(shape);
  const mixed = labels.findIndex(hasMixedScripts);
  const isDisguised = labels.some(isWrittenToLookLatin);
  if (mixed === -1 && imitated === undefined && !readsAsGovernment && !isDisguised) return null;
  const suspicious = strangeCharacters(host.unicode);
  const rule = ruleFor(host.unicode, mixed !== -1);
  const warnings: JudgementWarning[] = ['lookalike'];
  if (suspicious.some(({ looksLike }) => looksLike !== '')) warnings.push('homograph');
  if (mixed !== -1) warnings.push('mixedScript');
  return finding({
    class: 'lookalike',
    rule,
    deciding: mixed === -1 ? [0, labels.length] : [mixed, mixed + 1],
    candidates: imitated === undefined ? [] : [imitated],
    warnings,
    suspicious,
  });
}

function ruleFor(domain: string, isMixed: boolean): RuleId {
  if (/\.(?:lg|go)\.jp$/.test(domain)) return 'lookalike.government-suffix';
  return isMixed ? 'lookalike.mixed-script' : 'lookalike.homograph';
}

/** The characters of a domain that no Japanese name has, with what they can be taken for. */
function strangeCharacters(domain: string): SuspiciousCharacter[] {
  const found: SuspiciousCharacter[] = [];
  let index = 0;
  for (const character of domain) {
    if (character > '\u007f') {
      const looksLike = looksLikeAscii(character);
      if (looksLike !== null || !usualInJapan.test(character)) {
        found.push({ index, character, name: characterName(character), looksLike: looksLike ?? '' });
      }
    }
    index += character.length;
  }
  return found;
}

const usualInJapan = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
