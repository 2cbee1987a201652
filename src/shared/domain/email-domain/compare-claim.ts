import type { Organization } from '../organization/organization.ts';
import { type Claim, type DeclaredCode, readDeclaredCode } from './declared-code.ts';
import { readDeclaredName } from './declared-name.ts';
import type { DomainFinding } from './domain-finding.ts';
import type { ClaimFinding, ClaimFindings, JudgementWarning } from './judgement.ts';
import type { DeclaredName } from './name-claim.ts';
import type { JudgementTables } from './tables.ts';

export interface ClaimComparison {
  readonly claim: ClaimFindings;
  readonly warnings: readonly JudgementWarning[];
  /** Something declared disagrees, or cannot be confirmed by a domain that should confirm it: no pass. */
  readonly forbidsPass: boolean;
  /** The bodies that the claim names, by code and by name. */
  readonly claimed: readonly Organization[];
}

const nothingDeclared: ClaimComparison = {
  claim: { code: 'absent', name: 'absent', body: 'absent' },
  warnings: [],
  forbidsPass: false,
  claimed: [],
};

/** Compares the declared 団体コード and 団体名 with the body of the domain, never with the registrable domain (rules.md §2). */
export function compareClaim(claim: Claim, domain: DomainFinding, tables: JudgementTables): ClaimComparison {
  if (!claim.code && !claim.name) return nothingDeclared;
  const owners = domain.candidatesAre === 'hints' ? [] : domain.candidates;
  const code = readDeclaredCode(claim, domain.candidates, tables);
  const name = readDeclaredName(claim.name, tables);
  if (code.state === 'absent' && name.kind === 'absent') return nothingDeclared;
  const compared =
    owners.length > 0
      ? compareWithOwners(code, name, domain, tables)
      : compareWithoutOwner(code, name, domain, tables);
  const isFormerName = name.kind === 'bodies' && name.isFormerName;
  return {
    ...compared,
    warnings: isFormerName ? [...compared.warnings, 'formerName'] : compared.warnings,
    claimed: bodiesOf(code, name),
  };
}

type Comparison = Omit<ClaimComparison, 'claimed'>;

function compareWithOwners(
  code: DeclaredCode,
  name: DeclaredName,
  domain: DomainFinding,
  tables: JudgementTables,
): Comparison {
  const codeFinding = codeAgainstOwners(code, domain);
  const nameFinding = nameAgainstOwners(name, domain, tables);
  const bodyFinding = summary(codeFinding, nameFinding);
  const warnings: JudgementWarning[] = [...code.warnings];
  if (codeFinding === 'mismatch') warnings.push('codeMismatch');
  if (nameFinding === 'mismatch') warnings.push('nameMismatch');
  if (bodyFinding === 'mismatch') warnings.push('bodyMismatch');
  if (nameFinding === 'unknown') warnings.push('unknownName');
  // The table of bodies is complete, so an unknown name is a doubt; that of 政府機関 has no regional offices.
  const unknownNameCounts = nameFinding === 'unknown' && domain.class !== 'national';
  const unsettled = domain.candidatesAre === 'alternatives';
  return {
    claim: { code: codeFinding, name: nameFinding, body: bodyFinding },
    warnings,
    forbidsPass: bodyFinding === 'mismatch' || codeFinding === 'invalid' || unknownNameCounts || unsettled,
  };
}

function codeAgainstOwners(code: DeclaredCode, domain: DomainFinding): ClaimFinding {
  switch (code.state) {
    case 'absent':
    case 'invalid':
      return code.state;
    case 'unknown':
      return 'mismatch';
    case 'listed':
      if (!domain.candidates.some((owner) => owner.code === code.body?.code)) return 'mismatch';
      return domain.candidatesAre === 'alternatives' ? 'undetermined' : 'match';
    default:
      return code.state satisfies never;
  }
}

function nameAgainstOwners(name: DeclaredName, domain: DomainFinding, tables: JudgementTables): ClaimFinding {
  switch (name.kind) {
    case 'absent':
    case 'unknown':
      return name.kind;
    case 'other-entity':
      return 'mismatch';
    case 'government':
      return isNamedByTable(name.names, domain, tables) ? 'match' : 'mismatch';
    case 'bodies': {
      const fits = domain.candidates.some((owner) => name.bodies.some((body) => body.code === owner.code));
      if (!fits) return 'mismatch';
      return domain.candidatesAre === 'alternatives' ? 'undetermined' : 'match';
    }
    default:
      return name satisfies never;
  }
}

