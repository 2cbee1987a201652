import { organizationCandidate } from './candidates.ts';
import { classifyGeographic, classifyOpenGeographic } from './classify-geographic.ts';
import { classifyGovernmental } from './classify-governmental.ts';
import { type DomainFinding, finding } from './domain-finding.ts';
import { hostAndParents, nearestEntry } from './domain-names.ts';
import { findHomograph } from './homograph.ts';
import type { Host } from './host.ts';
import type { JudgementWarning } from './judgement.ts';
import { findLookalike } from './lookalike.ts';
import { findEmbeddedSuffix } from './lookalike-suffix.ts';
import { isBarePublicSuffix } from './public-suffix.ts';
import { remember } from './remember.ts';
import type { JudgementTables } from './tables.ts';

/**
 * What a domain is (rules.md §2), apart from any claim, policy or date. The order is the rule: what is reserved by a
 * registry comes before what a table knows, a table before a likeness, so that no real body is called a look-alike.
 */
export function classifyDomain(host: Host, tables: JudgementTables): DomainFinding {
  return remember(tables.remembered.findings, host.ascii, () => classify(host, tables));
}

function classify(host: Host, tables: JudgementTables): DomainFinding {
  const labels = host.ascii.split('.');
  return (
    findHomograph(host, tables) ??
    classifyFormer(host.ascii, labels, tables) ??
    classifyGovernmental(labels, tables) ??
    classifyGeographic(host.ascii, labels, tables) ??
    classifyOfficial(host.ascii, labels, tables) ??
    classifyFreeMail(host.ascii, labels, tables) ??
    findLookalike(host.ascii, labels, tables) ??
    classifyBareSuffix(host.ascii, labels) ??
    classifyOpenGeographic(host.ascii, labels, host.unicode.split('.'), tables) ??
    finding({ class: 'organisational', rule: 'organisational.other', deciding: [0, labels.length] })
  );
}

/** Before lg.jp and 地域型, since a domain that a body gave up never passes, whatever its form. */
function classifyFormer(
  ascii: string,
  labels: readonly string[],
  tables: JudgementTables,
): DomainFinding | null {
  for (const domain of hostAndParents(ascii)) {
    if (tables.ownerByDomain.has(domain)) return null;
    const rows = tables.formerByDomain.get(domain);
    if (rows === undefined) continue;
    const mayBeTaken = rows.some((row) => row.flag.startsWith('drop-catch'));
    return finding({
      class: 'former',
      rule: 'former.listed',
      deciding: [labels.length - labelCount(domain), labels.length],
      candidates: rows.map((row) => ({
        code: row.code,
        name: row.name,
        prefecture: row.prefecture,
        why: 'formerDomain',
      })),
      candidatesAre: 'owners',
      warnings: mayBeTaken ? ['formerDomain', 'dropCatch'] : ['formerDomain'],
    });
  }
  return null;
}

function classifyOfficial(
  ascii: string,
  labels: readonly string[],
  tables: JudgementTables,
): DomainFinding | null {
  const owner = nearestEntry(ascii, tables.ownerByDomain);
  if (owner === null) return null;
  return finding({
    class: 'official-candidate',
    rule: 'official.web-domain',
    deciding: [labels.length - labelCount(owner.domain), labels.length],
    candidates: [
      organizationCandidate(owner.entry, owner.domain === ascii ? 'currentDomain' : 'belowCurrentDomain'),
    ],
    candidatesAre: 'owners',
  });
}

function classifyFreeMail(
  ascii: string,
  labels: readonly string[],
  tables: JudgementTables,
): DomainFinding | null {
  const free = nearestEntry(ascii, tables.freeMailByDomain);
  if (free === null) return null;
  const warnings: JudgementWarning[] =
    free.entry.kind === 'disposable' ? ['freeMail', 'disposableMail'] : ['freeMail'];
  // city.osaka.lg.jp.33mail.com: some of them take mail for any name below theirs.
  const imitation = free.domain === ascii ? null : findEmbeddedSuffix(labels, tables.lookalikes());
  if (imitation !== null) return { ...imitation, warnings: [...imitation.warnings, ...warnings] };
  return finding({
    class: 'free-mail',
    rule: 'free-mail.listed',
    deciding: [labels.length - labelCount(free.domain), labels.length],
    warnings,
  });
}

/** tokyo.jp, co.jp, com: nobody's domain, so nobody's address. */
function classifyBareSuffix(ascii: string, labels: readonly string[]): DomainFinding | null {
  if (!isBarePublicSuffix(ascii)) return null;
  return finding({ class: 'invalid', rule: 'invalid.bare-suffix', deciding: [0, labels.length] });
}

function labelCount(domain: string): number {
  return domain.split('.').length;
}
