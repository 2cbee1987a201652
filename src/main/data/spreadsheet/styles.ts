import { builtinNumberFormat, GENERAL, type NumberFormat, readNumberFormat } from './number-format.ts';
import { readPart, stylesXml } from './read-part.ts';
import type { ZipPackage } from './zip-package.ts';

export interface Styles {
  /** The number format of the cells with `s="index"`. */
  formatOf(index: number): NumberFormat;
}

export async function readStyles(zip: ZipPackage, part: string | null): Promise<Styles> {
  const codes = new Map<number, NumberFormat>();
  const formatIds: number[] = [];
  let list = '';
  if (part !== null) {
    await readPart(zip, part, stylesXml, {
      open: (name, attributes, depth) => {
        // Conditional formats and named styles have elements of the same names.
        if (depth === 2) list = name;
        const id = Number(attributes.numFmtId ?? 0);
        if (name === 'numFmt' && list === 'numFmts') {
          codes.set(id, readNumberFormat(attributes.formatCode ?? ''));
        }
        if (name === 'xf' && list === 'cellXfs') formatIds.push(id);
      },
    });
  }
  const formats = formatIds.map((id) => codes.get(id) ?? builtinNumberFormat(id));
  return { formatOf: (index) => formats[index] ?? GENERAL };
}
