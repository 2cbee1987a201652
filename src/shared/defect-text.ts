/** A defect as it may stand in a log that a person sends to whoever looks into it. */
export interface DefectText {
  readonly name: string;
  readonly message: string;
  /** The frames alone: the first lines of a stack repeat the message. */
  readonly stack: readonly string[];
}

const MESSAGE_LENGTH = 2_000;

/**
 * What is known of an error without what it says of people. Messages of the program and of SQLite are English and name code and
 * tables; what a parser quotes, an address, and words that are not ASCII could only be an applicant's, or name a file after one.
 */
export function defectText(error: unknown): DefectText {
  if (!(error instanceof Error)) {
    return { name: typeof error, message: withoutPersons(String(error)), stack: [] };
  }
  const message = error instanceof SyntaxError ? withoutQuotation(error.message) : error.message;
  return { name: error.name, message: withoutPersons(message), stack: frames(error.stack) };
}

/** JSON.parse() shows the text around the place that it cannot read. */
function withoutQuotation(message: string): string {
  return message.replace(/["'][\s\S]*["']/u, '<text>');
}

function withoutPersons(message: string): string {
  return message
    .replace(/[^\s"'<>]+[@＠][^\s"'<>]+/gu, '<address>')
    .replace(/[^\p{ASCII}]+/gu, '<text>')
    .slice(0, MESSAGE_LENGTH);
}

function frames(stack: string | undefined): string[] {
  return (stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim());
}
