import type { AppError } from '#shared/contract/app-error.ts';
import type {
  BodyListFile,
  BodyListImport,
  BodyListPreview,
  ListRequest,
} from '#shared/contract/body-list.ts';

/** What the clerk says about the list. */
export type ListAnswers = Pick<ListRequest, 'list' | 'scope' | 'effectiveOn' | 'source'>;

export interface NamedBody {
  readonly code: string;
  readonly name: string;
}

/** 団体コード of an ended body → the successors that were chosen in place of the file's. */
export type ChosenSuccessors = Readonly<Record<string, readonly NamedBody[]>>;

export type ListStage =
  | { readonly name: 'noFile' }
  | { readonly name: 'file'; readonly file: BodyListFile }
  | {
      readonly name: 'previewed';
      readonly file: BodyListFile;
      readonly preview: BodyListPreview;
      /** Tells the pages of one preview from those of the one before. */
      readonly number: number;
    }
  | { readonly name: 'imported'; readonly made: BodyListImport };

/** The part of the screen at which the last refusal arose. */
export type ListPlace = 'file' | 'form' | 'commit';

export interface ListState {
  readonly stage: ListStage;
  readonly answers: ListAnswers;
  readonly chosen: ChosenSuccessors;
  readonly previews: number;
  readonly refusal: { readonly place: ListPlace; readonly error: AppError } | null;
}

export type ListEvent =
  | {
      readonly kind: 'fileRead';
      readonly file: BodyListFile;
      readonly answers: ListAnswers;
    }
  | { readonly kind: 'answered'; readonly answers: Partial<ListAnswers> }
  | { readonly kind: 'previewed'; readonly preview: BodyListPreview }
  | { readonly kind: 'successorChosen'; readonly code: string; readonly successors: readonly NamedBody[] }
  | { readonly kind: 'imported'; readonly made: BodyListImport }
  | { readonly kind: 'refused'; readonly place: ListPlace; readonly error: AppError };

export const beginning: ListState = {
  stage: { name: 'noFile' },
  answers: { list: 'municipalities', scope: 'partial', effectiveOn: '', source: '' },
  chosen: {},
  previews: 0,
  refusal: null,
};

/** What the screen shows after something happened. A preview stands only for the answers that it was made with. */
export function advance(state: ListState, event: ListEvent): ListState {
  const { stage } = state;
  switch (event.kind) {
    case 'fileRead':
      return {
        ...beginning,
        previews: state.previews,
        stage: { name: 'file', file: event.file },
        answers: event.answers,
      };
    case 'answered':
      return {
        ...state,
        stage: withoutPreview(stage),
        answers: { ...state.answers, ...event.answers },
        refusal: null,
      };
    case 'previewed': {
      if (stage.name !== 'file' && stage.name !== 'previewed') return state;
      const number = state.previews + 1;
      const previewed: ListStage = { name: 'previewed', file: stage.file, preview: event.preview, number };
      return { ...state, stage: previewed, previews: number, chosen: {}, refusal: null };
    }
    case 'successorChosen':
      return { ...state, chosen: { ...state.chosen, [event.code]: event.successors } };
    case 'imported':
      return { ...state, stage: { name: 'imported', made: event.made }, refusal: null };
    case 'refused':
      return {
        ...state,
        stage: afterRefusal(stage, event.error),
        refusal: { place: event.place, error: event.error },
      };
    default:
      return event satisfies never;
  }
}

function withoutPreview(stage: ListStage): ListStage {
  return stage.name === 'previewed' ? { name: 'file', file: stage.file } : stage;
}

/** What is not true any more goes: the preview of a changed file, the file that the data process has forgotten. */
function afterRefusal(stage: ListStage, { code }: AppError): ListStage {
  if (code === 'notFound' || code === 'dataUnavailable') return { name: 'noFile' };
  return code === 'fileProblem' || code === 'previewOutdated' ? withoutPreview(stage) : stage;
}
