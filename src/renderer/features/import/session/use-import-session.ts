import { useCallback, useReducer, useState } from 'react';
import type { AppError } from '#shared/contract/app-error.ts';
import type { IntakeFile } from '#shared/contract/intake-file.ts';
import type { PlanCounts } from '#shared/contract/intake-plan.ts';
import type { ReadingChange } from '#shared/contract/intake-source.ts';
import type { ColumnMapping, ColumnUse } from '#shared/domain/intake/mapping.ts';
import type { Result } from '#shared/result.ts';
import { useUnsaved } from '../../../app/unsaved.ts';
import { useCommand } from '../../../app/use-command.ts';
import { advance, beginning, type ImportState, type Step } from './import-state.ts';

export interface ImportSession extends ImportState {
  /** The dialog is open, or the head of the file is being read. */
  readonly isReading: boolean;
  /** Of a file that was dropped. */
  readonly isReadingDropped: boolean;
  readonly isCancelling: boolean;
  /** What a person wanted to do that would leave their corrections behind; null when there is nothing to ask. */
  readonly leaving: Leaving | null;
  readonly stay: () => void;
  readonly chooseFile: () => Promise<void>;
  readonly paste: (text: string) => Promise<void>;
  /** A file that came by another way than the dialog. */
  readonly takeDropped: (answer: Promise<Result<IntakeFile, AppError>>) => void;
  readonly changeReading: (change: ReadingChange) => Promise<void>;
  readonly changeMapping: (wish: MappingWish) => Promise<void>;
  readonly changeColumns: () => void;
  readonly makePlan: () => Promise<void>;
  /** A row was corrected, left out or chosen: the counts as they are now. */
  readonly planEdited: (counts: PlanCounts) => void;
  readonly commit: () => Promise<void>;
  readonly cancel: () => Promise<void>;
}

export interface Leaving {
  readonly to: 'otherFile' | 'columns';
  readonly go: () => void;
}

export interface MappingWish {
  readonly uses: readonly ColumnUse[];
  readonly constants: ColumnMapping['constants'];
  readonly profile: string | null;
}

/** One source on its way to cases. Lives as long as the screen, also while another screen is shown. */
export function useImportSession(): ImportSession {
  const [state, dispatch] = useReducer(advance, beginning);
  const choosing = useCommand('import.chooseFile');
  const pasting = useCommand('source.paste');
  const reading = useCommand('source.change');
  const mapping = useCommand('source.map');
  const planning = useCommand('import.plan');
  const committing = useCommand('import.commit');
  const cancelling = useCommand('import.cancel');
  const file = state.stage.name === 'noFile' ? null : state.stage.file;
  const importId = file?.importId ?? null;
  const refuse = useCallback((step: Step, error: AppError) => dispatch({ kind: 'refused', step, error }), []);
  const takeFile = useCallback(
    (answer: Result<IntakeFile, AppError>) => {
      if (answer.ok) dispatch({ kind: 'fileRead', file: answer.value });
      else refuse('file', answer.error);
    },
    [refuse],
  );

  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const { isEdited } = state;
  useUnsaved(isEdited);
  /** Corrections are work: whoever would leave them behind is asked first. */
  const leave = useCallback(
    (to: Leaving['to'], go: () => void) => {
      if (!isEdited) return go();
      setLeaving({
        to,
        go: () => {
          setLeaving(null);
          go();
        },
      });
    },
    [isEdited],
  );

  const [isReadingDropped, setReadingDropped] = useState(false);
  const takeDropped = useCallback(
    (answer: Promise<Result<IntakeFile, AppError>>) => {
      setReadingDropped(true);
      void answer
        .then((read) => leave('otherFile', () => takeFile(read)))
        .finally(() => setReadingDropped(false));
    },
    [takeFile, leave],
  );

  const chooseAnother = async () => {
    const answer = await choosing.run(null);
    if (!answer.ok) refuse('file', answer.error);
    else if (answer.value) dispatch({ kind: 'fileRead', file: answer.value });
  };

  return {
    ...state,
    isReading: choosing.isPending || pasting.isPending || reading.isPending || isReadingDropped,
    isReadingDropped,
    isCancelling: cancelling.isPending,
    takeDropped,
    leaving,
    stay: () => setLeaving(null),
    chooseFile: async () => leave('otherFile', () => void chooseAnother()),
    changeColumns: () => leave('columns', () => dispatch({ kind: 'planLeft' })),
    paste: async (text) => takeFile(await pasting.run({ text })),
    changeReading: async (change) => {
      if (importId !== null) takeFile(await reading.run({ importId, change }));
    },
    changeMapping: async ({ uses, constants, profile }) => {
      if (file === null) return;
      const answer = await mapping.run({ importId: file.importId, uses: [...uses], constants, profile });
      if (answer.ok) dispatch({ kind: 'fileRead', file: { ...file, ...answer.value } });
      else refuse('columns', answer.error);
    },
    makePlan: async () => {
      if (importId === null) return;
      dispatch({ kind: 'planBegun' });
      const answer = await planning.run({ importId });
      if (answer.ok) dispatch({ kind: 'planMade', plan: answer.value });
      else refuse('plan', answer.error);
    },
    planEdited: (counts) => dispatch({ kind: 'planEdited', counts }),
    commit: async () => {
      if (importId === null) return;
      dispatch({ kind: 'commitBegun' });
      const answer = await committing.run({ importId });
      if (answer.ok) dispatch({ kind: 'committed', run: answer.value });
      else refuse('commit', answer.error);
    },
    cancel: async () => {
      if (importId === null) return;
      // The plan or commit itself answers `cancelled`; a refusal here means that it had already ended.
      await cancelling.run({ importId });
    },
  };
}
