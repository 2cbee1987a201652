import { useState } from 'react';
import type { AppError } from '#shared/contract/app-error.ts';
import {
  type ConfirmationEvidence,
  type ConfirmationField,
  type ConfirmationProblem,
  fieldOfProblem,
} from '#shared/domain/confirmed-domain/confirmed-domain.ts';
import { tidyDate } from '../tidy-date.ts';
import type { Kept } from '../use-kept.ts';

/** What is typed of a confirmation, and what the ledger said is wrong with it. */
export interface EvidenceForm {
  readonly draft: ConfirmationEvidence;
  readonly change: (patch: Partial<ConfirmationEvidence>) => void;
  /** The problem of a field, until the field is changed. */
  readonly problemOf: (field: ConfirmationField) => ConfirmationProblem | null;
  /** Marks the fields that a refusal names. False when it names none, so that it must be said elsewhere. */
  readonly mark: (error: AppError) => boolean;
  /** A field outside the evidence was changed. */
  readonly unmark: (field: ConfirmationField) => void;
  /** Forgets what was sent; what was typed since stays. */
  readonly clear: () => void;
  /** As it is sent: an empty date means the last day that 設定 allows. */
  readonly wish: () => ConfirmationEvidence;
}

const empty: ConfirmationEvidence = {
  evidence: [],
  evidenceText: '',
  contact: '',
  contactSource: null,
  contactFoundHow: '',
  expiresOn: null,
};

/** What is typed is kept outside the dialog, so that leaving it costs nothing. */
export function useEvidenceForm(kept: Kept<ConfirmationEvidence>): EvidenceForm {
  const draft = kept.now ?? empty;
  const [problems, setProblems] = useState<readonly ConfirmationProblem[]>([]);
  const unmark = (field: ConfirmationField) =>
    setProblems((before) => before.filter((problem) => fieldOfProblem[problem] !== field));
  return {
    draft,
    change: (patch) => {
      kept.set((before) => ({ ...(before ?? empty), ...patch }));
      setProblems((before) => before.filter((problem) => !(fieldOfProblem[problem] in patch)));
    },
    problemOf: (field) => problems.find((problem) => fieldOfProblem[problem] === field) ?? null,
    mark: (error) => {
      const named = error.code === 'confirmationRefused' ? error.problems : [];
      setProblems(named);
      return named.length > 0;
    },
    unmark,
    clear: () => {
      kept.forget();
      setProblems([]);
    },
    wish: () => {
      const date = tidyDate(draft.expiresOn ?? '');
      return { ...draft, expiresOn: date === '' ? null : date };
    },
  };
}
