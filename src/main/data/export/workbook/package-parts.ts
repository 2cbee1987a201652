import { xmlText } from './sheet-xml.ts';
import { STYLES_XML } from './styles-xml.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const FORMATS = 'http://schemas.openxmlformats.org';
const RELATIONSHIPS = `${FORMATS}/package/2006/relationships`;
const DOCUMENT = `${FORMATS}/officeDocument/2006/relationships`;
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export function sheetPath(at: number): string {
  return `xl/worksheets/sheet${at + 1}.xml`;
}

/** What a workbook is made of besides its sheets: path and content (ECMA-376). */
export function packageParts(names: readonly string[]): [string, string][] {
  return [
    ['[Content_Types].xml', contentTypes(names)],
    ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbook(names)],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...names.map((_, at): [string, string] => ['worksheet', sheetPath(at).replace('xl/', '')]),
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', STYLES_XML],
  ];
}

function contentTypes(names: readonly string[]): string {
  const part = (path: string, type: string) => `<Override PartName="/${path}" ContentType="${type}"/>`;
  return (
    `${XML}<Types xmlns="${FORMATS}/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    part('xl/workbook.xml', `${SPREADSHEET}.sheet.main+xml`) +
    names.map((_, at) => part(sheetPath(at), `${SPREADSHEET}.worksheet+xml`)).join('') +
    `${part('xl/styles.xml', `${SPREADSHEET}.styles+xml`)}</Types>`
  );
}

/** Numbered from `rId1`, in this order. */
function relationships(targets: readonly (readonly [string, string])[]): string {
  const each = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${DOCUMENT}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${RELATIONSHIPS}">${each.join('')}</Relationships>`;
}

function workbook(names: readonly string[]): string {
  const sheets = names.map(
    (name, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return (
    `${XML}<workbook xmlns="${FORMATS}/spreadsheetml/2006/main" xmlns:r="${DOCUMENT}">` +
    `<sheets>${sheets.join('')}</sheets></workbook>`
  );
}
