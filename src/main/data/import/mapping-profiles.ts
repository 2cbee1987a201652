import { z } from 'zod';
import type { AppError } from '#shared/contract/app-error.ts';
import { ColumnMapping } from '#shared/domain/intake/mapping.ts';
import type { MappingProfile } from '#shared/domain/intake/mapping-profile.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import type { CommandContext } from '../handler.ts';

/** What a person wrote, and the headers of files, are in the vault under the event that saved the profile. */
const SavedProfile = z.object({ name: z.string(), mapping: ColumnMapping });

export const PROFILES = `SELECT mapping_profiles.id, vault.content FROM mapping_profiles
  LEFT JOIN vault ON vault.event = mapping_profiles.event ORDER BY mapping_profiles.seq LIMIT 200`;

/** Saved mappings, the one that was saved last at the end. */
export function mappingProfiles(db: ReadableDb): MappingProfile[] {
  return db
    .query<{ id: string; content: string | null }>(PROFILES)
    .all()
    .flatMap(({ id, content }) =>
      content === null ? [] : [{ id, ...SavedProfile.parse(JSON.parse(content)) }],
    );
}

export function saveProfile(
  db: WritableDb,
  input: { id: string | null; name: string; mapping: ColumnMapping },
  context: CommandContext,
): Result<MappingProfile, AppError> {
  const { name, mapping } = input;
  const saved = mappingProfiles(db);
  if (input.id !== null && !saved.some(({ id }) => id === input.id)) {
    return err({ code: 'notFound', what: 'mappingProfile' });
  }
  if (saved.some((other) => other.name === name && other.id !== input.id)) {
    return err({ code: 'nameInUse', name });
  }
  const payload = { profile: input.id ?? context.newId() };
  const personal = { kind: 'mappingProfile', content: { name, mapping } };
  insertProfile(db, context.append({ kind: 'mappingProfileSaved', payload, personal }, null), payload);
  context.changed(['intake']);
  return ok({ id: payload.profile, name, mapping });
}

export function deleteProfile(db: WritableDb, id: string, context: CommandContext): Result<null, AppError> {
  if (!mappingProfiles(db).some((profile) => profile.id === id)) {
    return err({ code: 'notFound', what: 'mappingProfile' });
  }
  const payload = { profile: id };
  context.append({ kind: 'mappingProfileDeleted', payload, personal: null }, null);
  removeProfile(db, payload);
  context.changed(['intake']);
  return ok(null);
}

/** The projection of the two kinds of event, for commands and for a rebuild. */
export function insertProfile(
  db: WritableDb,
  event: { seq: number; id: string },
  payload: { profile: string },
): void {
  removeProfile(db, payload);
  db.run(
    'INSERT INTO mapping_profiles (id, seq, event) VALUES (?, ?, ?)',
    payload.profile,
    event.seq,
    event.id,
  );
}

export function removeProfile(db: WritableDb, payload: { profile: string }): void {
  db.run('DELETE FROM mapping_profiles WHERE id = ?', payload.profile);
}
