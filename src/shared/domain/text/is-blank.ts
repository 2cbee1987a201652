/** What nobody sees is no answer: a zero-width space, or the filler that Korean forms leave in an empty field. */
export function isBlank(text: string): boolean {
  return !visible.test(text);
}

const visible = /[^\s\p{Default_Ignorable_Code_Point}]/u;
