-- Reviewed by hand. Added to what drizzle generated: STRICT and CHECK constraints.
CREATE TABLE `body_list_imports` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`list` text NOT NULL,
	`sha256` text NOT NULL,
	`effective_on` text NOT NULL,
	`scope` text NOT NULL,
	`added` integer NOT NULL,
	`changed` integer NOT NULL,
	`ended` integer NOT NULL,
	`resumed` integer NOT NULL,
	`unchanged` integer NOT NULL,
	`faults` integer NOT NULL,
	`actor` text NOT NULL,
	`at` text NOT NULL,
	CHECK (list IN ('municipalities', 'unions', 'codeChanges')),
	CHECK (scope IN ('partial', 'listedPrefectures', 'all')),
	CHECK (effective_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `body_list_imports_id` ON `body_list_imports` (`id`);--> statement-breakpoint
CREATE TABLE `body_names` (
	`code` text NOT NULL,
	`name` text NOT NULL,
	`kana` text NOT NULL,
	`first_seen` text,
	`last_seen` text,
	`import` text NOT NULL,
	PRIMARY KEY(`code`, `name`),
	CHECK ((first_seen IS NULL) = (last_seen IS NULL)),
	CHECK (first_seen IS NULL OR first_seen <= last_seen)
) STRICT;
--> statement-breakpoint
CREATE TABLE `listed_bodies` (
	`code` text PRIMARY KEY NOT NULL,
	`prefecture` text NOT NULL,
	`name` text NOT NULL,
	`kana` text NOT NULL,
	`kind` text NOT NULL,
	`members` text NOT NULL,
	`established_on` text NOT NULL,
	`started_on` text,
	`ended_on` text,
	`successors` text NOT NULL,
	`last_import` text NOT NULL,
	CHECK (code GLOB '[0-9][0-9][0-9][0-9][0-9][0-9]'),
	CHECK (json_valid(successors)),
	CHECK (ended_on IS NOT NULL OR successors = '[]')
) STRICT;
