import type { WritableDb } from '../database.ts';

/** The projection of the two kinds of event, for commands and for a rebuild. */
export function putView(
  db: WritableDb,
  event: { seq: number },
  { view, version, owner, shared }: { view: string; version: number; owner: string; shared: boolean },
): void {
  removeView(db, { view });
  db.run(
    'INSERT INTO saved_views (id, seq, version, owner, shared) VALUES (?, ?, ?, ?, ?)',
    view,
    event.seq,
    version,
    owner,
    shared ? 1 : 0,
  );
}

export function removeView(db: WritableDb, { view }: { view: string }): void {
  db.run('DELETE FROM saved_views WHERE id = ?', view);
}
