import { sql } from 'drizzle-orm';
import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/**
 * The tables of a ledger. drizzle generates the migrations from this file; STRICT, CHECK constraints,
 * triggers and the full-text index are added to the generated SQL by hand, because drizzle has no words
 * for them.
 */

/** Append-only, hash-chained; protected by triggers. The only source of truth besides the vault. */
export const journal = sqliteTable(
  'journal',
  {
    seq: integer('seq').primaryKey(),
    id: text('id').notNull(),
    device: text('device').notNull(),
    deviceSeq: integer('device_seq').notNull(),
    /** Hybrid logical clock, sortable as text across devices. */
    hlc: text('hlc').notNull(),
    at: text('at').notNull(),
    actor: text('actor').notNull(),
    kind: text('kind').notNull(),
    version: integer('version').notNull(),
    caseId: text('case_id'),
    /** Salted SHA-256 of the personal content that belongs to this event, when it has any. */
    vaultDigest: blob('vault_digest', { mode: 'buffer' }),
    payload: text('payload').notNull(),
    previousHash: blob('previous_hash', { mode: 'buffer' }).notNull(),
    hash: blob('hash', { mode: 'buffer' }).notNull(),
  },
  // None on the id: nothing is looked up by it, and every step on a case and every row of an import would pay for it.
  (table) => [
    index('journal_case').on(table.caseId, table.seq).where(sql`case_id IS NOT NULL`),
    // Rare kinds that a report looks for in the whole journal; a row of any other kind costs nothing.
    index('journal_turns')
      .on(table.kind, table.caseId)
      .where(sql`kind IN ('applicationUpdated', 'policyChanged', 'reopened', 'withdrawn')`),
    // Of the few events that are about no single case: by kind, and by the case or the held row that they name.
    index('journal_office').on(table.kind, table.seq).where(sql`case_id IS NULL`),
    index('journal_about_case')
      .on(sql`(payload ->> 'case')`, table.seq)
      .where(sql`case_id IS NULL AND payload ->> 'case' IS NOT NULL`),
    index('journal_about_row')
      .on(sql`(payload ->> 'row')`, table.seq)
      .where(sql`case_id IS NULL AND payload ->> 'row' IS NOT NULL`),
    // What left the program as a file.
    index('journal_went_out')
      .on(table.seq)
      .where(sql`kind IN ('reportExported', 'noticeListSaved', 'caseSheetSaved', 'letterSaved')`),
  ],
);

/** Personal data and free text, one row an event, erasable without touching the journal. */
export const vault = sqliteTable('vault', {
  event: text('event').primaryKey(),
  kind: text('kind').notNull(),
  salt: blob('salt', { mode: 'buffer' }).notNull(),
  content: text('content').notNull(),
});

