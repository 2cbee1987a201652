import { err, ok, type Result } from '../../result.ts';
import type { EvidenceProblem } from './evidence-problem.ts';
import type { MediaType } from './media-type.ts';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const ENTRY_BYTES = 46;
const MOST_ENTRIES = 20_000;

/** Word, Excel or PowerPoint of 2007 and later: a zip archive that holds the parts of one of them and no macros. */
export function officePackageContent(bytes: Uint8Array): Result<MediaType, EvidenceProblem> {
  const names = zipEntryNames(bytes)?.map((name) => name.toLowerCase());
  if (!names?.includes('[content_types].xml')) return err('unknown');
  if (names.some(isActivePart)) return err('macro');
  const kinds = mainParts.filter(([part]) => names.includes(part));
  const [first, ...others] = kinds;
  if (!first) return err('unknown');
  return others.length === 0 ? ok(first[1]) : err('ambiguous');
}

const mainParts: readonly (readonly [string, MediaType])[] = [
  ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/presentation.xml', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
];

function isActivePart(name: string): boolean {
  return /vba(project|data)|\/macrosheets\/|\/activex\/|\/embeddings\/.*\.exe$/.test(name);
}

/**
 * Names of the files in a zip archive, wherever in the bytes the archive begins; null when there is none. The
 * central directory at the end is what every program goes by.
 */
export function zipEntryNames(bytes: Uint8Array): string[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const size = view.getUint32(end + 12, true);
  // The offset in the record counts from where the archive begins, which may be behind other bytes.
  let at = end - size;
  const names: string[] = [];
  const decoder = new TextDecoder('utf-8');
  while (at >= 0 && at + ENTRY_BYTES <= end && names.length < MOST_ENTRIES) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) return null;
    const nameBytes = view.getUint16(at + 28, true);
    const rest = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    names.push(decoder.decode(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes)));
    at += ENTRY_BYTES + nameBytes + rest;
  }
  return names.length === 0 ? null : names;
}

function findEnd(view: DataView): number | null {
  const earliest = Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return null;
}
