import { ApplicationField } from '#shared/domain/application/application.ts';
import type { ColumnUse } from '#shared/domain/intake/mapping.ts';
import { useSpeech } from '../../../text/text-context.tsx';

/** What becomes of a column, in the office's words. */
export function useUseInWords(): (use: ColumnUse) => string {
  const { words, text } = useSpeech();
  const others: Partial<Record<ColumnUse, string>> = text.importSource.mapping.uses;
  return (use) => {
    const field = ApplicationField.safeParse(use);
    return field.success ? words.field[field.data] : (others[use] ?? use);
  };
}
