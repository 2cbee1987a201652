import type { AppError } from '#shared/contract/app-error.ts';
import type { InputOf } from '#shared/contract/contract.ts';
import type { LetterTemplateView } from '#shared/contract/letter.ts';
import { templateProblems } from '#shared/domain/letter/compose-letter.ts';
import { defaultLetters } from '#shared/domain/letter/default-letters.ts';
import { LetterKind, LetterTemplate } from '#shared/domain/letter/letter.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import type { CommandContext, OperationContext } from '../handler.ts';
import { actorNames } from '../session/actor-names.ts';

interface TemplateRow {
  version: number;
  at: string;
  actor: string;
  content: string | null;
}

const TEMPLATE = `SELECT version, at, actor, vault.content FROM letter_templates
  LEFT JOIN vault ON vault.event = letter_templates.event WHERE letter = ?`;

/** The text in force: the office's own, or the one that comes with the program. */
export function letterTemplate(
  db: ReadableDb,
  letter: LetterKind,
  { session }: Pick<OperationContext, 'session'>,
): LetterTemplateView {
  const row = db.query<TemplateRow>(TEMPLATE).get(letter);
  const own = row?.content ? LetterTemplate.parse(JSON.parse(row.content)) : null;
  if (!row || !own) return { letter, version: row?.version ?? 0, changed: null, ...defaultLetters[letter] };
  const by = actorNames(db, session.actor)(row.actor, row.at).name;
  return { letter, version: row.version, changed: { at: row.at, by }, ...own };
}

export function letterTemplates(db: ReadableDb, context: OperationContext): LetterTemplateView[] {
  return LetterKind.options.map((letter) => letterTemplate(db, letter, context));
}

export const TEMPLATE_CHANGES = `SELECT journal.at, journal.actor, journal.payload ->> 'version' AS version,
    vault.content FROM journal INDEXED BY journal_office LEFT JOIN vault ON vault.event = journal.id
  WHERE journal.case_id IS NULL AND journal.kind = 'letterTemplateChanged' AND journal.payload ->> 'letter' = ?
  ORDER BY journal.seq DESC`;

/** The texts before the one in force, newest first. What came with the program stands last; an erased text is left out. */
export function earlierTemplates(
  db: ReadableDb,
  letter: LetterKind,
  { session }: Pick<OperationContext, 'session'>,
): LetterTemplateView[] {
  const named = actorNames(db, session.actor);
  const changes = db.query<TemplateRow>(TEMPLATE_CHANGES).all(letter);
  if (changes.length === 0) return [];
  const earlier = changes.slice(1).flatMap(({ version, at, actor, content }): LetterTemplateView[] => {
    if (content === null) return [];
    const changed = { at, by: named(actor, at).name };
    return [{ letter, version, changed, ...LetterTemplate.parse(JSON.parse(content)) }];
  });
  return [...earlier, { letter, version: 0, changed: null, ...defaultLetters[letter] }];
}

export function changeLetterTemplate(
  db: WritableDb,
  { letter, expectedVersion, subject, body }: InputOf<'letters.changeTemplate'>,
  context: CommandContext,
): Result<LetterTemplateView, AppError> {
  if (context.session.role !== 'administrator') return err({ code: 'administratorRequired' });
  const before = letterTemplate(db, letter, context);
  if (before.version !== expectedVersion) {
    const changes = before.changed ? [{ kind: 'letterTemplateChanged', ...before.changed }] : [];
    return err({
      code: 'staleVersion',
      expected: expectedVersion,
      actual: before.version,
      changes,
      differences: [],
    });
  }
  const problems = templateProblems(letter, { subject, body });
  if (problems) {
    const { unknown, unavailable, strayBraces } = problems;
    return err({ code: 'letterFieldsWrong', fields: [...unknown, ...unavailable], strayBraces });
  }
  const payload = { letter, version: before.version + 1 };
  const personal = { kind: 'letterTemplate', content: { subject, body } };
  const event = context.append({ kind: 'letterTemplateChanged', payload, personal }, null);
  putTemplate(db, { ...event, actor: context.session.actor }, payload);
  context.changed(['settings']);
  return ok(letterTemplate(db, letter, context));
}

/** The newest change of each letter stands in the table; the text itself is in the vault. */
export function putTemplate(
  db: WritableDb,
  event: { id: string; at: string; actor: string },
  { letter, version }: { letter: LetterKind; version: number },
): void {
  db.run(
    `INSERT INTO letter_templates (letter, version, event, at, actor) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (letter) DO UPDATE SET version = excluded.version, event = excluded.event, at = excluded.at,
     actor = excluded.actor`,
    letter,
    version,
    event.id,
    event.at,
    event.actor,
  );
}
