import { useEffect, useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { HeldRow } from '#shared/contract/intake.ts';
import { useOperation } from '../../../app/use-operation.ts';
import type { Fields } from './use-held-work.ts';

export interface TriedRow extends OutputOf<'import.tryRow'> {
  /** The fields that were judged; what is being typed is judged a moment later. */
  readonly fields: Fields;
}

const PAUSE_MS = 250;

/** What would become of a held row with the fields as they are now; until the first answer, what the import had said. */
export function useTriedRow(row: HeldRow, draft: Fields): TriedRow {
  const [settled, setSettled] = useState(draft);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(draft), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft]);
  const tried = useOperation('import.tryRow', { id: row.id, fields: settled }, { keepPrevious: true });
  const [answered, setAnswered] = useState<TriedRow>({
    fields: row.fields,
    problems: row.problems,
    judgement: null,
    due: null,
  });
  useEffect(() => {
    if (tried.data && !tried.isPlaceholderData) setAnswered({ fields: settled, ...tried.data });
  }, [tried.data, tried.isPlaceholderData, settled]);
  return answered;
}
