/** Words of a header as they are compared: without line breaks and spaces, full-width forms made half-width. */
export function headerWord(cell: string): string {
  return cell.normalize('NFKC').replace(/\s/gu, '');
}

/** A name as the list means it: line breaks and spaces are layout, the characters stay as printed. */
export function nameText(cell: string): string {
  return cell.replace(/\s/gu, '');
}

/** ｻｯﾎﾟﾛｼ, サッポロシ and さっぽろし are one reading; kept in hiragana like the tables of the program. */
export function kanaText(cell: string): string {
  return cell
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[ァ-ヶ]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
}

/** 構成団体 and the like: readable on one line, nothing else changed. */
export function plainText(cell: string): string {
  return cell.replace(/\s+/gu, ' ').trim();
}