/** One row a case: project(fold(evolve, events)). `row` is the seq of the case's first event. */
export const cases = sqliteTable(
  'cases',
  {
    row: integer('row').primaryKey(),
    id: text('id').notNull(),
    type: text('type').notNull(),
    status: text('status').notNull(),
    version: integer('version').notNull(),
    receiptNumber: text('receipt_number').notNull(),
    receivedOn: text('received_on').notNull(),
    dueOn: text('due_on').notNull(),
    assignee: text('assignee'),
    snoozedUntil: text('snoozed_until'),
    /** 優先: 0 or 1. */
    isPriority: integer('is_priority').notNull().default(0),
    nextActor: text('next_actor').notNull(),
    /** While an inquiry is out: the day on which it was sent. */
    askedOn: text('asked_on'),
    /** And until when an answer was asked for; null also where an older event does not say. */
    answerBy: text('answer_by'),
    domainClass: text('domain_class').notNull(),
    judgementOutcome: text('judgement_outcome').notNull(),
    organizationCode: text('organization_code').notNull(),
    suspectedImpersonation: integer('suspected_impersonation').notNull(),
    bodyMismatch: integer('body_mismatch').notNull(),
    /** 重複疑い: depends on other cases too, so it is kept apart from what a case's own events say. */
    suspectedDuplicate: integer('suspected_duplicate').notNull().default(0),
    outcome: text('outcome'),
    reasons: text('reasons').notNull(),
    decidedOn: text('decided_on'),
    decidedBy: text('decided_by'),
    notifiedOn: text('notified_on'),
    applicationVault: text('application_vault'),
    importRun: text('import_run'),
    reviewOf: text('review_of'),
    reviewCause: text('review_cause'),
    /** A generated column: a partial index over `status IN (…)` was measured to lose against others. */
    isOpen: integer('is_open')
      .notNull()
      .generatedAlwaysAs(sql`(status IN ('received', 'verifying', 'inquiring', 'proposed'))`, {
        mode: 'virtual',
      }),
  },
  (table) => [
    uniqueIndex('cases_id').on(table.id),
    uniqueIndex('cases_receipt_number').on(table.receiptNumber),
    index('cases_open_due').on(table.dueOn, table.row).where(sql`is_open = 1`),
    index('cases_status_due').on(table.status, table.dueOn, table.row),
    index('cases_due').on(table.dueOn, table.row),
    index('cases_class_due').on(table.domainClass, table.dueOn, table.row),
    index('cases_assignee_due').on(table.assignee, table.dueOn, table.row).where(sql`assignee IS NOT NULL`),
    index('cases_suspected_due').on(table.dueOn, table.row).where(sql`suspected_impersonation = 1`),
    index('cases_duplicate_due').on(table.dueOn, table.row).where(sql`suspected_duplicate = 1`),
    index('cases_mismatch_due').on(table.dueOn, table.row).where(sql`body_mismatch = 1`),
    index('cases_priority_due').on(table.dueOn, table.row).where(sql`is_priority = 1`),
    index('cases_priority_open_due').on(table.dueOn, table.row).where(sql`is_priority = 1 AND is_open = 1`),
    index('cases_asked_due').on(table.dueOn, table.row).where(sql`asked_on IS NOT NULL`),
    index('cases_decided').on(table.decidedOn, table.row).where(sql`decided_on IS NOT NULL`),
    index('cases_notified').on(table.notifiedOn, table.dueOn).where(sql`notified_on IS NOT NULL`),
    index('cases_received').on(table.receivedOn),
    index('cases_organization').on(table.organizationCode),
    index('cases_import_run').on(table.importRun).where(sql`import_run IS NOT NULL`),
    index('cases_review_of').on(table.reviewOf, table.row).where(sql`review_of IS NOT NULL`),
  ],
);

/** Kept by triggers on `cases`, so that the counts above the queue cost nothing. */
export const caseCounts = sqliteTable('case_counts', {
  status: text('status').primaryKey(),
  cases: integer('cases').notNull(),
});

/** Folded text of a case for searching; `case_fts` (trigram) indexes it. Erased together with the vault. */
export const caseSearch = sqliteTable('case_search', {
  row: integer('row').primaryKey(),
  text: text('text').notNull(),
});

/**
 * What a case can be found by as the same person's: salted hashes of its facts (duplicate/identity-hash.ts). WITHOUT ROWID;
 * erased together with the vault.
 */
export const identityKeys = sqliteTable(
  'identity_keys',
  { key: integer('key').notNull(), row: integer('row').notNull() },
  (table) => [primaryKey({ columns: [table.key, table.row] })],
);

/** What a case says about another one: that it is like it, and whether it is the same person's. WITHOUT ROWID. */
export const duplicates = sqliteTable(
  'duplicates',
  {
    caseId: text('case_id').notNull(),
    other: text('other').notNull(),
    /** Null when only a verdict was recorded here: the other case is the later one. */
    strength: text('strength'),
    reasons: text('reasons').notNull(),
    verdict: text('verdict'),
    resolvedAt: text('resolved_at'),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.other] }),
    index('duplicates_other').on(table.other, table.caseId),
    index('duplicates_resolved').on(table.other, table.caseId).where(sql`verdict IS NOT NULL`),
  ],
);

