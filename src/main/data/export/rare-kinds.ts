/** The condition of the index `journal_turns`, word for word: SQLite takes the index only for a query that repeats it. */
export const OF_RARE_KINDS = "kind IN ('applicationUpdated', 'policyChanged', 'reopened', 'withdrawn')";
