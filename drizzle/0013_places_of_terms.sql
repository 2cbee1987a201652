-- By hand: the vocabulary of the search index gives the rows of a term instead of how many there are.
DROP TABLE `case_fts_terms`;--> statement-breakpoint
CREATE VIRTUAL TABLE `case_fts_places` USING fts5vocab(`case_fts`, 'instance');
