import { SaxesParser } from 'saxes';
import { DEEPEST_XML, LONGEST_XML_RUN } from './limits.ts';
import { SpreadsheetFault, type SpreadsheetProblem } from './spreadsheet-fault.ts';

export type XmlAttributes = Readonly<Record<string, string>>;

/**
 * `name` is without its prefix; an element with another prefix than the root's (an extension) has the name ''. `depth` is
 * 1 for the root. Text may come in several pieces.
 */
export interface XmlHandler {
  open(name: string, attributes: XmlAttributes, depth: number): void;
  text?(text: string): void;
  close?(name: string, depth: number): void;
}

export interface XmlKind {
  readonly root: string;
  readonly namespaces: readonly string[];
  /** What a part with another root is; usually the workbook is damaged. */
  readonly otherwise?: SpreadsheetProblem;
}

export interface XmlParser {
  write(text: string): void;
  end(): void;
}

/**
 * Reads one part as it arrives. Anything that is not well-formed, of another kind, with a document type (entities) or
 * nested beyond measure is a SpreadsheetFault that names the part.
 */
export function xmlParser(part: string, kind: XmlKind, handler: XmlHandler): XmlParser {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let prefix = '';
  let depth = 0;
  let sinceTag = 0;

  const localName = (name: string): string => {
    if (prefix === '') return name.includes(':') ? '' : name;
    return name.startsWith(prefix) ? name.slice(prefix.length) : '';
  };

  parser.on('doctype', () => {
    throw new SpreadsheetFault('damaged', `${part}: DOCTYPE`);
  });
  parser.on('error', (error) => {
    throw new SpreadsheetFault('damaged', `${part}: ${error.message}`);
  });
  parser.on('opentag', ({ name, attributes }) => {
    sinceTag = 0;
    depth += 1;
    if (depth > DEEPEST_XML) throw new SpreadsheetFault('damaged', `${part}: nesting`);
    if (depth === 1) {
      prefix = name.slice(0, name.indexOf(':') + 1);
      refuseOtherKind(part, kind, name.slice(prefix.length), attributes, prefix);
    }
    handler.open(localName(name), attributes, depth);
  });
  parser.on('closetag', ({ name }) => {
    sinceTag = 0;
    handler.close?.(localName(name), depth);
    depth -= 1;
  });
  if (handler.text) parser.on('text', (text) => handler.text?.(text));
  if (handler.text) parser.on('cdata', (text) => handler.text?.(text));

  return {
    write: (text) => {
      sinceTag += text.length;
      parser.write(text);
      // The parser keeps what stands between two tags until the second one comes.
      if (sinceTag > LONGEST_XML_RUN)
        throw new SpreadsheetFault('tooLarge', `${part}: ${sinceTag} characters`);
    },
    end: () => parser.close(),
  };
}

function refuseOtherKind(
  part: string,
  kind: XmlKind,
  root: string,
  attributes: XmlAttributes,
  prefix: string,
): void {
  const namespace = attributes[prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`] ?? '';
  if (root !== kind.root || !kind.namespaces.includes(namespace)) {
    throw new SpreadsheetFault(kind.otherwise ?? 'damaged', `${part}: <${root} xmlns="${namespace}">`);
  }
}
