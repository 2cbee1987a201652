import { useReducer } from 'react';
import type { AppError } from '#shared/contract/app-error.ts';
import type { BodyListFile } from '#shared/contract/body-list.ts';
import type { InputOf } from '#shared/contract/contract.ts';
import { useCommand } from '../../../app/use-command.ts';
import { useText } from '../../../text/text-context.tsx';
import {
  advance,
  beginning,
  type ListAnswers,
  type ListPlace,
  type ListState,
  type NamedBody,
} from './list-state.ts';

type SheetWish = Omit<InputOf<'bodyList.readSheet'>, 'listId'>;

export interface ListImport extends ListState {
  readonly isReading: boolean;
  readonly isPreviewing: boolean;
  readonly isCommitting: boolean;
  readonly chooseFile: () => Promise<void>;
  readonly readSheet: (wish: SheetWish) => Promise<void>;
  readonly answer: (answers: Partial<ListAnswers>) => void;
  readonly preview: () => Promise<void>;
  readonly chooseSuccessor: (code: string, successors: readonly NamedBody[]) => void;
  readonly commit: () => Promise<void>;
}

/** One list on its way into the register. Lives as long as the screen, also while another tab is shown. */
export function useListImport(): ListImport {
  const [state, dispatch] = useReducer(advance, beginning);
  const choosing = useCommand('bodyList.chooseFile');
  const reading = useCommand('bodyList.readSheet');
  const previewing = useCommand('bodyList.preview');
  const committing = useCommand('bodyList.commit');
  const proposeAnswers = useProposedAnswers();
  const { stage } = state;
  const file = stage.name === 'file' || stage.name === 'previewed' ? stage.file : null;
  const refuse = (place: ListPlace, error: AppError) => dispatch({ kind: 'refused', place, error });
  const show = (read: BodyListFile) =>
    dispatch({ kind: 'fileRead', file: read, answers: proposeAnswers(read) });

  return {
    ...state,
    isReading: choosing.isPending || reading.isPending,
    isPreviewing: previewing.isPending,
    isCommitting: committing.isPending,
    chooseFile: async () => {
      const answer = await choosing.run(null);
      if (!answer.ok) refuse('file', answer.error);
      else if (answer.value) show(answer.value);
    },
    readSheet: async (wish) => {
      if (!file) return;
      const answer = await reading.run({ listId: file.listId, ...wish });
      if (answer.ok) show(answer.value);
      else refuse('file', answer.error);
    },
    answer: (answers) => dispatch({ kind: 'answered', answers }),
    preview: async () => {
      if (!file || file.view.headerRow === null) return;
      const { listId, view } = file;
      const answer = await previewing.run({
        listId,
        sheet: view.sheet,
        headerRow: file.view.headerRow,
        ...state.answers,
      });
      if (answer.ok) dispatch({ kind: 'previewed', preview: answer.value });
      else refuse('form', answer.error);
    },
    chooseSuccessor: (code, successors) => dispatch({ kind: 'successorChosen', code, successors }),
    commit: async () => {
      if (!file) return;
      const successors = Object.fromEntries(
        Object.entries(state.chosen).map(([code, bodies]) => [code, bodies.map((body) => body.code)]),
      );
      const answer = await committing.run({ listId: file.listId, successors });
      if (answer.ok) dispatch({ kind: 'imported', made: answer.value });
      else refuse('commit', answer.error);
    },
  };
}

/** What the file itself says; a list is partial until the clerk says otherwise, because that ends nobody. */
function useProposedAnswers(): (file: BodyListFile) => ListAnswers {
  const { sourceDefault } = useText().bodyLists.form;
  return ({ view }) => {
    const list = view.guessedList ?? 'municipalities';
    return { list, scope: 'partial', effectiveOn: view.guessedDate ?? '', source: sourceDefault[list] };
  };
}
