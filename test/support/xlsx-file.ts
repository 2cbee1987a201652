import { columnName } from '#data/spreadsheet/cell-reference.ts';
import { type ZipPart, zipOf } from './zip-file.ts';

/** A string goes into the shared strings, a number and a boolean stand as they are, null leaves the cell out. */
export type XlsxCell =
  | string
  | number
  | boolean
  | null
  | { readonly number: number; readonly format: string | number }
  | { readonly inline: string }
  | { readonly formula: string; readonly result: string | number | null }
  | { readonly error: string }
  /** The XML of a whole cell, or of a shared string item. */
  | { readonly xml: string }
  | { readonly item: string };

export interface XlsxSheet {
  readonly name: string;
  readonly rows?: readonly (readonly XlsxCell[])[];
  /** Stands in <sheetData> instead of `rows`. */
  readonly data?: string;
  readonly state?: 'hidden' | 'veryHidden';
  readonly dimension?: string;
  readonly merges?: readonly string[];
  /** Numbers of `rows` that a filter leaves out. */
  readonly hiddenRows?: readonly number[];
}

export interface XlsxOptions {
  readonly date1904?: boolean;
  /** As a program marks it that writes formulas and cannot calculate. */
  readonly fullCalcOnLoad?: boolean;
  readonly strict?: boolean;
  /** Of every SpreadsheetML element, with its colon. */
  readonly prefix?: string;
  readonly absoluteTargets?: boolean;
  /** Parts added, or put in the place of one of the same name. */
  readonly parts?: readonly ZipPart[];
}

/** A workbook as Excel would write it, as far as a reader looks. */
export function xlsxOf(sheets: readonly XlsxSheet[], options: XlsxOptions = {}): Buffer {
  return zipOf(xlsxParts(sheets, options));
}

export function xlsxParts(sheets: readonly XlsxSheet[], options: XlsxOptions = {}): ZipPart[] {
  const book = bookWriter(options);
  const worksheets = sheets.map((sheet, index) => ({
    name: `xl/worksheets/sheet${index + 1}.xml`,
    content: book.worksheet(sheet),
  }));
  const own: ZipPart[] = [
    { name: '[Content_Types].xml', content: contentTypes(sheets.length) },
    { name: '_rels/.rels', content: book.relationships([['officeDocument', 'xl/workbook.xml']]) },
    { name: 'xl/workbook.xml', content: book.workbook(sheets) },
    { name: 'xl/_rels/workbook.xml.rels', content: book.workbookRelationships(sheets.length) },
    ...worksheets,
    { name: 'xl/styles.xml', content: book.styles() },
    { name: 'xl/sharedStrings.xml', content: book.sharedStrings() },
  ];
  const other = options.parts ?? [];
  return [...own.filter(({ name }) => !other.some((part) => part.name === name)), ...other];
}

