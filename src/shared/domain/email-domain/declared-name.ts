import { foldOrganizationName, otherEntityIn } from '../organization/fold-name.ts';
import { matchOrganizationName } from '../organization/match-name.ts';
import type { Organization } from '../organization/organization.ts';
import type { DeclaredName } from './name-claim.ts';
import { remember } from './remember.ts';
import type { JudgementTables } from './tables.ts';

export function readDeclaredName(text: string | null | undefined, tables: JudgementTables): DeclaredName {
  if (text === null || text === undefined || text.trim() === '') return { kind: 'absent' };
  // No body's name is longer: what is, is a mistake of the import, and need not be kept or read to its end.
  const name = text.slice(0, 200);
  return remember(tables.remembered.names, name, () => readName(name, tables));
}

function readName(text: string, tables: JudgementTables): DeclaredName {
  const names = governmentNamesIn(text, tables);
  if (names.length > 0) return { kind: 'government', names };
  const match = matchOrganizationName(text, tables.nameIndex);
  switch (match.kind) {
    case 'unique':
      return isRegionalBureau(match.organization, match.section)
        ? { kind: 'unknown' }
        : { kind: 'bodies', bodies: [match.organization], isFormerName: match.isFormerName };
    case 'shared':
      return { kind: 'bodies', bodies: match.organizations, isFormerName: false };
    case 'other-entity':
      return { kind: 'other-entity', isAssociation: match.entity === 'association-of-bodies' };
    case 'none':
      return { kind: 'unknown' };
    default:
      return match satisfies never;
  }
}

/** 総務省自治行政局 → 総務省; 国土交通省気象庁 → 国土交通省 and 気象庁. A company that names a ministry is not one. */
function governmentNamesIn(text: string, tables: JudgementTables): string[] {
  const folded = foldOrganizationName(text);
  const first = longestGovernmentName(folded, tables);
  if (first === null || otherEntityIn(text) === 'company') return [];
  const second = longestGovernmentName(folded.slice(first.length), tables);
  return second === null ? [first] : [first, second];
}

function longestGovernmentName(folded: string, tables: JudgementTables): string | null {
  let longest: string | null = null;
  for (const name of tables.foldedGovernmentNames.values()) {
    if (name.length > (longest?.length ?? 0) && folded.startsWith(name)) longest = name;
  }
  return longest;
}

/** 北海道財務局 and 北海道開発局 are the state's, although their names begin with 北海道. */
function isRegionalBureau(organization: Organization, section: string): boolean {
  return (
    organization.name === '北海道' &&
    /^(?:開発局|財務局|農政事務所|経済産業局|運輸局|総合通信局|労働局|厚生局|防衛局|森林管理局|管区|地方|産業保安|公安調査局)/u.test(
      section,
    )
  );
}
