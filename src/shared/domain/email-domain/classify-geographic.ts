import { organizationCandidate } from './candidates.ts';
import { type DomainFinding, finding } from './domain-finding.ts';
import {
  designatedCityLabels,
  japanesePrefectureLabels,
  localGovernmentLabels,
  municipalLabels,
  prefectureByLabel,
} from './domain-names.ts';
import type { RuleId } from './judgement.ts';
import { publicSuffixOf } from './public-suffix.ts';
import type { OrganizationRow } from './reference-rows.ts';
import type { JudgementTables } from './tables.ts';

/** 地方公共団体ドメイン名 within 地域型JPドメイン名, or below one; null for any other host. */
export function classifyGeographic(
  ascii: string,
  labels: readonly string[],
  tables: JudgementTables,
): DomainFinding | null {
  if (labels[labels.length - 1] !== 'jp') return null;
  return classifyThreeLabels(labels, tables) ?? classifyFourLabels(ascii, labels, tables);
}

/** metro.tokyo.jp, pref.<県>.jp, city.<政令指定都市>.jp. */
function classifyThreeLabels(labels: readonly string[], tables: JudgementTables): DomainFinding | null {
  const from = labels.length - 3;
  const [label, name] = labels.slice(from);
  if (label === undefined || name === undefined) return null;
  const rule = threeLabelRule(label, name);
  if (rule === null) return null;
  return localGeographic(labels, from, rule, tables, tables.ownersByLabels.get(`${label}.${name}`) ?? []);
}

function threeLabelRule(label: string, name: string): RuleId | null {
  if (label === 'metro' && name === 'tokyo') return 'geographic.tokyo';
  if (label === 'pref' && name !== 'tokyo' && prefectureByLabel.has(name)) return 'geographic.prefecture';
  if (label === 'city' && designatedCityLabels.has(name)) return 'geographic.designated-city';
  return null;
}

/** city|town|vill.<市区町村>.<都道府県>.jp, where the geographic name is real: by the table, else by the list. */
function classifyFourLabels(
  ascii: string,
  labels: readonly string[],
  tables: JudgementTables,
): DomainFinding | null {
  const from = labels.length - 4;
  const [label, name, prefectureLabel] = labels.slice(Math.max(from, 0));
  const prefecture = prefectureByLabel.get(prefectureLabel ?? '');
  if (from < 0 || label === undefined || !municipalLabels.has(label) || prefecture === undefined) return null;
  const isListed = tables.ownerByDomain.has(labels.slice(from).join('.'));
  if (!isListed && publicSuffixOf(ascii) !== `${name}.${prefectureLabel}.jp`) return null;
  const sameLabels = (tables.ownersByLabels.get(`${label}.${name}`) ?? []).filter(
    (row) => row.prefecture === prefecture,
  );
  return localGeographic(labels, from, 'geographic.suffix-list', tables, sameLabels);
}

function localGeographic(
  labels: readonly string[],
  from: number,
  ruleByForm: RuleId,
  tables: JudgementTables,
  sameLabels: readonly OrganizationRow[],
): DomainFinding {
  const owner = tables.ownerByDomain.get(labels.slice(from).join('.'));
  const deciding = [from, labels.length] as const;
  if (owner !== undefined) {
    return finding({
      class: 'local-geographic',
      rule: 'geographic.listed',
      deciding,
      candidates: [organizationCandidate(owner, from === 0 ? 'currentDomain' : 'belowCurrentDomain')],
      candidatesAre: 'owners',
    });
  }
  const [only] = sameLabels;
  if (sameLabels.length === 1 && only !== undefined) {
    return finding({
      class: 'local-geographic',
      rule: ruleByForm,
      deciding,
      candidates: [organizationCandidate(only, 'sameLabels')],
      candidatesAre: 'owners',
    });
  }
  return finding({ class: 'local-geographic', rule: ruleByForm, deciding, warnings: ['unlistedBody'] });
}

/** Names that anyone in the place can register: 一般地域型, 都道府県型, and the same in Japanese script. */
export function classifyOpenGeographic(
  ascii: string,
  labels: readonly string[],
  unicodeLabels: readonly string[],
  tables: JudgementTables,
): DomainFinding | null {
  if (labels[labels.length - 1] !== 'jp') return null;
  const second = labels[labels.length - 2] ?? '';
  const underJapaneseName = japanesePrefectureLabels.has(unicodeLabels[unicodeLabels.length - 2] ?? '');
  const suffixLabels = publicSuffixOf(ascii)?.split('.').length ?? 0;
  if (!underJapaneseName && !prefectureByLabel.has(second) && suffixLabels < 3) return null;
  const underMunicipality = !underJapaneseName && suffixLabels === 3;
  const from = Math.max(labels.length - suffixLabels - 1, 0);
  const owners = ownersOfReservedName(labels, tables);
  return finding({
    class: 'open-geographic',
    rule: underMunicipality ? 'open.under-municipality' : 'open.under-prefecture',
    deciding: [from, labels.length],
    candidates: owners.map((row) => organizationCandidate(row, 'sameLabels')),
  });
}

/** city.kyoto.jp looks like 京都市 without being its domain: worth proposing, not worth believing. */
function ownersOfReservedName(
  labels: readonly string[],
  tables: JudgementTables,
): readonly OrganizationRow[] {
  for (let index = 0; index + 2 < labels.length; index += 1) {
    const label = labels[index] ?? '';
    if (!localGovernmentLabels.has(label)) continue;
    const owners = tables.ownersByLabels.get(`${label}.${labels[index + 1]}`);
    if (owners !== undefined) return owners;
  }
  return [];
}
