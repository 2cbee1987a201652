import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { EndedBody } from '#shared/domain/body-list/listed-body.ts';
import {
  DomainHistoryRow,
  FreeMailDomainRow,
  GovernmentDomainRow,
  OrganizationRow,
} from '#shared/domain/email-domain/reference-rows.ts';
import { buildJudgementTables, type JudgementTables } from '#shared/domain/email-domain/tables.ts';
import type { PlainDate } from '#shared/domain/time/plain-date.ts';

export interface ReferenceData {
  readonly organizations: OrganizationRow[];
  readonly governmentDomains: GovernmentDomainRow[];
  readonly domainHistory: DomainHistoryRow[];
  readonly freeMailDomains: FreeMailDomainRow[];
  /** Bodies of `organizations` that have ended, or will; only imported lists tell. */
  readonly endedBodies: ReadonlyMap<string, EndedBody>;
  /** Names that a body had before, by code; only imported lists tell. */
  readonly formerNames: ReadonlyMap<string, readonly string[]>;
  /** What only an imported list says of a body, by code. */
  readonly listedFacts: ReadonlyMap<string, ListedFacts>;
  /** The day on which the program's tables were last compared with the pages of the bodies. */
  readonly asOf: PlainDate | null;
  readonly judgementTables: JudgementTables;
  /** SHA-256 over the four files: a judgement can be traced to the tables that it used. */
  readonly version: string;
}

export interface ListedFacts {
  /** 構成団体, as written in the list. */
  readonly members: string;
  readonly establishedOn: string;
  readonly startedOn: string | null;
  /** The name in the program's tables, which a list may have changed; null for a body that is only in a list. */
  readonly programName: { readonly name: string; readonly kana: string } | null;
}

/** A table file: where it is, what its columns are called in the program, what a row must be. */
interface TableFile<Row> {
  readonly name: string;
  readonly columns: Readonly<Record<string, string>>;
  /** Columns (as the program calls them) in which an empty cell means "not known". */
  readonly nullable: ReadonlySet<string>;
  readonly row: z.ZodType<Row>;
}

/** Reads the tables that come with the program. A row that does not fit is a defect of the package: throws with file and record. */
export function loadReferenceData(directory: string): ReferenceData {
  const hash = createHash('sha256');
  const read = <Row>(file: TableFile<Row>): Row[] => {
    const bytes = readFileSync(join(directory, file.name));
    hash.update(file.name).update(bytes);
    return readRows(file, bytes);
  };
  const organizations = read(organizationFile);
  const domainHistory = read(domainHistoryFile);
  const governmentDomains = read(governmentDomainFile);
  const freeMailDomains = read(freeMailDomainFile);
  return {
    organizations,
    governmentDomains,
    domainHistory,
    freeMailDomains,
    endedBodies: new Map(),
    formerNames: new Map(),
    listedFacts: new Map(),
    asOf: domainHistory.reduce<PlainDate | null>(
      (latest, { lastSeen }) => (latest === null || lastSeen > latest ? lastSeen : latest),
      null,
    ),
    judgementTables: buildJudgementTables({
      organizations,
      domainHistory,
      governmentDomains,
      freeMailDomains,
    }),
    version: hash.digest('hex'),
  };
}

function readRows<Row>(file: TableFile<Row>, bytes: Buffer): Row[] {
  const records = z
    .array(z.record(z.string(), z.string()))
    .parse(parse(bytes, { columns: true, bom: true, skip_empty_lines: true }));
  return records.map((record, index) => {
    const row = file.row.safeParse(renameColumns(record, file));
    if (!row.success) throw new Error(`${file.name}, record ${index + 1}: ${z.prettifyError(row.error)}`);
    return row.data;
  });
}

function renameColumns<Row>(
  record: Record<string, string>,
  file: TableFile<Row>,
): Record<string, string | null> {
  const row: Record<string, string | null> = {};
  for (const [column, value] of Object.entries(record)) {
    const key = file.columns[column] ?? column;
    row[key] = value === '' && file.nullable.has(key) ? null : value;
  }
  return row;
}

const organizationFile: TableFile<OrganizationRow> = {
  name: 'organizations.csv',
  columns: { code6: 'code', domain_class: 'domainClass', web_host: 'webHost' },
  nullable: new Set(['url', 'domain', 'domainClass', 'webHost']),
  row: OrganizationRow,
};

const domainHistoryFile: TableFile<DomainHistoryRow> = {
  name: 'domain_history.csv',
  columns: { code6: 'code', domain_class: 'domainClass', first_seen: 'firstSeen', last_seen: 'lastSeen' },
  nullable: new Set(),
  row: DomainHistoryRow,
};

const governmentDomainFile: TableFile<GovernmentDomainRow> = {
  name: 'gov_domains.csv',
  columns: { registered_domain: 'registeredDomain', org_type: 'orgType' },
  nullable: new Set(),
  row: GovernmentDomainRow,
};

const freeMailDomainFile: TableFile<FreeMailDomainRow> = {
  name: 'free_mail_domains.csv',
  columns: {},
  nullable: new Set(),
  row: FreeMailDomainRow,
};
