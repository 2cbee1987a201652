/**
 * What a spreadsheet would run instead of show: = + - @ and their full-width forms as the first character that
 * counts, whatever blanks and invisible characters stand before it; and a tab or line break at the very start,
 * which some programs drop before they look. The minus sign of Unicode counts as well: CP932 has only a full-width one, as
 * which it is written. A leading zero or digit is left alone.
 */
const formula = /^(?:[\t\r\n]|[\s\p{Cf}]*[=+\-@＝＋－＠\u2212])/u;

export function isFormulaCell(text: string): boolean {
  return formula.test(text);
}

/** The text as a spreadsheet shows it: with an apostrophe in front when it would otherwise be run. */
export function neutraliseFormula(text: string): string {
  return isFormulaCell(text) ? `'${text}` : text;
}
