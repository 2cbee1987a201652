import { escapeHtml } from '#shared/domain/report/escape-html.ts';

/** Finished markup. Plain strings are never taken for it: everything from the ledger goes through `text`. */
export interface Html {
  readonly markup: string;
}

type Part = Html | string | number | readonly Html[];

/** Markup with its holes filled: text is escaped, markup is kept. */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const filled = literals.map((literal, index) => {
    const part = parts[index];
    return part === undefined ? literal : `${literal}${markupOf(part)}`;
  });
  return { markup: filled.join('') };
}

export const nothing: Html = { markup: '' };

function markupOf(part: Part): string {
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  if ('markup' in part) return part.markup;
  return part.map((each) => each.markup).join('');
}
