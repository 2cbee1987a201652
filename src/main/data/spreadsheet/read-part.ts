import { SpreadsheetFault } from './spreadsheet-fault.ts';
import { type XmlHandler, type XmlKind, xmlParser } from './xml-parser.ts';
import type { ZipPackage } from './zip-package.ts';

/** SpreadsheetML, transitional as Excel writes it and strict (ISO 29500). */
const mainNamespaces = [
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
];

/** A Word file is a package of the same kind; only its document is another one. */
export const workbookXml: XmlKind = {
  root: 'workbook',
  namespaces: mainNamespaces,
  otherwise: 'notAWorkbook',
};
export const worksheetXml: XmlKind = { root: 'worksheet', namespaces: mainNamespaces };
export const sharedStringsXml: XmlKind = { root: 'sst', namespaces: mainNamespaces };
export const stylesXml: XmlKind = { root: 'styleSheet', namespaces: mainNamespaces };
export const relationshipsXml: XmlKind = {
  root: 'Relationships',
  namespaces: ['http://schemas.openxmlformats.org/package/2006/relationships'],
};

/** Little, because a few characters can stand for a row of sixteen thousand cells. */
const PIECE_CHARACTERS = 8_192;

/**
 * Feeds a part to the handler. Gives way after each piece of it, so that the caller can take what was read so far; a
 * caller that knows enough stops asking.
 */
export async function* partPieces(
  zip: ZipPackage,
  part: string,
  kind: XmlKind,
  handler: XmlHandler,
): AsyncGenerator<void> {
  const parser = xmlParser(part, kind, handler);
  let decoder: TextDecoder | null = null;
  const decode = (chunk?: Uint8Array): string => {
    try {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch (error) {
      throw new SpreadsheetFault('damaged', `${part}: encoding`, { cause: error });
    }
  };
  for await (const chunk of zip.bytes(part)) {
    const text = decode(chunk);
    for (let at = 0; at < text.length; at += PIECE_CHARACTERS) {
      parser.write(text.slice(at, at + PIECE_CHARACTERS));
      yield;
    }
  }
  parser.write(decode());
  parser.end();
  yield;
}

/** Reads a part to its end. */
export async function readPart(
  zip: ZipPackage,
  part: string,
  kind: XmlKind,
  handler: XmlHandler,
): Promise<void> {
  for await (const _piece of partPieces(zip, part, kind, handler));
}

/** OPC allows UTF-8 and UTF-16 only. */
function encodingOf(head: Uint8Array | undefined): string {
  if (head?.[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head?.[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
