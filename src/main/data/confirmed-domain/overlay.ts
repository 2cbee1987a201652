import type { ConfirmedDomain } from '#shared/domain/email-domain/reference-rows.ts';
import { withConfirmedDomains } from '#shared/domain/email-domain/tables.ts';
import type { ReadableDb } from '../database.ts';
import type { ReferenceData } from '../reference/reference-data.ts';

// Expired ones belong to it as well: the judgement says that they expired and proposes to renew them.
const NOT_REVOKED = `SELECT id, domain, code, expires_on AS expiresOn FROM confirmed_domains
  WHERE revoked_on IS NULL ORDER BY confirmed_domains.row`;

/** The register of confirmed domains laid over the tables that the judgement looks up. */
export function confirmedDomainsOverlay(tables: ReferenceData, db: ReadableDb): ReferenceData {
  const confirmed = db.query<ConfirmedDomain>(NOT_REVOKED).all();
  return { ...tables, judgementTables: withConfirmedDomains(tables.judgementTables, newestOnly(confirmed)) };
}

/** An expired entry that was confirmed anew for the same body says nothing any more. */
function newestOnly(confirmed: readonly ConfirmedDomain[]): ConfirmedDomain[] {
  const byPair = new Map<string, ConfirmedDomain>();
  for (const entry of confirmed) {
    const key = `${entry.domain} ${entry.code}`;
    const other = byPair.get(key);
    if (!other || other.expiresOn <= entry.expiresOn) byPair.set(key, entry);
  }
  return [...byPair.values()];
}
