import type { ReadableDb, SqlValue } from '../database.ts';
import { canonicalJson } from '../journal/canonical-json.ts';
import { officeEventPayloads } from '../journal/event-kinds.ts';
import type { DifferenceCollector } from './differences.ts';
import { officeEvents } from './journal-fold.ts';

type Row = Record<string, SqlValue>;

const { mappingProfileSaved, mappingProfileDeleted, viewSaved, viewDeleted, checklistChanged } =
  officeEventPayloads;

/** What persons saved last under a name and did not delete since. */
export function checkMappingProfiles(db: ReadableDb, found: DifferenceCollector): void {
  const latest = new Map<string, Row | null>();
  for (const { kind, seq, id, payload } of officeEvents(db)) {
    if (kind === 'mappingProfileSaved') {
      latest.set(mappingProfileSaved.parse(JSON.parse(payload)).profile, { seq, event: id });
    } else if (kind === 'mappingProfileDeleted') {
      latest.set(mappingProfileDeleted.parse(JSON.parse(payload)).profile, null);
    }
  }
  const row = db.query<Row>('SELECT seq, event FROM mapping_profiles WHERE id = ?');
  compareLatest(latest, 'mapping_profiles', (id) => row.get(id), found);
}

export function checkSavedViews(db: ReadableDb, found: DifferenceCollector): void {
  const latest = new Map<string, Row | null>();
  for (const { kind, seq, payload } of officeEvents(db)) {
    if (kind === 'viewSaved') {
      const { view, version, owner, shared } = viewSaved.parse(JSON.parse(payload));
      latest.set(view, { seq, version, owner, shared: shared ? 1 : 0 });
    } else if (kind === 'viewDeleted') {
      latest.set(viewDeleted.parse(JSON.parse(payload)).view, null);
    }
  }
  const row = db.query<Row>('SELECT seq, version, owner, shared FROM saved_views WHERE id = ?');
  compareLatest(latest, 'saved_views', (id) => row.get(id), found);
}

const CHECKLIST_ROW =
  'SELECT template, version, event, at, actor, content FROM checklist_versions WHERE seq = ?';

/** Every version that the office made, as its event has it. */
export function checkChecklistVersions(db: ReadableDb, found: DifferenceCollector): void {
  const row = db.query<Row>(CHECKLIST_ROW);
  for (const { kind, seq, id, at, actor, payload } of officeEvents(db)) {
    if (kind !== 'checklistChanged') continue;
    const { template } = checklistChanged.parse(JSON.parse(payload));
    const content = canonicalJson(template);
    const expected = { template: template.id, version: template.version, event: id, at, actor, content };
    found.compare('checklist_versions', String(seq), expected, row.get(seq) ?? null);
  }
}

function compareLatest(
  latest: ReadonlyMap<string, Row | null>,
  table: string,
  rowOf: (id: string) => Row | undefined,
  found: DifferenceCollector,
): void {
  for (const [id, expected] of latest) {
    const row = rowOf(id) ?? null;
    if (expected || row) found.compare(table, id, expected, row);
  }
}
