import { comparedName } from './compared-name.ts';
import { type OtherEntity, otherEntityIn } from './fold-name.ts';
import type { Organization } from './organization.ts';

/** The bodies of a table by folded name; built once by buildNameIndex. */
export interface NameIndex {
  readonly byName: ReadonlyMap<string, readonly Organization[]>;
  /** Folded prefecture name → the prefecture itself. */
  readonly prefectures: ReadonlyMap<string, Organization>;
  /** Names that a body had before, and the names of bodies that ended: they count only where no name of today fits. */
  readonly byFormerName: ReadonlyMap<string, readonly Organization[]>;
  /** Only then is it worth looking for a union at the beginning of a longer name. */
  readonly hasUnions: boolean;
}

/** What the names of today do not say: 団体コード of bodies that ended, and earlier names by code. */
export interface NameHistory {
  readonly ended: ReadonlySet<string>;
  readonly formerNames: ReadonlyMap<string, readonly string[]>;
}

const noHistory: NameHistory = { ended: new Set(), formerNames: new Map() };

/**
 * What a declared name says by itself.
 * `section` is what follows the body's name (総務部, 教育委員会 …), folded; empty when nothing does.
 */
export type NameMatch =
  | {
      readonly kind: 'unique';
      readonly organization: Organization;
      readonly section: string;
      /** The declared name is one that the body had before. */
      readonly isFormerName: boolean;
    }
  /** Several bodies have this name (池田町 ×4): it proves nothing alone. */
  | { readonly kind: 'shared'; readonly organizations: readonly Organization[]; readonly section: string }
  /** The name of another legal person; `near` is the body whose name it begins with, if any. */
  | { readonly kind: 'other-entity'; readonly entity: OtherEntity; readonly near: Organization | null }
  | { readonly kind: 'none' };

export function buildNameIndex(
  organizations: readonly Organization[],
  history: NameHistory = noHistory,
): NameIndex {
  const byName = new Map<string, Organization[]>();
  const byFormerName = new Map<string, Organization[]>();
  const prefectures = new Map<string, Organization>();
  for (const organization of organizations) {
    const folded = comparedName(organization.name);
    addName(history.ended.has(organization.code) ? byFormerName : byName, folded, organization);
    if (organization.kind === '都道府県') prefectures.set(folded, organization);
    for (const former of history.formerNames.get(organization.code) ?? []) {
      const earlier = comparedName(former);
      if (earlier !== folded) addName(byFormerName, earlier, organization);
    }
  }
  return { byName, prefectures, byFormerName, hasUnions: organizations.some(isUnion) };
}

function addName(names: Map<string, Organization[]>, folded: string, organization: Organization): void {
  const sameName = names.get(folded);
  if (sameName === undefined) names.set(folded, [organization]);
  else sameName.push(organization);
}

function isUnion({ kind }: Organization): boolean {
  return kind === '一部事務組合' || kind === '広域連合';
}

/**
 * Which bodies a declared name can mean: 「横浜市」「神奈川県横浜市」「横浜市役所」「河西郡芽室町」「横浜市総務局」.
 * The longest body name at the beginning wins; a leading prefecture name narrows the choice.
 */
export function matchOrganizationName(name: string, index: NameIndex): NameMatch {
  const folded = comparedName(name);
  if (folded === '') return { kind: 'none' };
  const whole = index.byName.get(folded) ?? index.byFormerName.get(folded);
  const entity = otherEntityIn(name);
  const union = entity !== null && entity !== 'company' ? findUnion(folded, index) : null;
  const found =
    union ?? (whole === undefined ? findByBeginning(folded, index) : { organizations: whole, section: '' });
  // An imported 一部事務組合 is itself in the table.
  if (entity !== null && union === null && (whole === undefined || entity !== 'association-of-bodies'))
    return { kind: 'other-entity', entity, near: onlyOne(found?.organizations) };
  if (found === null) return { kind: 'none' };
  const organizations = spelledLikeThis(name, found.organizations);
  const organization = onlyOne(organizations);
  return organization === null
    ? { kind: 'shared', organizations, section: found.section }
    : {
        kind: 'unique',
        organization,
        section: found.section,
        isFormerName: isFormerName(folded, found.section, organization, index),
      };
}

