import { useCallback, useReducer } from 'react';
import type { AppError } from '#shared/contract/app-error.ts';
import type { PlanCounts } from '#shared/contract/intake-plan.ts';
import type { IntakeEncoding } from '#shared/domain/intake/reading.ts';
import { useCommand } from '../../../app/use-command.ts';
import { advance, beginning, type ImportState, type Step } from './import-state.ts';

export interface ImportSession extends ImportState {
  /** The dialog is open, or the head of the file is being read. */
  readonly isReading: boolean;
  readonly isCancelling: boolean;
  readonly chooseFile: () => Promise<void>;
  readonly changeEncoding: (encoding: IntakeEncoding) => Promise<void>;
  readonly makePlan: () => Promise<void>;
  /** A row was corrected, left out or chosen: the counts as they are now. */
  readonly planEdited: (counts: PlanCounts) => void;
  readonly commit: () => Promise<void>;
  readonly cancel: () => Promise<void>;
}

/** One file on its way to cases. Lives as long as the screen, also while another screen is shown. */
export function useImportSession(): ImportSession {
  const [state, dispatch] = useReducer(advance, beginning);
  const choosing = useCommand('import.chooseFile');
  const reading = useCommand('import.changeEncoding');
  const planning = useCommand('import.plan');
  const committing = useCommand('import.commit');
  const cancelling = useCommand('import.cancel');
  const importId = state.stage.name === 'noFile' ? null : state.stage.file.importId;
  const refuse = useCallback((step: Step, error: AppError) => dispatch({ kind: 'refused', step, error }), []);

  return {
    ...state,
    isReading: choosing.isPending || reading.isPending,
    isCancelling: cancelling.isPending,
    chooseFile: async () => {
      const answer = await choosing.run(null);
      if (!answer.ok) refuse('file', answer.error);
      else if (answer.value) dispatch({ kind: 'fileRead', file: answer.value });
    },
    changeEncoding: async (encoding) => {
      if (importId === null) return;
      const answer = await reading.run({ importId, encoding });
      if (answer.ok) dispatch({ kind: 'fileRead', file: answer.value });
      else refuse('file', answer.error);
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
