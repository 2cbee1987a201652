import { z } from 'zod';
import { ApplicationField } from '../domain/application/application.ts';
import { Judgement } from '../domain/email-domain/judgement.ts';
import { ColumnMapping, ColumnUse } from '../domain/intake/mapping.ts';
import { MappingProfile } from '../domain/intake/mapping-profile.ts';
import { Delimiter, IntakeEncoding, IntakeReading } from '../domain/intake/reading.ts';
import { RowProblem } from './intake.ts';
import { IntakeFile } from './intake-file.ts';
import { operation } from './operation.ts';

/** One thing about the reading that a person sets; what depends on it is found anew. */
export const ReadingChange = z.union([
  z.strictObject({ encoding: IntakeEncoding }),
  z.strictObject({ delimiter: Delimiter }),
  z.strictObject({ sheet: z.string() }),
  z.strictObject({ headerRow: z.int().min(1).max(1_000).nullable() }),
]);
export type ReadingChange = z.infer<typeof ReadingChange>;

/** Larger clipboards are files. */
const LONGEST_PASTE = 5_000_000;

const Fields = z.record(ApplicationField, z.string().max(20_000));

/** What a typed application would become: its problems by field, and the judgement once the address is one. */
export const TypedVerdict = z.object({
  problems: z.array(RowProblem),
  judgement: Judgement.nullable(),
});
export type TypedVerdict = z.infer<typeof TypedVerdict>;

export const intakeSourceOperations = {
  /** Opens a file that a person dropped on the window. The path comes from the preload script, never from the page. */
  'import.openDropped': operation(
    'shell',
    'internal',
    z.object({ path: z.string().min(1).max(32_767) }),
    IntakeFile,
  ),
  /** Takes cells from the clipboard as a source of its own. They are kept in memory, and nowhere else. */
  'source.paste': operation(
    'task',
    'operator',
    z.object({ text: z.string().min(1).max(LONGEST_PASTE) }),
    IntakeFile,
  ),
  'source.change': operation(
    'task',
    'operator',
    z.object({ importId: z.string(), change: ReadingChange }),
    IntakeFile,
  ),
  /** Says anew what becomes of the columns, by their place. A plan made before says nothing any more. */
  'source.map': operation(
    'task',
    'operator',
    z.object({
      importId: z.string(),
      uses: z.array(ColumnUse).max(1_000),
      constants: ColumnMapping.shape.constants,
      /** The profile that the mapping comes from unchanged. */
      profile: z.string().nullable(),
    }),
    z.object({ reading: IntakeReading, profile: IntakeFile.shape.profile }),
  ),
  /** Saved mappings, the newest last. */
  'mappingProfiles.list': operation('query', 'operator', z.null(), z.array(MappingProfile)),
  /** With `id` null a new one; refused when another has the name. */
  'mappingProfiles.save': operation(
    'command',
    'editor',
    z.object({
      id: z.string().nullable(),
      name: z.string().trim().min(1).max(60),
      mapping: ColumnMapping,
    }),
    MappingProfile,
  ),
  'mappingProfiles.delete': operation('command', 'editor', z.object({ id: z.string() }), z.null()),
  /** The next 受付番号 after those in use, in their form; the office may write another. */
  'typed.number': operation('query', 'operator', z.null(), z.string()),
  'typed.check': operation('query', 'operator', z.object({ fields: Fields }), TypedVerdict),
  /** Makes a case of an application that came by paper or telephone. */
  'typed.receive': operation(
    'command',
    'editor',
    z.object({ fields: Fields }),
    z.object({ caseId: z.string() }),
  ),
};