function isNamedByTable(names: readonly string[], domain: DomainFinding, tables: JudgementTables): boolean {
  return domain.candidates.some(
    ({ code, name }) => code === null && names.includes(tables.foldedGovernmentNames.get(name) ?? name),
  );
}

function summary(code: ClaimFinding, name: ClaimFinding): ClaimFinding {
  const findings = [code, name];
  if (findings.includes('mismatch')) return 'mismatch';
  if (findings.includes('match')) return findings.includes('invalid') ? 'undetermined' : 'match';
  return 'undetermined';
}

/** The domain names no body: code and name can only be held against each other. */
function compareWithoutOwner(
  code: DeclaredCode,
  name: DeclaredName,
  domain: DomainFinding,
  tables: JudgementTables,
): Comparison {
  const contradiction = contradicts(code, name);
  // 政府機関 in the table have another domain there, unless an unchecked row says this one.
  const otherMinistry = name.kind === 'government' && !isNamedByTable(name.names, domain, tables);
  const listedBody = otherMinistry || bodiesOf(code, name).some((body) => !isAssociationOf(body, domain));
  const isNational = domain.class === 'national';
  const warnings: JudgementWarning[] = [...code.warnings];
  if (contradiction) warnings.push('codeMismatch', 'nameMismatch');
  if (isSharedName(name) && code.body === null) warnings.push('ambiguousName');
  if (isNational && listedBody) warnings.push('bodyMismatch');
  else if (isPassingForm(domain) && listedBody) warnings.push('ambiguousDomain');
  const plausible = isPlausibleUnlisted(code, name, domain);
  if (!plausible && name.kind === 'other-entity') warnings.push('unknownName');
  return {
    claim: {
      code: codeAlone(code, name, contradiction),
      name: nameAlone(name, code, contradiction),
      body: isNational && listedBody ? 'mismatch' : 'undetermined',
    },
    warnings,
    forbidsPass: contradiction || listedBody || !plausible,
  };
}

function bodiesOf(code: DeclaredCode, name: DeclaredName): readonly Organization[] {
  const named = name.kind === 'bodies' ? name.bodies : [];
  return code.body === null ? named : [code.body, ...named];
}

/** An imported 一部事務組合 on a name of their form: no table could say that the name is another's. */
function isAssociationOf(body: Organization, domain: DomainFinding): boolean {
  return domain.isAssociation && (body.kind === '一部事務組合' || body.kind === '広域連合');
}

function isPassingForm(domain: DomainFinding): boolean {
  return domain.class === 'local-lg' || domain.class === 'local-geographic';
}

function isSharedName(name: DeclaredName): boolean {
  return name.kind === 'bodies' && name.bodies.length > 1;
}

function contradicts(code: DeclaredCode, name: DeclaredName): boolean {
  if (code.body === null) return false;
  if (name.kind === 'bodies') return !name.bodies.some((body) => body.code === code.body?.code);
  return name.kind === 'government' || name.kind === 'other-entity';
}

/**
 * Whether a claim may pass on a form that no table knows: 一部事務組合 and 広域連合 (union.x.lg.jp, with their numbers and
 * names) and 政府機関 may; a 市 or 県 would be in the table.
 */
function isPlausibleUnlisted(code: DeclaredCode, name: DeclaredName, domain: DomainFinding): boolean {
  if (code.state === 'invalid') return false;
  if (domain.class === 'national') {
    return (
      code.state === 'absent' &&
      (name.kind === 'unknown' || name.kind === 'absent' || name.kind === 'government')
    );
  }
  const codeFits = code.state !== 'unknown' || (domain.isAssociation && code.mayBeAssociation);
  const nameFits = name.kind !== 'other-entity' || (domain.isAssociation && name.isAssociation);
  return codeFits && nameFits;
}

function codeAlone(code: DeclaredCode, name: DeclaredName, contradiction: boolean): ClaimFinding {
  if (code.state !== 'listed') return code.state;
  if (contradiction) return 'mismatch';
  return name.kind === 'bodies' ? 'match' : 'undetermined';
}

function nameAlone(name: DeclaredName, code: DeclaredCode, contradiction: boolean): ClaimFinding {
  if (name.kind === 'absent') return 'absent';
  if (contradiction) return 'mismatch';
  if (name.kind === 'unknown' || name.kind === 'other-entity') return 'unknown';
  return name.kind === 'bodies' && isAmong(name.bodies, code.body) ? 'match' : 'undetermined';
}

function isAmong(bodies: readonly Organization[], body: Organization | null): boolean {
  return body !== null && bodies.some((other) => other.code === body.code);
}
