import { err, ok, type Result } from '../../result.ts';
import type { EvidenceProblem } from './evidence-problem.ts';
import type { MediaType } from './media-type.ts';

/**
 * Word, Excel and PowerPoint up to 2003 keep their streams in a compound file ([MS-CFB]); so does a newer
 * document that was locked with a password. The names in its directory tell which it is.
 */
export function compoundFileContent(bytes: Uint8Array): Result<MediaType, EvidenceProblem> {
  const names = directoryNames(bytes);
  if (names === null) return err('unknown');
  if (names.has('EncryptedPackage') || names.has('EncryptionInfo')) return err('encrypted');
  if (['Macros', '_VBA_PROJECT', '_VBA_PROJECT_CUR', 'VBA'].some((name) => names.has(name))) {
    return err('macro');
  }
  if (names.has('WordDocument')) return ok('application/msword');
  if (names.has('Workbook') || names.has('Book')) return ok('application/vnd.ms-excel');
  return names.has('PowerPoint Document') ? ok('application/vnd.ms-powerpoint') : err('unknown');
}

const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const NAME_BYTES = 64;
const TABLES_IN_HEADER = 109;
/** Sector numbers from here on have other meanings: end of chain, free. */
const LAST_SECTOR = 0xfffffff9;

function directoryNames(bytes: Uint8Array): Set<string> | null {
  if (bytes.byteLength < HEADER_BYTES) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return null;
  const sectorBytes = 1 << shift;
  const offsetOf = (sector: number) => (sector + 1) * sectorBytes;
  const names = new Set<string>();
  // A directory cannot have more sectors than the file; a chain that is longer goes in a circle.
  let left = Math.ceil(bytes.byteLength / sectorBytes);
  for (let sector = view.getUint32(48, true); sector < LAST_SECTOR && left > 0; left -= 1) {
    const start = offsetOf(sector);
    if (start + sectorBytes > bytes.byteLength) break;
    for (let at = start; at < start + sectorBytes; at += ENTRY_BYTES) names.add(nameAt(view, at));
    sector = nextSector(view, sector, sectorBytes, offsetOf);
  }
  return names;
}

function nameAt(view: DataView, entry: number): string {
  const bytes = Math.min(view.getUint16(entry + NAME_BYTES, true), NAME_BYTES);
  let name = '';
  // The last two bytes are its terminator.
  for (let at = 0; at + 2 < bytes; at += 2) name += String.fromCharCode(view.getUint16(entry + at, true));
  return name;
}

/** The next sector of the chain. Tables behind the header's 109 belong to files far larger than are taken. */
function nextSector(
  view: DataView,
  sector: number,
  sectorBytes: number,
  offsetOf: (sector: number) => number,
): number {
  const perTable = sectorBytes / 4;
  const table = Math.floor(sector / perTable);
  if (table >= TABLES_IN_HEADER) return LAST_SECTOR;
  const at = offsetOf(view.getUint32(76 + table * 4, true)) + (sector % perTable) * 4;
  return at + 4 > view.byteLength ? LAST_SECTOR : view.getUint32(at, true);
}
