import { type Html, html } from './html.ts';

/** One term with what is known about it; a wide one takes the whole line. */
export interface Fact {
  readonly term: string;
  readonly value: string;
  readonly wide?: boolean;
}

const NOT_GIVEN = '―';

/** Terms and values two pairs to a line. An odd pair before a wide one takes the rest of its line. */
export function factList(facts: readonly Fact[]): Html {
  let column = 0;
  const cells = facts.map((fact, index) => {
    const next = facts[index + 1];
    const wide = fact.wide === true || (column === 0 && (next === undefined || next.wide === true));
    column = wide ? 0 : (column + 1) % 2;
    const value = fact.value === '' ? NOT_GIVEN : fact.value;
    return wide
      ? html`<dt>${fact.term}</dt><dd class="wide">${value}</dd>`
      : html`<dt>${fact.term}</dt><dd>${value}</dd>`;
  });
  return html`<dl class="facts">${cells}</dl>`;
}
