import { basename } from 'node:path';
import type { AppError } from '#shared/contract/app-error.ts';
import type { IntakeFile } from '#shared/contract/intake-file.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { CommandHandlers, Office, QueryHandlers, TaskHandlers } from '../handler.ts';
import { remapped, wishAfter } from '../import/change-reading.ts';
import { readingRefusal } from '../import/file-fault.ts';
import { importDesk, type OpenImport } from '../import/import-desk.ts';
import { inspectSource, type ReadingWish } from '../import/inspect-source.ts';
import { deleteProfile, mappingProfiles, saveProfile } from '../import/mapping-profiles.ts';
import { nameOf, type Origin, withSource } from '../import/origin.ts';
import { checkTyped, proposeNumber, receiveTyped } from '../import/typed-application.ts';

export const sourceTasks: TaskHandlers<'source'> = {
  'source.paste': (office, { text }) =>
    openOrigin(office, { kind: 'pasted', bytes: Buffer.from(text, 'utf8') }),

  'source.change': async (office, { importId, change }) => {
    const file = idleImport(office, importId);
    if (!file.ok) return file;
    const inspected = await inspect(office, file.value, wishAfter(file.value.reading, change));
    if (inspected.ok) settle(file.value, inspected.value);
    return inspected;
  },

  'source.map': async (office, { importId, uses, constants, profile }) => {
    const file = idleImport(office, importId);
    if (!file.ok) return file;
    const { reading } = file.value;
    const mapping = remapped(reading.mapping, uses, constants);
    if (!mapping) return err({ code: 'invalidInput', issues: [{ path: 'uses', message: 'twice' }] });
    const used = mappingProfiles(office.requireLedger().read).find(({ id }) => id === profile);
    const mapped = {
      reading: { ...reading, mapping },
      profile: used ? { id: used.id, name: used.name } : null,
    };
    settle(file.value, mapped);
    return ok(mapped);
  },
};

export const mappingProfileQueries: QueryHandlers<'mappingProfiles'> = {
  'mappingProfiles.list': (db) => ok(mappingProfiles(db)),
};

export const mappingProfileCommands: CommandHandlers<'mappingProfiles'> = {
  'mappingProfiles.save': (db, input, context) => saveProfile(db, input, context),
  'mappingProfiles.delete': (db, { id }, context) => deleteProfile(db, id, context),
};

export const typedQueries: QueryHandlers<'typed'> = {
  'typed.number': (db, _input, context) => ok(proposeNumber(db, context)),
  'typed.check': (db, { fields }, context) => ok(checkTyped(db, fields, context)),
};

export const typedCommands: CommandHandlers<'typed'> = {
  'typed.receive': (db, { fields }, context) => receiveTyped(db, fields, context),
};

/** Looks at a source and puts it on the desk. */
export async function openOrigin(office: Office, origin: Origin): Promise<Result<IntakeFile, AppError>> {
  const fileName = origin.kind === 'file' ? basename(origin.path) : nameOf(origin);
  const opened = { id: office.source.newId(), origin, fileName };
  const inspected = await inspect(office, opened, {});
  if (inspected.ok) {
    const { reading, profile } = inspected.value;
    importDesk(office).open({ ...opened, reading, profile });
  }
  return inspected;
}

async function inspect(
  office: Office,
  { id, origin, fileName }: Pick<OpenImport, 'id' | 'origin' | 'fileName'>,
  wish: ReadingWish,
): Promise<Result<IntakeFile, AppError>> {
  try {
    const profiles = mappingProfiles(office.requireLedger().read);
    const { signal } = new AbortController();
    const seen = await withSource(origin, signal, (source) => inspectSource(source, wish, profiles));
    return ok({ importId: id, fileName, ...seen });
  } catch (error) {
    return err(readingRefusal(error, nameOf(origin)));
  }
}

function settle(file: OpenImport, { reading, profile }: Pick<IntakeFile, 'reading' | 'profile'>): void {
  file.reading = reading;
  file.profile = profile;
}

/** What is being read or written must not change its reading meanwhile. */
function idleImport(office: Office, importId: string): Result<OpenImport, AppError> {
  const desk = importDesk(office);
  const file = desk.find(importId);
  if (!file) return err({ code: 'notFound', what: 'import' });
  return desk.isBusy() ? err({ code: 'busy' }) : ok(file);
}
