import type { BodyChange } from './body-change.ts';
import type { KnownBodies } from './compare-list.ts';

/** 団体コード of an ended body → those of its successors, as the clerk chose them; empty for none. */
export type SuccessorChoices = Readonly<Record<string, readonly string[]>>;

/**
 * The changes with the successors that the clerk chose in place of the file's. Gives the first choice that cannot be: a body
 * that does not end, or a successor that does not exist afterwards.
 */
export function chooseSuccessors(
  changes: readonly BodyChange[],
  choices: SuccessorChoices,
  known: KnownBodies,
): { readonly changes: BodyChange[]; readonly impossible: string | null } {
  const ending = new Set(changes.flatMap(({ change, body }) => (change === 'ended' ? [body.code] : [])));
  const coming = new Set(changes.flatMap(({ change, body }) => (change === 'ended' ? [] : [body.code])));
  const remains = (code: string) =>
    !ending.has(code) && (coming.has(code) || known.get(code)?.ended === null);
  let impossible: string | null = null;
  for (const [code, successors] of Object.entries(choices)) {
    if (!ending.has(code) || !successors.every(remains)) impossible ??= code;
  }
  const chosen = changes.map((change): BodyChange => {
    const choice = change.change === 'ended' ? choices[change.body.code] : undefined;
    return choice === undefined || change.change !== 'ended'
      ? change
      : { ...change, successors: [...choice] };
  });
  return { changes: chosen, impossible };
}
