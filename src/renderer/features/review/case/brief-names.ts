import type { ErrorNames } from '#shared/text/error-names.ts';

/** The labels stand in full in the checklist of the same case; what is in brackets would only take a line more. */
export function briefNames(names: ErrorNames): ErrorNames {
  return { ...names, item: (id) => names.item?.(id)?.replace(/\s*[（(].*[）)]$/, '') ?? id };
}
