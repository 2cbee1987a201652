import type { EndedBody } from '../body-list/listed-body.ts';
import { foldOrganizationName } from '../organization/fold-name.ts';
import { buildNameIndex, type NameIndex } from '../organization/match-name.ts';
import type { DomainFinding } from './domain-finding.ts';
import { localGovernmentLabels } from './domain-names.ts';
import { buildLookalikeIndex, type LookalikeIndex } from './lookalike-index.ts';
import type { DeclaredName } from './name-claim.ts';
import type {
  ConfirmedDomain,
  DomainHistoryRow,
  FreeMailDomainRow,
  GovernmentDomainRow,
  OrganizationRow,
} from './reference-rows.ts';

export interface JudgementSource {
  readonly organizations: readonly OrganizationRow[];
  readonly domainHistory: readonly DomainHistoryRow[];
  readonly governmentDomains: readonly GovernmentDomainRow[];
  readonly freeMailDomains: readonly FreeMailDomainRow[];
  readonly confirmedDomains?: readonly ConfirmedDomain[];
  /** Bodies of `organizations` that have ended, or will, by code. */
  readonly endedBodies?: ReadonlyMap<string, EndedBody>;
  /** Names that a body had before, by code. */
  readonly formerNames?: ReadonlyMap<string, readonly string[]>;
}

/** Everything that a judgement looks up, keyed for it. Build once, use for any number of addresses. */
export interface JudgementTables {
  readonly organizationByCode: ReadonlyMap<string, OrganizationRow>;
  readonly nameIndex: NameIndex;
  readonly endedBodies: ReadonlyMap<string, EndedBody>;
  /** Web domain of today → its body. */
  readonly ownerByDomain: ReadonlyMap<string, OrganizationRow>;
  /** `city.yokohama` → the bodies whose domain begins so, whatever follows it (lg.jp or 地域型). */
  readonly ownersByLabels: ReadonlyMap<string, readonly OrganizationRow[]>;
  readonly formerByDomain: ReadonlyMap<string, readonly DomainHistoryRow[]>;
  /** soumu.go.jp → 総務省 and 公害等調整委員会. */
  readonly governmentByDomain: ReadonlyMap<string, readonly GovernmentDomainRow[]>;
  /** Name as in the table → as compared. */
  readonly foldedGovernmentNames: ReadonlyMap<string, string>;
  readonly freeMailByDomain: ReadonlyMap<string, FreeMailDomainRow>;
  /** One domain may be confirmed for several bodies, such as a town and the 一部事務組合 that uses its domain. */
  readonly confirmedByDomain: ReadonlyMap<string, readonly ConfirmedDomain[]>;
  /** Made on first use: most lists hold no look-alike and should not wait for it. */
  readonly lookalikes: () => LookalikeIndex;
  /** What was found for a domain and for a declared name, since a list repeats them. Noticed from outside only by its speed. */
  readonly remembered: {
    readonly findings: Map<string, DomainFinding>;
    readonly names: Map<string, DeclaredName>;
  };
}

export function buildJudgementTables(source: JudgementSource): JudgementTables {
  const ownerByDomain = new Map<string, OrganizationRow>();
  for (const row of source.organizations) if (row.domain !== null) ownerByDomain.set(row.domain, row);
  const ownersByLabels = groupBy(source.organizations, leadingLabels);
  const governmentByDomain = groupBy(source.governmentDomains, (row) => row.registeredDomain);
  let lookalikes: LookalikeIndex | null = null;
  return {
    organizationByCode: new Map(source.organizations.map((row) => [row.code, row])),
    nameIndex: buildNameIndex(source.organizations, {
      ended: new Set(source.endedBodies?.keys()),
      formerNames: source.formerNames ?? new Map(),
    }),
    endedBodies: source.endedBodies ?? new Map(),
    ownerByDomain,
    ownersByLabels,
    formerByDomain: groupBy(source.domainHistory, (row) => formerDomain(row, ownerByDomain)),
    governmentByDomain,
    foldedGovernmentNames: new Map(
      source.governmentDomains.map((row) => [row.name, foldOrganizationName(row.name)]),
    ),
    freeMailByDomain: new Map(source.freeMailDomains.map((row) => [row.domain, row])),
    confirmedByDomain: groupBy(source.confirmedDomains ?? [], (row) => row.domain),
    lookalikes: () => {
      lookalikes ??= buildLookalikeIndex(source.organizations, governmentByDomain);
      return lookalikes;
    },
    remembered: { findings: new Map(), names: new Map() },
  };
}

/** The same tables with another register of confirmed domains; nothing else is built anew. */
export function withConfirmedDomains(
  tables: JudgementTables,
  confirmedDomains: readonly ConfirmedDomain[],
): JudgementTables {
  return { ...tables, confirmedByDomain: groupBy(confirmedDomains, (row) => row.domain) };
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string | null): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

function leadingLabels(row: OrganizationRow): string | null {
  const [label, name, ...rest] = row.domain?.split('.') ?? [];
  if (label === undefined || name === undefined || rest.length === 0) return null;
  return localGovernmentLabels.has(label) ? `${label}.${name}` : null;
}

/**
 * The history lists domains seen on web pages, mistakes of the pages included. Left out: what another body holds
 * today; full-width `ｌｇ.jp`, which would make all of lg.jp former; and metro.tokyo.jp, which stays reserved for
 * 東京都 and which rules.md §2 names as a 地方公共団体ドメイン名.
 */
function formerDomain(
  row: DomainHistoryRow,
  ownerByDomain: ReadonlyMap<string, OrganizationRow>,
): string | null {
  if (row.status !== 'former' || ownerByDomain.has(row.domain)) return null;
  const isUsable = /^[\x21-\x7e]+$/.test(row.domain) && row.domain !== 'metro.tokyo.jp';
  return isUsable ? row.domain : null;
}
