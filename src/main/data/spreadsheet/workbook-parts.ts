import { MOST_SHEETS } from './limits.ts';
import { readPart, workbookXml } from './read-part.ts';
import { type Relationship, relationshipsOf } from './relationships.ts';
import { SpreadsheetFault } from './spreadsheet-fault.ts';
import type { XmlAttributes } from './xml-parser.ts';
import type { ZipPackage } from './zip-package.ts';

export interface SheetPart {
  readonly name: string;
  readonly visible: boolean;
  readonly part: string;
}

/** Where the parts of the workbook are; charts and dialogs that pose as sheets are left out. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  /** Days count from 1904 (old Macintosh files). */
  readonly from1904: boolean;
  /**
   * Whoever opens the workbook is to calculate it anew: a program wrote it that cannot calculate, and what stands in the
   * cells of formulas is filling (often 0) or as old as the template.
   */
  readonly uncalculated: boolean;
}

export async function findWorkbookParts(zip: ZipPackage): Promise<WorkbookParts> {
  const workbook = await workbookPart(zip);
  const relationships = await relationshipsOf(zip, workbook);
  const sheets: SheetPart[] = [];
  let from1904 = false;
  let uncalculated = false;
  await readPart(zip, workbook, workbookXml, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = isSet(attributes.date1904);
      if (name === 'calcPr') uncalculated = isSet(attributes.fullCalcOnLoad);
      if (name === 'sheet') addSheet(sheets, attributes, relationships);
    },
  });
  if (sheets.length === 0) throw new SpreadsheetFault('sheetMissing', '');
  return {
    sheets,
    sharedStrings: partOfType(relationships, 'sharedStrings'),
    styles: partOfType(relationships, 'styles'),
    from1904,
    uncalculated,
  };
}

function isSet(flag: string | undefined): boolean {
  return flag === '1' || flag === 'true';
}

async function workbookPart(zip: ZipPackage): Promise<string> {
  if (zip.has('mimetype') && zip.has('content.xml')) throw new SpreadsheetFault('openDocument', '');
  const part = partOfType(await relationshipsOf(zip, ''), 'officeDocument');
  if (part?.toLowerCase().endsWith('.bin')) throw new SpreadsheetFault('binaryWorkbook', '');
  if (part === null) throw new SpreadsheetFault('notAWorkbook', 'ZIP');
  return part;
}

function addSheet(
  sheets: SheetPart[],
  attributes: XmlAttributes,
  relationships: ReadonlyMap<string, Relationship>,
): void {
  const name = attributes.name ?? '';
  // r:id, whatever the prefix is.
  const [, id = ''] = Object.entries(attributes).find(([key]) => key.endsWith(':id')) ?? [];
  const relationship = relationships.get(id);
  if (!relationship) throw new SpreadsheetFault('damaged', `${name}: ${id}`);
  if (relationship.type !== 'worksheet') return;
  if (sheets.length >= MOST_SHEETS) throw new SpreadsheetFault('tooLarge', `${MOST_SHEETS} sheets`);
  sheets.push({ name, visible: !/hidden/i.test(attributes.state ?? ''), part: relationship.target });
}

function partOfType(relationships: ReadonlyMap<string, Relationship>, type: string): string | null {
  for (const relationship of relationships.values()) {
    if (relationship.type === type) return relationship.target;
  }
  return null;
}
