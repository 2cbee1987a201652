/** A stretch of a text that is shown as found, or between two finds. */
export interface TextPart {
  readonly text: string;
  readonly isFound: boolean;
}

/** Cuts a text at the places of its finds, in reading order; finds that touch or overlap become one. */
export function markFound(
  text: string,
  places: readonly { readonly from: number; readonly to: number }[],
): TextPart[] {
  const parts: TextPart[] = [];
  let shown = 0;
  const add = (to: number, isFound: boolean) => {
    if (to > shown) parts.push({ text: text.slice(shown, to), isFound });
    shown = Math.max(shown, to);
  };
  for (const { from, to } of joined(places)) {
    add(from, false);
    add(to, true);
  }
  add(text.length, false);
  return parts;
}

function joined(places: readonly { readonly from: number; readonly to: number }[]) {
  const whole: { from: number; to: number }[] = [];
  for (const { from, to } of places.toSorted((a, b) => a.from - b.from)) {
    const last = whole.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else whole.push({ from, to });
  }
  return whole;
}
