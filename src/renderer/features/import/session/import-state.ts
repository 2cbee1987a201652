import type { AppError } from '#shared/contract/app-error.ts';
import type { IntakeRun } from '#shared/contract/intake.ts';
import type { IntakeFile } from '#shared/contract/intake-file.ts';
import type { IntakePlan, PlanCounts } from '#shared/contract/intake-plan.ts';

/** How far the way from a file to cases has come. */
export type ImportStage =
  | { readonly name: 'noFile' }
  | { readonly name: 'file'; readonly file: IntakeFile }
  | { readonly name: 'planning'; readonly file: IntakeFile }
  | { readonly name: 'planned'; readonly file: IntakeFile; readonly plan: IntakePlan }
  | { readonly name: 'committing'; readonly file: IntakeFile; readonly plan: IntakePlan }
  | {
      readonly name: 'imported';
      readonly file: IntakeFile;
      readonly plan: IntakePlan;
      readonly run: IntakeRun;
    };

export type Step = 'file' | 'columns' | 'plan' | 'commit';

export interface ImportState {
  readonly stage: ImportStage;
  /** The last refusal, at the step where it arose. */
  readonly refusal: { readonly step: Step; readonly error: AppError } | null;
  /** A person said something about rows of this file: work that would go with the file. */
  readonly isEdited: boolean;
}

export type ImportEvent =
  | { readonly kind: 'fileRead'; readonly file: IntakeFile }
  | { readonly kind: 'planBegun' }
  | { readonly kind: 'planMade'; readonly plan: IntakePlan }
  | { readonly kind: 'planEdited'; readonly counts: PlanCounts }
  /** Back to what becomes of the columns; the plan is made anew after that. */
  | { readonly kind: 'planLeft' }
  | { readonly kind: 'commitBegun' }
  | { readonly kind: 'committed'; readonly run: IntakeRun }
  | { readonly kind: 'refused'; readonly step: Step; readonly error: AppError };

export const beginning: ImportState = { stage: { name: 'noFile' }, refusal: null, isEdited: false };

/** What the screen shows after something happened. An event that no longer fits changes nothing. */
export function advance(state: ImportState, event: ImportEvent): ImportState {
  const next = shownAfter(state, event);
  return { ...next, isEdited: isEditedAfter(state, event, next.stage) };
}

function isEditedAfter({ stage, isEdited }: ImportState, event: ImportEvent, next: ImportStage): boolean {
  if (event.kind === 'planEdited') return isEdited || next.name === 'planned';
  const isSameFile =
    stage.name !== 'noFile' && next.name !== 'noFile' && stage.file.importId === next.file.importId;
  return isEdited && isSameFile && next.name !== 'imported';
}

type Shown = Pick<ImportState, 'stage' | 'refusal'>;

function shownAfter(state: ImportState, event: ImportEvent): Shown {
  const { stage } = state;
  switch (event.kind) {
    case 'fileRead':
      return at({ name: 'file', file: event.file });
    case 'planBegun':
      return stage.name === 'noFile' ? state : at({ name: 'planning', file: stage.file });
    case 'planMade':
      return stage.name === 'planning' ? at({ name: 'planned', file: stage.file, plan: event.plan }) : state;
    case 'planEdited':
      return stage.name === 'planned'
        ? at({ ...stage, plan: { ...stage.plan, counts: event.counts } })
        : state;
    case 'planLeft':
      return stage.name === 'planned' ? at({ name: 'file', file: stage.file }) : state;
    case 'commitBegun':
      return stage.name === 'planned' ? at({ ...stage, name: 'committing' }) : state;
    case 'committed':
      return stage.name === 'committing' ? at({ ...stage, name: 'imported', run: event.run }) : state;
    case 'refused':
      return { stage: afterRefusal(stage, event.error), refusal: { step: event.step, error: event.error } };
    default:
      return event satisfies never;
  }
}

function at(stage: ImportStage): Shown {
  return { stage, refusal: null };
}

/** A refusal goes back no further than it must, and never to something that is not true any more. */
function afterRefusal(stage: ImportStage, error: AppError): ImportStage {
  // The data process forgets chosen files when it ends; an unknown importId means the same.
  if (error.code === 'dataUnavailable' || error.code === 'notFound') return { name: 'noFile' };
  if (stage.name === 'planning') return { name: 'file', file: stage.file };
  if (stage.name !== 'committing') return stage;
  const planIsStale = error.code === 'fileProblem' || error.code === 'planStale';
  return planIsStale ? { name: 'file', file: stage.file } : { ...stage, name: 'planned' };
}
