import { fieldsOf, LetterField, type LetterKind, type LetterTemplate } from './letter.ts';

export type LetterValues = Readonly<Partial<Record<LetterField, string>>>;

/** A field as it stands in a template; spaces around the name are forgiven. */
const FIELD = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** A line that is a label and its field. */
const LABELLED = /^[^{}]+[:：]\s*(\{\{[^{}]*\}\})\s*$/;

/** What is wrong with a template: names that are no field, and fields that this letter has no value for. */
export interface TemplateProblems {
  readonly unknown: readonly string[];
  readonly unavailable: readonly LetterField[];
  /** A brace that begins or ends no field; the reader would see it. */
  readonly strayBraces: boolean;
}

export function templateProblems(
  kind: LetterKind,
  { subject, body }: LetterTemplate,
): TemplateProblems | null {
  const unknown = new Set<string>();
  const unavailable = new Set<LetterField>();
  const text = `${subject}\n${body}`;
  for (const [, name = ''] of text.matchAll(FIELD)) {
    const field = LetterField.safeParse(name);
    if (!field.success) unknown.add(name);
    else if (!fieldsOf[kind].includes(field.data)) unavailable.add(field.data);
  }
  const strayBraces = /\{\{|\}\}/.test(text.replace(FIELD, ''));
  if (unknown.size === 0 && unavailable.size === 0 && !strayBraces) return null;
  return { unknown: [...unknown], unavailable: [...unavailable], strayBraces };
}

export interface Letter {
  readonly subject: string;
  readonly body: string;
  /** Fields of the template that have no value in this case. */
  readonly empty: readonly LetterField[];
}

/**
 * Fills a template. A line that holds nothing but fields without a value is left out, so that a letter without 補足 has no
 * hole in its middle, and so is one that only labels such a field (「部署: {{部署名}}」). Line breaks in a subject become spaces.
 */
export function composeLetter(template: LetterTemplate, values: LetterValues): Letter {
  const empty = new Set<LetterField>();
  const fill = (text: string) =>
    text.replace(FIELD, (whole, name: string) => {
      const field = LetterField.safeParse(name);
      if (!field.success) return whole;
      const value = values[field.data] ?? '';
      if (value === '') empty.add(field.data);
      return value;
    });
  const lines = template.body.split(/\r?\n/).flatMap((line) => {
    const filled = withoutLooseEnds(fill(line));
    if (line.trim() === '') return [filled];
    if (filled.trim() === '' || labelsNothing(line, fill)) return [];
    // A field without a value that begins a line takes the space behind it along.
    return [line.startsWith('{{') ? filled.replace(/^[ \u3000]+/, '') : filled];
  });
  const subject = fill(template.subject).replace(/\s*\r?\n\s*/g, ' ');
  return { subject, body: lines.join('\n').replace(/\n{3,}/g, '\n\n'), empty: [...empty] };
}

/** 「部署:」 before one field, when that has no value. */
function labelsNothing(line: string, fill: (text: string) => string): boolean {
  const [, field = ''] = LABELLED.exec(line) ?? [];
  return field !== '' && fill(field).trim() === '';
}

/**
 * Without spaces at the ends of lines, as a field without a value leaves one: a mail program that sends flowing text (RFC 3676) takes
 * such a line to go on in the next, and a name ends up behind the body it works for. The mark above a signature keeps its own.
 */
export function withoutLooseEnds(text: string): string {
  return text.replace(/(?<!^--) +(?=\r?$)/gm, '');
}

/**
 * Several reasons in one letter: numbered, in the order of the list of reasons. One alone stands without a number.
 * No space stands between them, at which a mail program would break the line.
 */
export function numberedReasons(sentences: readonly string[]): string {
  if (sentences.length < 2) return sentences.join('');
  return sentences.map((sentence, index) => `${index + 1}．${sentence}`).join('\n');
}
