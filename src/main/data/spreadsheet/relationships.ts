import { posix } from 'node:path';
import { readPart, relationshipsXml } from './read-part.ts';
import { SpreadsheetFault } from './spreadsheet-fault.ts';
import type { ZipPackage } from './zip-package.ts';

export interface Relationship {
  /** The last word of its type: transitional and strict files differ only before it. */
  readonly type: string;
  /** Name of the part in the package, without leading slash. */
  readonly target: string;
}

/** What a part refers to, by relationship id; for the package itself the part is ''. Links to outside are left out. */
export async function relationshipsOf(
  zip: ZipPackage,
  part: string,
): Promise<ReadonlyMap<string, Relationship>> {
  const relationships = new Map<string, Relationship>();
  const folder = posix.dirname(`/${part}`);
  const source = posix.join(folder, '_rels', `${posix.basename(part)}.rels`).slice(1);
  if (!zip.has(source)) return relationships;
  await readPart(zip, source, relationshipsXml, {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attributes.TargetMode === 'External') return;
      const { Id: id = '', Type: type = '', Target: target = '' } = attributes;
      relationships.set(id, {
        type: type.slice(type.lastIndexOf('/') + 1),
        target: posix.resolve(folder, pathOf(target, source)).slice(1),
      });
    },
  });
  return relationships;
}

/** Targets are URIs; some writers put a backslash. */
function pathOf(target: string, source: string): string {
  try {
    return decodeURIComponent(target).replaceAll('\\', '/');
  } catch {
    throw new SpreadsheetFault('damaged', `${source}: Target`);
  }
}
