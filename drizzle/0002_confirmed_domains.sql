-- Reviewed by hand. Added to what drizzle generated: STRICT, WITHOUT ROWID, CHECK constraints.
CREATE TABLE `case_confirmations` (
	`confirmation` text NOT NULL,
	`case_id` text NOT NULL,
	`is_current` integer NOT NULL,
	PRIMARY KEY(`confirmation`, `case_id`),
	CHECK (is_current IN (0, 1))
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `case_confirmations_case` ON `case_confirmations` (`case_id`);--> statement-breakpoint
CREATE TABLE `confirmation_steps` (
	`seq` integer PRIMARY KEY NOT NULL,
	`event` text NOT NULL,
	`confirmation` text NOT NULL,
	`kind` text NOT NULL,
	`actor` text NOT NULL,
	`at` text NOT NULL,
	`evidence` text NOT NULL,
	`contact_source` text,
	`expires_on` text,
	`reason` text,
	CHECK (kind IN ('domainConfirmed', 'domainConfirmationRenewed', 'domainConfirmationRevoked')),
	CHECK ((kind = 'domainConfirmationRevoked') = (reason IS NOT NULL)),
	CHECK ((kind = 'domainConfirmationRevoked') = (expires_on IS NULL))
) STRICT;
--> statement-breakpoint
CREATE INDEX `confirmation_steps_of` ON `confirmation_steps` (`confirmation`,`seq`);--> statement-breakpoint
CREATE TABLE `confirmed_domains` (
	`row` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`domain` text NOT NULL,
	`code` text NOT NULL,
	`case_id` text NOT NULL,
	`confirmed_by` text NOT NULL,
	`confirmed_at` text NOT NULL,
	`expires_on` text NOT NULL,
	`revoked_on` text,
	CHECK (code GLOB '[0-9][0-9][0-9][0-9][0-9][0-9]'),
	CHECK (expires_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CHECK (revoked_on IS NULL OR revoked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `confirmed_domains_id` ON `confirmed_domains` (`id`);--> statement-breakpoint
CREATE INDEX `confirmed_domains_expiry` ON `confirmed_domains` (`expires_on`,`row`);--> statement-breakpoint
CREATE INDEX `confirmed_domains_standing` ON `confirmed_domains` (`expires_on`,`row`) WHERE revoked_on IS NULL;--> statement-breakpoint
CREATE INDEX `confirmed_domains_revoked` ON `confirmed_domains` (`expires_on`,`row`) WHERE revoked_on IS NOT NULL;--> statement-breakpoint
CREATE INDEX `confirmed_domains_domain` ON `confirmed_domains` (`domain`);--> statement-breakpoint
CREATE INDEX `confirmed_domains_code` ON `confirmed_domains` (`code`,`expires_on`,`row`);
