import type { CaseView } from '#shared/contract/case.ts';

/** What every dialog of a step needs from the case around it. */
export interface StepDialogProps {
  readonly onClose: () => void;
  readonly onDone: (after: CaseView) => void;
}
