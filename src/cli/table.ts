/** Rows of text as columns of even width, as a terminal shows them. */
export function textTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((title, column) =>
    Math.max(...[title, ...rows.map((row) => row[column] ?? '')].map(displayWidth)),
  );
  const rule = widths.map((width) => '-'.repeat(width));
  return [header, rule, ...rows].map((row) => textLine(row, widths)).join('\n');
}

/** `label  value` lines with even labels. */
export function textPairs(pairs: readonly (readonly [string, string])[]): string {
  const width = Math.max(...pairs.map(([label]) => displayWidth(label)));
  return pairs.map(([label, value]) => `${pad(label, width)}  ${value}`).join('\n');
}

function textLine(cells: readonly string[], widths: readonly number[]): string {
  return widths
    .map((width, column) => pad(printable(cells[column] ?? ''), width))
    .join('  ')
    .trimEnd();
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** Nothing that an applicant typed may move the cursor or colour the terminal. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, ' ');
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

/** Columns on a terminal: ideographs and full-width forms take two. */
function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += wide.test(character) ? 2 : 1;
  return width;
}