export const intakeRuns = sqliteTable('intake_runs', {
  id: text('id').primaryKey(),
  seq: integer('seq').notNull(),
  sha256: text('sha256').notNull(),
  encoding: text('encoding').notNull(),
  rows: integer('rows').notNull(),
  imported: integer('imported').notNull(),
  known: integer('known').notNull(),
  needsCorrection: integer('needs_correction').notNull(),
  suspected: integer('suspected').notNull().default(0),
  corrected: integer('corrected').notNull().default(0),
  replaced: integer('replaced').notNull().default(0),
  kept: integer('kept').notNull().default(0),
  excluded: integer('excluded').notNull().default(0),
  /** 取消済: when and by whom. */
  undoneAt: text('undone_at'),
  undoneBy: text('undone_by'),
  actor: text('actor').notNull(),
  at: text('at').notNull(),
});

/** Rows that could not become cases. What stood in them is in the vault under the same id. */
export const heldRows = sqliteTable(
  'held_rows',
  {
    row: integer('row').primaryKey(),
    id: text('id').notNull(),
    runId: text('run_id').notNull(),
    rowNumber: integer('row_number').notNull(),
    status: text('status').notNull(),
    problems: text('problems').notNull(),
    caseId: text('case_id'),
    /** The run that settled the row, so that undoing it puts the row back on the list. */
    settledRun: text('settled_run'),
  },
  (table) => [
    uniqueIndex('held_rows_id').on(table.id),
    index('held_rows_status').on(table.status, table.row),
    index('held_rows_run').on(table.runId),
    index('held_rows_settled').on(table.settledRun).where(sql`settled_run IS NOT NULL`),
  ],
);

/** Saved mappings of columns. Name and mapping are in the vault under the event that saved them last. */
export const mappingProfiles = sqliteTable(
  'mapping_profiles',
  {
    id: text('id').primaryKey(),
    seq: integer('seq').notNull(),
    event: text('event').notNull(),
  },
  (table) => [uniqueIndex('mapping_profiles_seq').on(table.seq)],
);

/** Saved views of the queue. Name, filter and columns are in the vault under the event that saved them last. */
export const savedViews = sqliteTable(
  'saved_views',
  {
    id: text('id').primaryKey(),
    seq: integer('seq').notNull(),
    version: integer('version').notNull(),
    owner: text('owner').notNull(),
    shared: integer('shared').notNull(),
  },
  (table) => [uniqueIndex('saved_views_seq').on(table.seq)],
);

/** Accounts of this ledger. The secret is kept here and never in the journal; everything else follows from its events. */
export const operators = sqliteTable('operators', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  role: text('role').notNull(),
  createdAt: text('created_at').notNull(),
  salt: blob('salt', { mode: 'buffer' }).notNull(),
  secret: blob('secret', { mode: 'buffer' }).notNull(),
  /** log2 of scrypt's N, so that it can be raised later. */
  costLog2: integer('cost_log2').notNull(),
  failedAttempts: integer('failed_attempts').notNull(),
  lastFailedAt: text('last_failed_at'),
  /** 利用停止 since then; null while the account is in use. */
  closedAt: text('closed_at'),
  /** Somebody else knows the passphrase: it must be replaced before the next work. 0 or 1. */
  mustChoosePassphrase: integer('must_choose_passphrase').notNull().default(0),
});

export const reportExports = sqliteTable('report_exports', {
  event: text('event').primaryKey(),
  seq: integer('seq').notNull(),
  at: text('at').notNull(),
  actor: text('actor').notNull(),
  fromOn: text('from_on').notNull(),
  toOn: text('to_on').notNull(),
  profile: text('profile').notNull(),
  files: text('files').notNull(),
});

/** The letters whose text the office changed; the text is in the vault under the event. */
export const letterTemplates = sqliteTable('letter_templates', {
  letter: text('letter').primaryKey(),
  version: integer('version').notNull(),
  event: text('event').notNull(),
  at: text('at').notNull(),
  actor: text('actor').notNull(),
});

/** Versions of checklists that the office made. */
export const checklistVersions = sqliteTable(
  'checklist_versions',
  {
    seq: integer('seq').primaryKey(),
    template: text('template').notNull(),
    version: integer('version').notNull(),
    event: text('event').notNull(),
    at: text('at').notNull(),
    actor: text('actor').notNull(),
    content: text('content').notNull(),
  },
  (table) => [uniqueIndex('checklist_versions_version').on(table.template, table.version)],
);

