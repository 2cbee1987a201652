/** What stands between the digits of a telephone number, folded: 0155-62-2611, 0155(62)2611, 0155 62 2611. */
const joiners = '[-() \u2010-\u2015\u2212\u30fc]+';
const divided = new RegExp(`\\d+(?:${joiners}\\d+)+`, 'gu');
const between = new RegExp(`(?<=\\d)${joiners}(?=\\d)`, 'gu');
const onlyDivided = new RegExp(`^[(]?\\d+(?:${joiners}\\d+)+$`, 'u');

/** Every number of a folded text that is written in parts, in one piece. */
export function joinedNumbers(text: string): string[] {
  return (text.match(divided) ?? []).map((number) => joinDigits(number));
}

/** The text with its numbers in one piece. */
export function joinDigits(text: string): string {
  return text.replace(between, '');
}

/** A word that is a number in parts stands for the number, however it is divided; any other word stays. */
export function numberOrWord(word: string): string {
  return onlyDivided.test(word) ? joinDigits(word).replace('(', '') : word;
}
