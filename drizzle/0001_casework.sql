-- Reviewed by hand: STRICT and the CHECK constraints are ours.
CREATE TABLE `letter_templates` (
	`letter` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`event` text NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	CHECK (version >= 1)
) STRICT;
--> statement-breakpoint
ALTER TABLE `cases` ADD `snoozed_until` text CHECK (snoozed_until IS NULL OR snoozed_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
