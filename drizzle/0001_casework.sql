-- Reviewed by hand: the CHECK is ours.
ALTER TABLE `cases` ADD `snoozed_until` text CHECK (snoozed_until IS NULL OR snoozed_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
