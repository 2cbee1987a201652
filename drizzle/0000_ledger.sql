-- Reviewed by hand. Added to what drizzle generated: STRICT, CHECK constraints, the triggers that protect
-- the journal, the kept counts, and the full-text index.
CREATE TABLE `case_counts` (
	`status` text PRIMARY KEY NOT NULL,
	`cases` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `case_search` (
	`row` integer PRIMARY KEY NOT NULL,
	`text` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `cases` (
	`row` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`type` text NOT NULL,
	`status` text NOT NULL,
	`version` integer NOT NULL,
	`receipt_number` text NOT NULL,
	`received_on` text NOT NULL,
	`due_on` text NOT NULL,
	`assignee` text,
	`next_actor` text NOT NULL,
	`domain_class` text NOT NULL,
	`judgement_outcome` text NOT NULL,
	`organization_code` text NOT NULL,
	`suspected_impersonation` integer NOT NULL,
	`body_mismatch` integer NOT NULL,
	`outcome` text,
	`reasons` text NOT NULL,
	`decided_on` text,
	`decided_by` text,
	`notified_on` text,
	`application_vault` text,
	`import_run` text,
	`is_open` integer GENERATED ALWAYS AS ((status IN ('received', 'verifying', 'inquiring', 'proposed'))) VIRTUAL NOT NULL,
	CHECK (type IN ('application', 'membership')),
	CHECK (status IN ('received', 'verifying', 'inquiring', 'proposed', 'decided', 'closed', 'withdrawn')),
	CHECK (outcome IS NULL OR outcome IN ('approved', 'declined', 'continued', 'disqualified')),
	CHECK ((status IN ('decided', 'closed')) = (outcome IS NOT NULL)),
	CHECK (received_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `cases_id` ON `cases` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `cases_receipt_number` ON `cases` (`receipt_number`);--> statement-breakpoint
CREATE INDEX `cases_open_due` ON `cases` (`due_on`,`row`) WHERE is_open = 1;--> statement-breakpoint
CREATE INDEX `cases_status_due` ON `cases` (`status`,`due_on`,`row`);--> statement-breakpoint
CREATE INDEX `cases_due` ON `cases` (`due_on`,`row`);--> statement-breakpoint
CREATE INDEX `cases_class_due` ON `cases` (`domain_class`,`due_on`,`row`);--> statement-breakpoint
CREATE INDEX `cases_assignee_due` ON `cases` (`assignee`,`due_on`,`row`) WHERE assignee IS NOT NULL;--> statement-breakpoint
CREATE INDEX `cases_suspected_due` ON `cases` (`due_on`,`row`) WHERE suspected_impersonation = 1;--> statement-breakpoint
CREATE INDEX `cases_decided` ON `cases` (`decided_on`,`row`) WHERE decided_on IS NOT NULL;--> statement-breakpoint
CREATE INDEX `cases_received` ON `cases` (`received_on`);--> statement-breakpoint
CREATE INDEX `cases_organization` ON `cases` (`organization_code`);--> statement-breakpoint
CREATE INDEX `cases_import_run` ON `cases` (`import_run`) WHERE import_run IS NOT NULL;--> statement-breakpoint
CREATE TABLE `held_rows` (
	`row` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`run_id` text NOT NULL,
	`row_number` integer NOT NULL,
	`status` text NOT NULL,
	`problems` text NOT NULL,
	`case_id` text,
	CHECK (status IN ('held', 'corrected', 'discarded'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `held_rows_id` ON `held_rows` (`id`);--> statement-breakpoint
CREATE INDEX `held_rows_status` ON `held_rows` (`status`,`row`);--> statement-breakpoint
CREATE INDEX `held_rows_run` ON `held_rows` (`run_id`);--> statement-breakpoint
CREATE TABLE `intake_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`sha256` text NOT NULL,
	`encoding` text NOT NULL,
	`rows` integer NOT NULL,
	`imported` integer NOT NULL,
	`known` integer NOT NULL,
	`needs_correction` integer NOT NULL,
	`actor` text NOT NULL,
	`at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `journal` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`device` text NOT NULL,
	`device_seq` integer NOT NULL,
	`hlc` text NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`kind` text NOT NULL,
	`version` integer NOT NULL,
	`case_id` text,
	`vault_digest` blob,
	`payload` text NOT NULL,
	`previous_hash` blob NOT NULL,
	`hash` blob NOT NULL,
	CHECK (length(hash) = 32 AND length(previous_hash) = 32),
	CHECK (vault_digest IS NULL OR length(vault_digest) = 32)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `journal_id` ON `journal` (`id`);--> statement-breakpoint
CREATE INDEX `journal_case` ON `journal` (`case_id`,`seq`) WHERE case_id IS NOT NULL;--> statement-breakpoint
CREATE TABLE `ledger_facts` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `operators` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`created_at` text NOT NULL,
	`salt` blob NOT NULL,
	`secret` blob NOT NULL,
	`cost_log2` integer NOT NULL,
	`failed_attempts` integer NOT NULL,
	`last_failed_at` text,
	CHECK (role IN ('viewer', 'clerk', 'approver', 'administrator')),
	CHECK (cost_log2 >= 17)
) STRICT;
--> statement-breakpoint
CREATE TABLE `report_exports` (
	`event` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text NOT NULL,
	`profile` text NOT NULL,
	`files` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `vault` (
	`event` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`salt` blob NOT NULL,
	`content` text NOT NULL,
	CHECK (length(salt) = 16)
) STRICT;
--> statement-breakpoint
-- The journal is append-only. INSERT OR REPLACE would walk around the UPDATE and DELETE triggers, so an
-- insert must carry the next sequence number and the hash of the row before it.
CREATE TRIGGER `journal_insert` BEFORE INSERT ON `journal` BEGIN
	SELECT CASE
		WHEN NEW.seq <> coalesce((SELECT max(seq) FROM journal), 0) + 1
			THEN RAISE(ABORT, 'journal: sequence must be the next one')
		WHEN NEW.previous_hash <> coalesce((SELECT hash FROM journal ORDER BY seq DESC LIMIT 1), zeroblob(32))
			THEN RAISE(ABORT, 'journal: previous hash must be the head')
	END;
END;
--> statement-breakpoint
CREATE TRIGGER `journal_update` BEFORE UPDATE ON `journal` BEGIN
	SELECT RAISE(ABORT, 'journal: rows are never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `journal_delete` BEFORE DELETE ON `journal` BEGIN
	SELECT RAISE(ABORT, 'journal: rows are never deleted');
END;
--> statement-breakpoint
-- Personal content may be erased, never rewritten.
CREATE TRIGGER `vault_update` BEFORE UPDATE ON `vault` BEGIN
	SELECT RAISE(ABORT, 'vault: content is never changed');
END;
--> statement-breakpoint
INSERT INTO `case_counts` (`status`, `cases`) VALUES
	('received', 0), ('verifying', 0), ('inquiring', 0), ('proposed', 0), ('decided', 0), ('closed', 0), ('withdrawn', 0);
--> statement-breakpoint
CREATE TRIGGER `case_counts_insert` AFTER INSERT ON `cases` BEGIN
	UPDATE case_counts SET cases = cases + 1 WHERE status = NEW.status;
END;
--> statement-breakpoint
CREATE TRIGGER `case_counts_update` AFTER UPDATE OF `status` ON `cases` WHEN OLD.status <> NEW.status BEGIN
	UPDATE case_counts SET cases = cases - 1 WHERE status = OLD.status;
	UPDATE case_counts SET cases = cases + 1 WHERE status = NEW.status;
END;
--> statement-breakpoint
CREATE TRIGGER `case_counts_delete` AFTER DELETE ON `cases` BEGIN
	UPDATE case_counts SET cases = cases - 1 WHERE status = OLD.status;
END;
--> statement-breakpoint
-- Trigrams find Japanese substrings of three characters and more; the vocabulary finds shorter ones.
-- The text is folded before it is stored, so the tokenizer need not fold again.
CREATE VIRTUAL TABLE `case_fts` USING fts5(
	text, content='case_search', content_rowid='row', tokenize='trigram case_sensitive 1', detail='none', columnsize=0
);
--> statement-breakpoint
CREATE VIRTUAL TABLE `case_fts_terms` USING fts5vocab(`case_fts`, 'row');
