-- Reviewed by hand. drizzle would add a column only; a held row may also be 'settled' now, and a CHECK cannot be
-- changed in place, so the table is written anew, STRICT as before. Nothing refers to it by a foreign key.
CREATE TABLE `new_held_rows` (
	`row` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`run_id` text NOT NULL,
	`row_number` integer NOT NULL,
	`status` text NOT NULL,
	`problems` text NOT NULL,
	`case_id` text,
	`settled_run` text,
	CHECK (status IN ('held', 'corrected', 'discarded', 'settled')),
	CHECK ((status = 'settled') = (settled_run IS NOT NULL))
) STRICT;
--> statement-breakpoint
INSERT INTO `new_held_rows` (`row`, `id`, `run_id`, `row_number`, `status`, `problems`, `case_id`)
	SELECT `row`, `id`, `run_id`, `row_number`, `status`, `problems`, `case_id` FROM `held_rows`;
--> statement-breakpoint
DROP TABLE `held_rows`;
--> statement-breakpoint
ALTER TABLE `new_held_rows` RENAME TO `held_rows`;
--> statement-breakpoint
CREATE UNIQUE INDEX `held_rows_id` ON `held_rows` (`id`);--> statement-breakpoint
CREATE INDEX `held_rows_status` ON `held_rows` (`status`,`row`);--> statement-breakpoint
CREATE INDEX `held_rows_run` ON `held_rows` (`run_id`);--> statement-breakpoint
CREATE INDEX `held_rows_settled` ON `held_rows` (`settled_run`) WHERE settled_run IS NOT NULL;--> statement-breakpoint
ALTER TABLE `intake_runs` ADD `suspected` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `intake_runs` ADD `corrected` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `intake_runs` ADD `replaced` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `intake_runs` ADD `kept` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `intake_runs` ADD `excluded` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `intake_runs` ADD `undone_at` text;--> statement-breakpoint
ALTER TABLE `intake_runs` ADD `undone_by` text CHECK ((undone_at IS NULL) = (undone_by IS NULL));