function bookWriter({ date1904, fullCalcOnLoad, strict, prefix = '', absoluteTargets }: XlsxOptions) {
  const main = strict
    ? 'http://purl.oclc.org/ooxml/spreadsheetml/main'
    : 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = strict
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const items = new Map<string, number>();
  const formats: (string | number)[] = [];

  // Only the element names of SpreadsheetML written below take the prefix; a cell given as XML has it already.
  const element = (name: string, attributes: string, content: string) =>
    `<${prefix}${name}${attributes}>${content}</${prefix}${name}>`;
  const root = (name: string, content: string) => {
    const own = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`;
    return XML_HEAD + element(name, ` ${own}="${main}" xmlns:r="${office}"`, content);
  };
  const shared = (item: string) => {
    const index = items.get(item) ?? items.size;
    items.set(item, index);
    return index;
  };
  const style = (format: string | number) => {
    if (!formats.includes(format)) formats.push(format);
    return formats.indexOf(format) + 1;
  };
  const value = (content: string | number) => element('v', '', String(content));

  const cell = (content: XlsxCell, reference: string): string => {
    const c = (attributes: string, inner: string) => element('c', ` r="${reference}"${attributes}`, inner);
    if (content === null) return '';
    if (typeof content === 'string') return c(' t="s"', value(shared(textElement(element, content))));
    if (typeof content === 'number') return c('', value(content));
    if (typeof content === 'boolean') return c(' t="b"', value(content ? 1 : 0));
    if ('xml' in content) return content.xml;
    if ('item' in content) return c(' t="s"', value(shared(content.item)));
    if ('inline' in content) {
      return c(' t="inlineStr"', element('is', '', textElement(element, content.inline)));
    }
    if ('error' in content) return c(' t="e"', value(content.error));
    if ('number' in content) return c(` s="${style(content.format)}"`, value(content.number));
    const { formula, result } = content;
    const f = element('f', '', escaped(formula));
    if (result === null) return c('', f);
    return typeof result === 'string' ? c(' t="str"', f + value(escaped(result))) : c('', f + value(result));
  };

  const rows = (content: XlsxSheet['rows'] = [], hidden: XlsxSheet['hiddenRows'] = []) =>
    content
      .map((cells, index) => {
        const inner = cells.map((one, column) => cell(one, `${columnName(column)}${index + 1}`)).join('');
        const facts = ` r="${index + 1}"${hidden.includes(index + 1) ? ' hidden="1"' : ''}`;
        return inner === '' ? '' : element('row', facts, inner);
      })
      .join('');

  const relationships = (targets: readonly (readonly [type: string, target: string])[]) =>
    `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
      .map(([type, target], index) => {
        const place = absoluteTargets && type !== 'officeDocument' ? `/xl/${target}` : target;
        return `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${place}"/>`;
      })
      .join('')}</Relationships>`;

  return {
    relationships,
    workbookRelationships: (count: number) =>
      relationships([
        ...Array.from(
          { length: count },
          (_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const,
        ),
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    workbook: (sheets: readonly XlsxSheet[]) =>
      root(
        'workbook',
        element('workbookPr', date1904 ? ' date1904="1"' : '', '') +
          element(
            'sheets',
            '',
            sheets
              .map(({ name, state }, index) => {
                const hidden = state ? ` state="${state}"` : '';
                const facts = `name="${escaped(name)}" sheetId="${index + 1}"${hidden} r:id="rId${index + 1}"`;
                return element('sheet', ` ${facts}`, '');
              })
              .join(''),
          ) +
          (fullCalcOnLoad ? element('calcPr', ' calcId="124519" fullCalcOnLoad="1"', '') : ''),
      ),
    worksheet: ({ rows: content, data, dimension, merges = [], hiddenRows }: XlsxSheet) =>
      root(
        'worksheet',
        (dimension ? element('dimension', ` ref="${dimension}"`, '') : '') +
          element('sheetData', '', data ?? rows(content, hiddenRows)) +
          (merges.length === 0
            ? ''
            : element(
                'mergeCells',
                '',
                merges.map((ref) => element('mergeCell', ` ref="${ref}"`, '')).join(''),
              )),
      ),
    sharedStrings: () => root('sst', [...items.keys()].map((item) => element('si', '', item)).join('')),
    styles: () => {
      const own = formats.filter((format) => typeof format === 'string');
      const codes = own.map((code, index) =>
        element('numFmt', ` numFmtId="${FIRST_OWN_FORMAT + index}" formatCode="${escaped(code)}"`, ''),
      );
      const ids = formats.map((format) =>
        typeof format === 'number' ? format : FIRST_OWN_FORMAT + own.indexOf(format),
      );
      const xf = (id: number) => element('xf', ` numFmtId="${id}"`, '');
      return root(
        'styleSheet',
        element('numFmts', '', codes.join('')) +
          element('cellStyleXfs', '', xf(14)) +
          element('cellXfs', '', [0, ...ids].map(xf).join('')),
      );
    },
  };
}

const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const FIRST_OWN_FORMAT = 176;

function textElement(
  element: (name: string, attributes: string, content: string) => string,
  text: string,
): string {
  return element('t', /^\s|\s$/.test(text) ? ' xml:space="preserve"' : '', escaped(text));
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '_x000D_');
}

function contentTypes(sheets: number): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const override = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}" ContentType="${type}.${kind}+xml"/>`;
  return `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override(
    'workbook.xml',
    'sheet.main',
  )}${Array.from({ length: sheets }, (_, index) =>
    override(`worksheets/sheet${index + 1}.xml`, 'worksheet'),
  ).join('')}${override('styles.xml', 'styles')}${override('sharedStrings.xml', 'sharedStrings')}</Types>`;
}
