-- By hand: cases are found by the 団体コード as which it was read too. The texts of cases where it was written otherwise (16373 for 016373) are made anew from the vault when these statements are through (fill-search-texts.ts).
INSERT INTO case_fts (case_fts, rowid, text) SELECT 'delete', case_search.row, case_search.text FROM case_search
WHERE case_search.row IN (SELECT cases.row FROM cases JOIN vault ON vault.event = cases.application_vault WHERE cases.organization_code NOT IN ('', vault.content ->> '$.application.organizationCode'));--> statement-breakpoint
DELETE FROM case_search
WHERE row IN (SELECT cases.row FROM cases JOIN vault ON vault.event = cases.application_vault WHERE cases.organization_code NOT IN ('', vault.content ->> '$.application.organizationCode'));
