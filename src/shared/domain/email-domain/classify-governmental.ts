import { governmentCandidate, organizationCandidate } from './candidates.ts';
import { type DomainFinding, finding } from './domain-finding.ts';
import { localGovernmentLabels } from './domain-names.ts';
import { nearListedBody } from './near-listed.ts';
import type { GovernmentDomainRow } from './reference-rows.ts';
import type { JudgementTables } from './tables.ts';

/** Names under go.jp and lg.jp, which only 政府機関 and 地方公共団体 can register; null for any other host. */
export function classifyGovernmental(
  labels: readonly string[],
  tables: JudgementTables,
): DomainFinding | null {
  const second = labels[labels.length - 2];
  if (labels[labels.length - 1] !== 'jp' || (second !== 'go' && second !== 'lg')) return null;
  if (labels.length === 2) {
    return finding({ class: 'invalid', rule: 'invalid.bare-suffix', deciding: [0, 2] });
  }
  return second === 'go' ? classifyNational(labels, tables) : classifyLocalGovernment(labels, tables);
}

function classifyNational(labels: readonly string[], tables: JudgementTables): DomainFinding {
  const from = labels.length - 3;
  const deciding = [from, labels.length] as const;
  const rows = tables.governmentByDomain.get(labels.slice(from).join('.')) ?? [];
  const listed = rows.filter((row) => row.verification !== 'UNVERIFIED');
  // A row that nobody has checked can hold an address back, but cannot vouch for it.
  const others = rows.filter((row) => !isStateBody(row));
  const candidates = rows
    .toSorted((a, b) => nearness(b, labels) - nearness(a, labels))
    .map((row) =>
      governmentCandidate(
        row,
        row.verification === 'UNVERIFIED' ? 'unverifiedGovernmentTable' : 'governmentTable',
      ),
    );
  if (rows.length > 0 && others.length === rows.length) {
    return finding({
      class: 'national',
      rule: 'national.other-body',
      deciding,
      candidates,
      candidatesAre: 'owners',
      warnings: listed.length === 0 ? ['notNationalBody', 'unverifiedBody'] : ['notNationalBody'],
    });
  }
  if (listed.length > 0) {
    return finding({
      class: 'national',
      rule: 'national.state-body',
      deciding,
      candidates,
      candidatesAre: 'owners',
    });
  }
  const unlisted = { class: 'national', rule: 'national.unlisted', deciding } as const;
  if (rows.length > 0)
    return finding({ ...unlisted, candidates, warnings: ['unlistedBody', 'unverifiedBody'] });
  return finding({ ...unlisted, ...unlistedName(labels, tables) });
}

function isStateBody(row: GovernmentDomainRow): boolean {
  return row.orgType === '国の機関';
}

/** 海上保安庁 (kaiho.mlit.go.jp) before 国土交通省 for an address below its own host. */
function nearness(row: GovernmentDomainRow, labels: readonly string[]): number {
  const host = row.host.split('.');
  return host.length > 3 && host.length <= labels.length && labels.slice(-host.length).join('.') === row.host
    ? 1
    : 0;
}

function classifyLocalGovernment(labels: readonly string[], tables: JudgementTables): DomainFinding {
  const from = labels.length - 4;
  const label = labels[from];
  if (label === undefined || !localGovernmentLabels.has(label)) {
    const near = nearListedBody(labels, tables.lookalikes());
    return finding({
      class: 'lg-service',
      rule: 'lg.service',
      deciding: [labels.length - 3, labels.length],
      candidates: near ? [near] : [],
      warnings: near ? ['similarName'] : [],
    });
  }
  const deciding = [from, labels.length] as const;
  const domain = labels.slice(from).join('.');
  const owner = tables.ownerByDomain.get(domain);
  if (owner !== undefined) {
    return finding({
      class: 'local-lg',
      rule: 'lg.listed',
      deciding,
      candidates: [organizationCandidate(owner, from === 0 ? 'currentDomain' : 'belowCurrentDomain')],
      candidatesAre: 'owners',
    });
  }
  // Most bodies whose pages are at city.x.<県>.jp have mail at city.x.lg.jp: the same two labels, the same body.
  const sameLabels = tables.ownersByLabels.get(`${label}.${labels[from + 1]}`) ?? [];
  if (sameLabels.length > 0) {
    return finding({
      class: 'local-lg',
      rule: 'lg.same-label',
      deciding,
      candidates: sameLabels.map((row) => organizationCandidate(row, 'sameLabels')),
      candidatesAre: sameLabels.length === 1 ? 'owners' : 'alternatives',
      warnings: sameLabels.length === 1 ? [] : ['ambiguousDomain'],
    });
  }
  return finding({
    class: 'local-lg',
    rule: 'lg.form',
    deciding,
    isAssociation: label === 'union',
    ...unlistedName(labels, tables),
  });
}

/** Not in the tables: new, of a body that has no row, or a slip of the pen. */
function unlistedName(
  labels: readonly string[],
  tables: JudgementTables,
): Pick<DomainFinding, 'candidates' | 'warnings'> {
  const near = nearListedBody(labels, tables.lookalikes());
  return near
    ? { candidates: [near], warnings: ['unlistedBody', 'similarName'] }
    : { candidates: [], warnings: ['unlistedBody'] };
}
