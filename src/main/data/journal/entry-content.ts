import { z } from 'zod';
import type { EntryContent } from '#shared/contract/journal-entry.ts';
import { standardTemplate } from '#shared/domain/checklist/checklists.ts';
import { ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import { defaultLetters } from '#shared/domain/letter/default-letters.ts';
import { LetterTemplate } from '#shared/domain/letter/letter.ts';
import type { Actor } from '#shared/domain/operator/actor.ts';
import type { ReadableDb } from '../database.ts';
import { outgoingFile } from '../export/went-out.ts';
import { HeldContent } from '../import/known-content.ts';
import { Renaming } from '../session/renamings.ts';
import { type EventKind, isEventKind, officeEventPayloads as payloads } from './event-kinds.ts';
import { recordedPolicy } from './recorded-policy.ts';

interface ContentRow {
  seq: number;
  id: string;
  kind: string;
  payload: string;
  content: string | null;
}

const ENTRY = `SELECT journal.seq, journal.id, journal.kind, journal.payload, vault.content
  FROM journal LEFT JOIN vault ON vault.event = journal.id WHERE journal.seq = ?`;

/**
 * What the entry changed and what was there before. Null where its kind says all, where a case tells it, for unknown kinds, and
 * for a view that its owner keeps from `me`.
 */
export function entryContent(db: ReadableDb, seq: number, me: Actor): EntryContent | null {
  const row = db.query<ContentRow>(ENTRY).get(seq);
  if (!row || !isEventKind(row.kind)) return null;
  const payload: unknown = JSON.parse(row.payload);
  return contentOf(db, row, row.kind, payload, me);
}

function contentOf(
  db: ReadableDb,
  row: ContentRow,
  kind: EventKind,
  payload: unknown,
  me: Actor,
): EntryContent | null {
  switch (kind) {
    case 'ledgerCreated':
    case 'policyChanged': {
      const after = recordedPolicy(db, row.seq);
      return (
        after && {
          of: 'policy',
          before: recordedPolicy(db, row.seq - 1)?.policy ?? null,
          after: after.policy,
        }
      );
    }
    case 'operatorAdded':
      return { of: 'role', from: null, to: payloads.operatorAdded.parse(payload).role };
    case 'operatorRoleChanged': {
      const { from, to } = payloads.operatorRoleChanged.parse(payload);
      return { of: 'role', from, to };
    }
    case 'operatorRenamed': {
      const names = row.content === null ? null : Renaming.parse(JSON.parse(row.content));
      return { of: 'operatorName', from: names?.before ?? '', to: names?.name ?? '' };
    }
    case 'letterTemplateChanged': {
      const { letter, version } = payloads.letterTemplateChanged.parse(payload);
      const before = templateBefore(db, letter, row.seq);
      return { of: 'letterTemplate', letter, version, before, after: template(row.content) };
    }
    case 'checklistChanged': {
      const { template: after } = payloads.checklistChanged.parse(payload);
      return { of: 'checklist', before: checklistBefore(db, after, row.seq), after };
    }
    case 'importCommitted': {
      const { sha256, counts, details } = payloads.importCommitted.parse(payload);
      return { of: 'run', fileName: fileName(row.content), sha256, counts, details };
    }
    case 'importUndone':
      return runOf(db, payloads.importUndone.parse(payload).run);
    case 'rowHeld':
      return heldRow(db, row.id, null);
    case 'rowCorrected':
      return heldRow(db, payloads.rowCorrected.parse(payload).row, null);
    case 'rowSettled':
      return heldRow(db, payloads.rowSettled.parse(payload).row, null);
    case 'rowDiscarded':
      return heldRow(db, payloads.rowDiscarded.parse(payload).row, text(row.content));
    case 'mappingProfileSaved':
      return { of: 'named', name: nameIn(row.content) };
    case 'mappingProfileDeleted': {
      const { profile } = payloads.mappingProfileDeleted.parse(payload);
      const saved = db.query<SavedRow>(PROFILE_SAVED).get(profile, row.seq);
      return saved ? { of: 'named', name: nameIn(saved.content) } : null;
    }
    case 'viewSaved':
      return viewName(payload, row.content, me);
    case 'viewDeleted': {
      const { view } = payloads.viewDeleted.parse(payload);
      const saved = db.query<SavedRow>(VIEW_SAVED).get(view, row.seq);
      return saved ? viewName(JSON.parse(saved.payload), saved.content, me) : null;
    }
    case 'bodyListImported': {
      const { list, effectiveOn, counts } = payloads.bodyListImported.parse(payload);
      return { of: 'bodyList', list, fileName: fileName(row.content), effectiveOn, counts };
    }
    case 'domainConfirmed': {
      const { domain, code, evidence, expiresOn } = payloads.domainConfirmed.parse(payload);
      return { of: 'domain', domain, code, evidence, expiresOn, reason: null };
    }
    case 'domainConfirmationRenewed': {
      const { confirmation, evidence, expiresOn } = payloads.domainConfirmationRenewed.parse(payload);
      return { of: 'domain', ...registered(db, confirmation), evidence, expiresOn, reason: null };
    }
    case 'domainConfirmationRevoked': {
      const { confirmation, reason } = payloads.domainConfirmationRevoked.parse(payload);
      return { of: 'domain', ...registered(db, confirmation), evidence: [], expiresOn: null, reason };
    }
    default: {
      const file = outgoingFile(db, kind, payload);
      return file && { of: 'outgoing', file };
    }
  }
}

const LETTER_BEFORE = `SELECT vault.content FROM journal LEFT JOIN vault ON vault.event = journal.id
  WHERE journal.case_id IS NULL AND journal.kind = 'letterTemplateChanged' AND journal.payload ->> 'letter' = ?
    AND journal.seq < ? ORDER BY journal.seq DESC LIMIT 1`;

/** Null where the text before was erased. */
function templateBefore(
  db: ReadableDb,
  letter: keyof typeof defaultLetters,
  seq: number,
): LetterTemplate | null {
  const row = db.query<{ content: string | null }>(LETTER_BEFORE).get(letter, seq);
  return row ? template(row.content) : defaultLetters[letter];
}

function template(content: string | null): LetterTemplate | null {
  return content === null ? null : LetterTemplate.parse(JSON.parse(content));
}

const CHECKLIST_BEFORE = `SELECT content FROM checklist_versions WHERE template = ? AND seq < ? ORDER BY seq DESC LIMIT 1`;

function checklistBefore(db: ReadableDb, { id }: ChecklistTemplate, seq: number): ChecklistTemplate {
  const row = db.query<{ content: string }>(CHECKLIST_BEFORE).get(id, seq);
  return row ? ChecklistTemplate.parse(JSON.parse(row.content)) : standardTemplate(id);
}

const RUN = `SELECT journal.payload, vault.content FROM intake_runs JOIN journal ON journal.seq = intake_runs.seq
  LEFT JOIN vault ON vault.event = journal.id WHERE intake_runs.id = ?`;

function runOf(db: ReadableDb, run: string): EntryContent | null {
  const row = db.query<{ payload: string; content: string | null }>(RUN).get(run);
  if (!row) return null;
  const { sha256, counts, details } = payloads.importCommitted.parse(JSON.parse(row.payload));
  return { of: 'run', fileName: fileName(row.content), sha256, counts, details };
}

/** The row as it was received; it may have gone with its import, or been erased. */
function heldRow(db: ReadableDb, row: string, reason: string | null): EntryContent | null {
  const stored = db.query<{ content: string }>('SELECT content FROM vault WHERE event = ?').get(row);
  if (!stored)
    return reason === null
      ? null
      : { of: 'heldRow', fileName: '', rowNumber: 0, receiptNumber: '', name: '', reason };
  const { fileName, fields } = HeldContent.parse(JSON.parse(stored.content));
  const { receiptNumber, name } = fields;
  return { of: 'heldRow', fileName, rowNumber: rowNumberOf(db, row), receiptNumber, name, reason };
}

function rowNumberOf(db: ReadableDb, row: string): number {
  return (
    db.query<{ number: number }>('SELECT row_number AS number FROM held_rows WHERE id = ?').get(row)
      ?.number ?? 0
  );
}

interface SavedRow {
  payload: string;
  content: string | null;
}

const LAST_SAVED = `SELECT journal.payload, vault.content FROM journal LEFT JOIN vault ON vault.event = journal.id
  WHERE journal.case_id IS NULL`;
const PROFILE_SAVED = `${LAST_SAVED} AND journal.kind = 'mappingProfileSaved' AND journal.payload ->> 'profile' = ?
  AND journal.seq < ? ORDER BY journal.seq DESC LIMIT 1`;
const VIEW_SAVED = `${LAST_SAVED} AND journal.kind = 'viewSaved' AND journal.payload ->> 'view' = ?
  AND journal.seq < ? ORDER BY journal.seq DESC LIMIT 1`;

function viewName(payload: unknown, content: string | null, me: Actor): EntryContent | null {
  const { shared, owner } = payloads.viewSaved.parse(payload);
  return shared || owner === me ? { of: 'named', name: nameIn(content) } : null;
}

function registered(db: ReadableDb, confirmation: string): { domain: string; code: string } {
  const row = db
    .query<{ domain: string; code: string }>('SELECT domain, code FROM confirmed_domains WHERE id = ?')
    .get(confirmation);
  return row ?? { domain: '', code: '' };
}

const Named = z.object({ name: z.string() });
const Filed = z.object({ fileName: z.string() });
const Reason = z.object({ text: z.string() });

function nameIn(content: string | null): string {
  return content === null ? '' : Named.parse(JSON.parse(content)).name;
}

function fileName(content: string | null): string {
  return content === null ? '' : Filed.parse(JSON.parse(content)).fileName;
}

function text(content: string | null): string {
  return content === null ? '' : Reason.parse(JSON.parse(content)).text;
}