/** The register: body ↔ domain as confirmed in a case. `row` and `id` are those of the `domainConfirmed` event. */
export const confirmedDomains = sqliteTable(
  'confirmed_domains',
  {
    row: integer('row').primaryKey(),
    id: text('id').notNull(),
    domain: text('domain').notNull(),
    code: text('code').notNull(),
    caseId: text('case_id').notNull(),
    confirmedBy: text('confirmed_by').notNull(),
    confirmedAt: text('confirmed_at').notNull(),
    /** The last day on which it counts. */
    expiresOn: text('expires_on').notNull(),
    revokedOn: text('revoked_on'),
  },
  (table) => [
    uniqueIndex('confirmed_domains_id').on(table.id),
    index('confirmed_domains_expiry').on(table.expiresOn, table.row),
    index('confirmed_domains_standing').on(table.expiresOn, table.row).where(sql`revoked_on IS NULL`),
    index('confirmed_domains_revoked').on(table.expiresOn, table.row).where(sql`revoked_on IS NOT NULL`),
    index('confirmed_domains_domain').on(table.domain),
    index('confirmed_domains_code').on(table.code, table.expiresOn, table.row),
  ],
);

/** What happened to each entry of the register, with what the journal may keep of the evidence. */
export const confirmationSteps = sqliteTable(
  'confirmation_steps',
  {
    seq: integer('seq').primaryKey(),
    event: text('event').notNull(),
    confirmation: text('confirmation').notNull(),
    kind: text('kind').notNull(),
    actor: text('actor').notNull(),
    at: text('at').notNull(),
    /** Kinds of evidence, separated by spaces; empty for a revocation. */
    evidence: text('evidence').notNull(),
    contactSource: text('contact_source'),
    expiresOn: text('expires_on'),
    reason: text('reason'),
  },
  (table) => [index('confirmation_steps_of').on(table.confirmation, table.seq)],
);

/** Which case's judgement rests, or once rested, on which entry of the register. */
export const caseConfirmations = sqliteTable(
  'case_confirmations',
  {
    confirmation: text('confirmation').notNull(),
    caseId: text('case_id').notNull(),
    /** 0 after the case was judged again without it. */
    isCurrent: integer('is_current').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.confirmation, table.caseId] }),
    index('case_confirmations_case').on(table.caseId),
  ],
);

/** Imported lists of bodies; `seq` is that of the import's first event. */
export const bodyListImports = sqliteTable(
  'body_list_imports',
  {
    seq: integer('seq').primaryKey(),
    id: text('id').notNull(),
    list: text('list').notNull(),
    sha256: text('sha256').notNull(),
    effectiveOn: text('effective_on').notNull(),
    scope: text('scope').notNull(),
    added: integer('added').notNull(),
    changed: integer('changed').notNull(),
    ended: integer('ended').notNull(),
    resumed: integer('resumed').notNull(),
    unchanged: integer('unchanged').notNull(),
    faults: integer('faults').notNull(),
    actor: text('actor').notNull(),
    at: text('at').notNull(),
  },
  (table) => [uniqueIndex('body_list_imports_id').on(table.id)],
);

/** What the imported lists say of each body; laid over the tables of the program. */
export const listedBodies = sqliteTable('listed_bodies', {
  code: text('code').primaryKey(),
  prefecture: text('prefecture').notNull(),
  name: text('name').notNull(),
  kana: text('kana').notNull(),
  kind: text('kind').notNull(),
  members: text('members').notNull(),
  establishedOn: text('established_on').notNull(),
  startedOn: text('started_on'),
  endedOn: text('ended_on'),
  successors: text('successors').notNull(),
  lastImport: text('last_import').notNull(),
});

/** Every name that a list gave a body, and when it was seen there. */
export const bodyNames = sqliteTable(
  'body_names',
  {
    code: text('code').notNull(),
    name: text('name').notNull(),
    kana: text('kana').notNull(),
    firstSeen: text('first_seen'),
    lastSeen: text('last_seen'),
    import: text('import').notNull(),
  },
  (table) => [primaryKey({ columns: [table.code, table.name] })],
);

/** Facts about the file itself: ledger id, device id, policy, demonstration mark, clean exit, backups. */
export const ledgerFacts = sqliteTable('ledger_facts', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
});
