import { pipeline } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { Cancelled } from '../import/file-fault.ts';
import { crc32 } from './crc32.ts';
import { LARGEST_PACKAGE_BYTES, MOST_PACKED_RATIO, MOST_PARTS, RATIO_MATTERS_FROM_BYTES } from './limits.ts';
import { faultOfSystemError, SpreadsheetFault } from './spreadsheet-fault.ts';

const STORED = 0;
const DEFLATED = 8;
const INFLATED_CHUNK_BYTES = 64 * 1024;

/** A ZIP file as named parts. Names have no leading slash and are found in any letter case, as OPC wants it. */
export interface ZipPackage {
  has(name: string): boolean;
  /** The bytes of a part, checked against its size and checksum. Throws SpreadsheetFault, or Cancelled. */
  bytes(name: string): AsyncGenerator<Uint8Array>;
  close(): void;
}

/** Reads the directory of the ZIP file; what would unpack to too much is refused before anything is unpacked. */
export async function openZipPackage(path: string, signal: AbortSignal): Promise<ZipPackage> {
  const zip = await openZip(path);
  try {
    const parts = await listParts(zip, signal);
    return {
      has: (name) => parts.has(name.toLowerCase()),
      bytes: (name) => readPart(zip, name, parts.get(name.toLowerCase()), signal),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function openZip(path: string): Promise<ZipFile> {
  try {
    return await openPromise(path, { autoClose: false });
  } catch (error) {
    throw zipFault(error, 'zip');
  }
}

async function listParts(zip: ZipFile, signal: AbortSignal): Promise<Map<string, Entry>> {
  if (zip.entryCount > MOST_PARTS) throw new SpreadsheetFault('unpacksTooLarge', `${zip.entryCount} parts`);
  const parts = new Map<string, Entry>();
  let bytes = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      if (signal.aborted) throw new Cancelled();
      const name = entry.fileName.toLowerCase();
      bytes += entry.uncompressedSize;
      if (bytes > LARGEST_PACKAGE_BYTES || isPackedTooWell(entry)) {
        throw new SpreadsheetFault('unpacksTooLarge', `${entry.fileName}: ${entry.uncompressedSize} bytes`);
      }
      // Which of the two would be read depends on the program: somebody wants to show one and import the other.
      if (parts.has(name)) throw new SpreadsheetFault('damaged', `${entry.fileName}: twice`);
      parts.set(name, entry);
    }
  } catch (error) {
    throw zipFault(error, 'zip');
  }
  return parts;
}

function isPackedTooWell({ compressedSize, uncompressedSize }: Entry): boolean {
  return uncompressedSize > RATIO_MATTERS_FROM_BYTES && uncompressedSize > compressedSize * MOST_PACKED_RATIO;
}

async function* readPart(
  zip: ZipFile,
  name: string,
  entry: Entry | undefined,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  if (!entry) throw new SpreadsheetFault('damaged', `${name}: missing`);
  if (entry.isEncrypted()) throw new SpreadsheetFault('encrypted', name);
  let size = 0;
  let checksum = 0;
  try {
    for await (const chunk of await openPart(zip, entry)) {
      if (signal.aborted) throw new Cancelled();
      size += chunk.length;
      if (size > entry.uncompressedSize) throw new SpreadsheetFault('damaged', `${name}: size`);
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
  } catch (error) {
    throw zipFault(error, name);
  }
  if (size !== entry.uncompressedSize) throw new SpreadsheetFault('damaged', `${name}: size`);
  if (checksum !== entry.crc32) throw new SpreadsheetFault('damaged', `${name}: checksum`);
}

async function openPart(zip: ZipFile, entry: Entry): Promise<AsyncIterable<Buffer>> {
  const packed = await zip.openReadStreamPromise(entry, { decodeFileData: false });
  if (entry.compressionMethod === STORED) return packed;
  if (entry.compressionMethod === DEFLATED) {
    // The reader of the last stream sees every error; the pipeline only closes what is before it.
    return pipeline(packed, createInflateRaw({ chunkSize: INFLATED_CHUNK_BYTES }), () => {});
  }
  packed.destroy();
  throw new SpreadsheetFault('damaged', `${entry.fileName}: compression ${entry.compressionMethod}`);
}

/** yauzl and zlib say with an Error that the file is not what it should be. */
function zipFault(error: unknown, where: string): unknown {
  if (error instanceof SpreadsheetFault || error instanceof Cancelled || !(error instanceof Error))
    return error;
  return (
    faultOfSystemError(error) ??
    new SpreadsheetFault('damaged', `${where}: ${error.message}`, { cause: error })
  );
}
