/** Enough of a version of the tables to tell two apart: the hash in brief, and the event after it in full. */
export function shortTablesVersion(version: string): string {
  const [hash = '', event] = version.split('+');
  return event === undefined ? hash.slice(0, 8) : `${hash.slice(0, 8)}+${event}`;
}
