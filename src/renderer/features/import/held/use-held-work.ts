import { useState } from 'react';
import type { InputOf } from '#shared/contract/contract.ts';
import type { HeldRow, RowProblemCode } from '#shared/contract/intake.ts';
import type { ApplicationField } from '#shared/domain/application/application.ts';
import { useUnsaved } from '../../../app/unsaved.ts';

export type Fields = HeldRow['fields'];

/** What a clerk has in hand on the list of held rows: page, chosen row, corrections not yet sent. */
export interface HeldWork {
  readonly filter: HeldRowFilter;
  readonly setFilter: (change: Partial<HeldRowFilter>) => void;
  readonly state: HeldRowState;
  readonly setState: (state: HeldRowState) => void;
  readonly after: number | null;
  readonly hasPrevious: boolean;
  readonly pagesBefore: number;
  readonly goOn: (next: number) => void;
  readonly goBack: () => void;
  readonly chosen: string | null;
  readonly choose: (id: string | null) => void;
  /** Chooses what comes after a finished row, and hands the focus on to it, unless another row was chosen meanwhile. */
  readonly goOnFrom: (done: string, next: string | null) => void;
  readonly takesFocus: boolean;
  readonly focusTaken: () => void;
  readonly draftOf: (row: HeldRow) => Fields;
  readonly edit: (row: HeldRow, field: ApplicationField, value: string) => void;
  readonly forget: (id: string) => void;
  /** The case that the last correction made. */
  readonly made: MadeCase | null;
  readonly setMade: (made: MadeCase | null) => void;
}

/** Null: all of them. */
export interface HeldRowFilter {
  readonly run: string | null;
  readonly problem: RowProblemCode | null;
  readonly search: string;
}

/** Rows that wait for a person, or that wait no longer. */
export type HeldRowState = 'waiting' | InputOf<'import.endedRows'>['ended'];

export interface MadeCase {
  readonly caseId: string;
  readonly name: string;
}

/** Kept by the screen, so that changing the tab or the row loses no correction. */
export function useHeldWork(): HeldWork {
  const [pages, setPages] = useState<readonly number[]>([]);
  const [chosen, setChosen] = useState<{ id: string | null; takesFocus: boolean }>({
    id: null,
    takesFocus: false,
  });
  const [filter, setFilter] = useState<HeldRowFilter>({ run: null, problem: null, search: '' });
  const [state, setState] = useState<HeldRowState>('waiting');
  const [made, setMade] = useState<MadeCase | null>(null);
  const [drafts, setDrafts] = useState<Readonly<Record<string, Fields>>>({});
  useUnsaved(Object.keys(drafts).length > 0);
  return {
    filter,
    setFilter: (change) => {
      setFilter((before) => ({ ...before, ...change }));
      setPages([]);
    },
    state,
    setState,
    after: pages.at(-1) ?? null,
    hasPrevious: pages.length > 0,
    pagesBefore: pages.length,
    goOn: (next) => setPages((before) => [...before, next]),
    goBack: () => setPages((before) => before.slice(0, -1)),
    chosen: chosen.id,
    takesFocus: chosen.takesFocus,
    choose: (id) => setChosen({ id, takesFocus: false }),
    goOnFrom: (done, next) => setChosen((now) => (now.id === done ? { id: next, takesFocus: true } : now)),
    focusTaken: () => setChosen((before) => ({ ...before, takesFocus: false })),
    draftOf: (row) => drafts[row.id] ?? row.draft ?? row.fields,
    edit: (row, field, value) =>
      setDrafts((before) => ({
        ...before,
        [row.id]: { ...(before[row.id] ?? row.draft ?? row.fields), [field]: value },
      })),
    forget: (id) =>
      setDrafts((before) => Object.fromEntries(Object.entries(before).filter(([kept]) => kept !== id))),
    made,
    setMade,
  };
}
