import type { AppError } from '#shared/contract/app-error.ts';
import type { CaseRegister, ConfirmationView, NamedBody } from '#shared/contract/confirmed-domain.ts';
import type { Application } from '#shared/domain/application/application.ts';
import type { CaseState } from '#shared/domain/case/state.ts';
import type { Checklists } from '#shared/domain/checklist/checklists.ts';
import { inspectDomain } from '#shared/domain/confirmed-domain/inspect-domain.ts';
import { lastDayOf } from '#shared/domain/confirmed-domain/validity.ts';
import { hostAndParents } from '#shared/domain/email-domain/domain-names.ts';
import { judgeAddress } from '#shared/domain/email-domain/judge.ts';
import type { CandidateReason } from '#shared/domain/email-domain/judgement.ts';
import { parseAddress } from '#shared/domain/email-domain/parse-address.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { standingCase } from '../cases/standing-case.ts';
import type { ReadableDb } from '../database.ts';
import type { OperationContext } from '../handler.ts';
import { readApplication } from '../journal/vault.ts';
import { entryView } from './register-entry.ts';
import { namedBody, REGISTER_COLUMNS, type RegisterRecord } from './register-record.ts';

/** What the register says about the address of a case, and what could be registered from it. */
export function caseRegister(
  db: ReadableDb,
  caseId: string,
  context: OperationContext,
): Result<CaseRegister, AppError> {
  const record = standingCase(db, caseId);
  if (!record) return err({ code: 'notFound', what: 'case' });
  const { state } = record;
  const application = readApplication(db, state.application)?.application ?? null;
  const host = application === null ? null : hostOf(application.address);
  if (application === null || host === null) return ok({ entries: [], offer: null });
  return ok({
    entries: withoutSuperseded(entriesFor(db, host).map((record) => entryView(db, record, context))),
    offer: offerOf(state, application, host, context),
  });
}

/** Check items that say that domain and body belong together, and must be 確認済 before that is kept. */
const aboutDomain: ReadonlySet<string> = new Set(['domain-belongs-to-body', 'organization-matches-domain']);

export function openDomainItems(state: CaseState, checklists: Checklists): string[] {
  return checklists
    .template(state.checklist)
    .items.map((item) => item.id)
    .filter((id) => aboutDomain.has(id) && state.checks[id]?.result !== 'confirmed');
}

const ON_DOMAINS = `SELECT ${REGISTER_COLUMNS} FROM confirmed_domains INDEXED BY confirmed_domains_domain
  WHERE domain IN (SELECT value FROM json_each(?)) ORDER BY length(domain) DESC, expires_on DESC LIMIT 200`;

function entriesFor(db: ReadableDb, host: string): RegisterRecord[] {
  return db.query<RegisterRecord>(ON_DOMAINS).all(JSON.stringify([...hostAndParents(host)]));
}

/** An expired or revoked entry says nothing beside one that counts for the same body and domain. */
function withoutSuperseded(entries: readonly ConfirmationView[]): ConfirmationView[] {
  const key = ({ domain, body }: ConfirmationView) => `${domain} ${body.code}`;
  const isCounting = ({ standing }: ConfirmationView) => standing === 'valid' || standing === 'expiring';
  const counting = new Set(entries.filter(isCounting).map(key));
  return entries.filter((entry) => isCounting(entry) || !counting.has(key(entry)));
}

function offerOf(
  state: CaseState,
  application: Application,
  host: string,
  { reference, policy, today, checklists }: OperationContext,
): CaseRegister['offer'] {
  const tables = reference.judgementTables;
  const { organizationCode: code, organizationName: name, address } = application;
  const judgement = judgeAddress({ address, code, name }, tables, policy.domain, today);
  const deciding = judgement.labels.filter((label) => label.deciding).map((label) => label.text);
  const [domain] = [deciding.join('.'), host].flatMap((each) => {
    const inspected = inspectDomain(each, state.organizationCode, tables);
    return inspected.kind === 'confirmable' ? [inspected.domain] : [];
  });
  if (domain === undefined) return null;
  const proposed = judgement.candidates.filter(({ why }) => ownerReasons.has(why)).map((each) => each.code);
  const codes = [...new Set([state.organizationCode, ...proposed])];
  return {
    domain,
    bodies: codes.flatMap((each): NamedBody[] =>
      each !== null && tables.organizationByCode.has(each) ? [namedBody(each, reference)] : [],
    ),
    latest: lastDayOf(today, policy.confirmationMonths),
    openItems: openDomainItems(state, checklists),
  };
}

/** Not those that are imitated, or that gave the domain up. */
const ownerReasons: ReadonlySet<CandidateReason> = new Set<CandidateReason>([
  'currentDomain',
  'belowCurrentDomain',
  'sameLabels',
  'confirmedDomain',
  'expiredConfirmation',
]);

function hostOf(address: string): string | null {
  const parsed = parseAddress(address);
  return parsed.kind === 'address' ? parsed.asciiDomain : null;
}
