-- Reviewed by hand. Added to what drizzle generated: STRICT, WITHOUT ROWID, CHECK constraints. The keys of cases that were
-- received before are filled in by the program when it has migrated the file: SQL cannot work them out.
CREATE TABLE `duplicates` (
	`case_id` text NOT NULL,
	`other` text NOT NULL,
	`strength` text,
	`reasons` text NOT NULL,
	`verdict` text,
	`resolved_at` text,
	PRIMARY KEY(`case_id`, `other`),
	CHECK (strength IS NULL OR strength IN ('certain', 'likely')),
	CHECK (verdict IS NULL OR verdict IN ('samePerson', 'differentPerson')),
	CHECK ((verdict IS NULL) = (resolved_at IS NULL)),
	CHECK (case_id <> other)
) WITHOUT ROWID, STRICT;
--> statement-breakpoint
CREATE INDEX `duplicates_other` ON `duplicates` (`other`,`case_id`);--> statement-breakpoint
CREATE INDEX `duplicates_resolved` ON `duplicates` (`other`,`case_id`) WHERE verdict IS NOT NULL;--> statement-breakpoint
CREATE TABLE `identity_keys` (
	`key` integer NOT NULL,
	`row` integer NOT NULL,
	PRIMARY KEY(`key`, `row`)
) WITHOUT ROWID, STRICT;
--> statement-breakpoint
ALTER TABLE `cases` ADD `suspected_duplicate` integer DEFAULT 0 NOT NULL CHECK (suspected_duplicate IN (0, 1));--> statement-breakpoint
CREATE INDEX `cases_duplicate_due` ON `cases` (`due_on`,`row`) WHERE suspected_duplicate = 1;
