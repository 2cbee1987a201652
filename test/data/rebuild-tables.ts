import type { TestOffice } from '../support/office.ts';

const tables = [
  'cases',
  'case_search',
  'case_counts',
  'identity_keys',
  'duplicates',
  'held_rows',
  'intake_runs',
  'report_exports',
];

/** Every row of every read table, and what the full-text index finds. */
export function readTables(test: TestOffice): Record<string, unknown[]> {
  const { read } = test.office.requireLedger();
  const rows = tables.map((table) => [table, read.query(`SELECT * FROM ${table} ORDER BY 1`).all()]);
  const terms = read.query('SELECT * FROM case_fts_terms ORDER BY term').all();
  return { ...Object.fromEntries(rows), terms };
}
