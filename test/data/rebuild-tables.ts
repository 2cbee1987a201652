import type { TestOffice } from '../support/office.ts';

const tables = [
  'cases',
  'case_search',
  'case_counts',
  'identity_keys',
  'duplicates',
  'held_rows',
  'intake_runs',
  'mapping_profiles',
  'saved_views',
  'letter_templates',
  'checklist_versions',
  'report_exports',
  'confirmed_domains',
  'confirmation_steps',
  'case_confirmations',
  'body_list_imports',
  'listed_bodies',
  'body_names',
  'operators',
];

/** Every row of every read table, and what the full-text index finds. */
export function readTables(test: TestOffice): Record<string, unknown[]> {
  const { read } = test.office.requireLedger();
  const rows = tables.map((table) => [table, read.query(`SELECT * FROM ${table} ORDER BY 1`).all()]);
  const terms = read.query('SELECT term, doc FROM case_fts_places ORDER BY term, doc').all();
  return { ...Object.fromEntries(rows), terms };
}