function isFormerName(
  folded: string,
  section: string,
  organization: Organization,
  index: NameIndex,
): boolean {
  if (index.byFormerName.size === 0) return false;
  return !folded.slice(0, folded.length - section.length).endsWith(comparedName(organization.name));
}

/** 鹿嶋市 (茨城県) and 鹿島市 (佐賀県) differ by what folding takes away: between bodies, the spelling decides. */
function spelledLikeThis(name: string, organizations: readonly Organization[]): readonly Organization[] {
  if (organizations.length === 1) return organizations;
  const written = name.normalize('NFKC');
  const spelled = organizations.filter((body) => written.includes(body.name));
  return spelled.length > 0 ? spelled : organizations;
}

interface Found {
  readonly organizations: readonly Organization[];
  readonly section: string;
}

function findByBeginning(folded: string, index: NameIndex): Found | null {
  const prefecture = leadingPrefecture(folded, index);
  if (prefecture === null) return findMunicipality(folded, index, null);
  // 北海道/札幌市, 北海道、札幌市
  const rest = folded.slice(comparedName(prefecture.name).length).replace(/^[/、,|>:-]+/u, '');
  const municipality = findMunicipality(rest, index, prefecture.prefecture);
  if (municipality !== null) return municipality;
  // 神奈川県広島市 is nobody's name: not a section of 神奈川県.
  return findMunicipality(rest, index, null) === null ? { organizations: [prefecture], section: rest } : null;
}

/**
 * A listed union, with or without a section behind it: 港管理組合 is then no other entity, but its 社会福祉協議会 is. Its name
 * may begin with that of its prefecture, which is then no prefecture.
 */
function findUnion(folded: string, index: NameIndex): Found | null {
  if (!index.hasUnions) return null;
  const found = longestBeginning(folded, index, null);
  return found?.organizations.every(isUnion) && otherEntityIn(found.section) === null ? found : null;
}

function leadingPrefecture(folded: string, index: NameIndex): Organization | null {
  // 北海道, 東京都, 大阪府 and most 県 have three characters; 神奈川県, 和歌山県 and 鹿児島県 four.
  return index.prefectures.get(folded.slice(0, 3)) ?? index.prefectures.get(folded.slice(0, 4)) ?? null;
}

function findMunicipality(folded: string, index: NameIndex, prefecture: string | null): Found | null {
  const found = longestBeginning(folded, index, prefecture);
  if (found !== null) return found;
  // 河西郡芽室町; tried second, because 郡山市, 大和郡山市 and 蒲郡市 contain the character.
  const afterDistrict = /^[^郡]+郡(.+)$/u.exec(folded)?.[1];
  return afterDistrict === undefined ? null : longestBeginning(afterDistrict, index, prefecture);
}

const endings = new Set('市区町村合団');

function longestBeginning(folded: string, index: NameIndex, prefecture: string | null): Found | null {
  for (let length = Math.min(folded.length, longestName); length > 1; length -= 1) {
    if (!endings.has(folded[length - 1] ?? '')) continue;
    const beginning = folded.slice(0, length);
    for (const names of [index.byName, index.byFormerName]) {
      const named = names.get(beginning);
      const organizations =
        prefecture === null ? named : named?.filter((body) => body.prefecture === prefecture);
      if (organizations !== undefined && organizations.length > 0) {
        return { organizations, section: folded.slice(length) };
      }
    }
  }
  return null;
}

// Names of 一部事務組合 run to about forty characters; anything longer is not looked at.
const longestName = 60;

function onlyOne(organizations: readonly Organization[] | undefined): Organization | null {
  return organizations?.length === 1 ? (organizations[0] ?? null) : null;
}
