import type { FieldChange } from '#shared/contract/intake-plan.ts';
import type { CaseEvent } from '#shared/domain/case/event.ts';
import type { ReadableDb } from '../database.ts';
import { type ApplicationRecord, readApplication } from '../journal/vault.ts';
import { RunFile } from './intake-runs.ts';
import { fieldChanges } from './plan/describe-row.ts';

/** What the application of a case said from an event on. */
export interface CaseContent {
  readonly event: CaseEvent & { readonly kind: 'applicationReceived' | 'applicationUpdated' };
  /** Null after the person's data was purged. */
  readonly record: ApplicationRecord | null;
  /** Null where it was typed in the program. */
  readonly file: ContentFile | null;
  /** The content that it replaced; null for the first one. */
  readonly before: CaseContent | null;
  /** What is different from that; empty too where either was purged. */
  readonly changes: readonly FieldChange[];
  /** The replacement was taken back. */
  readonly isUndone: boolean;
}

export interface ContentFile {
  /** Empty when it was erased. */
  readonly name: string;
  readonly sha256: string;
}

/** Every content that the application of a case ever had, oldest first. */
export function caseContents(db: ReadableDb, events: readonly CaseEvent[]): CaseContent[] {
  const undone = new Set(events.flatMap((each) => (each.kind === 'undone' ? [each.payload.event] : [])));
  const contents: CaseContent[] = [];
  for (const event of events) {
    if (event.kind !== 'applicationReceived' && event.kind !== 'applicationUpdated') continue;
    const before = contents.findLast((each) => !each.isUndone) ?? null;
    const record = readApplication(db, event.vault);
    contents.push({
      event,
      record,
      file: importedFile(db, event.payload.importRun),
      before,
      changes: record && before?.record ? fieldChanges(before.record.application, record.application) : [],
      isUndone: undone.has(event.id),
    });
  }
  return contents;
}

const RUN = `SELECT intake_runs.sha256, vault.content FROM intake_runs JOIN journal ON journal.seq = intake_runs.seq
  LEFT JOIN vault ON vault.event = journal.id WHERE intake_runs.id = ?`;

/** The file of a run; null where there was none. */
export function importedFile(db: ReadableDb, run: string | null): ContentFile | null {
  const file = db.query<{ sha256: string; content: string | null }>(RUN).get(run);
  if (!file) return null;
  const name = file.content === null ? '' : RunFile.parse(JSON.parse(file.content)).fileName;
  return { name, sha256: file.sha256 };
}
