import { describe, expect, it } from 'vitest';
import {
  advance,
  beginning,
  type ImportEvent,
  type ImportState,
} from '#renderer/features/import/session/import-state.ts';
import type { AppError } from '#shared/contract/app-error.ts';
import type { IntakeFile } from '#shared/contract/intake-file.ts';
import type { IntakePlan } from '#shared/contract/intake-plan.ts';
import { planCounts } from '../../support/intake-file.ts';

const file: IntakeFile = {
  importId: 'i1',
  fileName: '申請.csv',
  bytes: 10,
  reading: {
    format: 'delimited',
    encoding: 'cp932',
    delimiter: 'comma',
    headerRow: 1,
    mapping: { columns: [], constants: {} },
  },
  head: [],
  sheets: [],
  encodingViews: [],
  profile: null,
  sample: [],
};
const plan: IntakePlan = {
  planId: 'p1',
  counts: planCounts({ rows: 1, imported: 1 }),
  sha256: 'aa',
  hiddenRows: 0,
  lost: { edits: 0, choices: 0 },
};

function stateAfter(...events: ImportEvent[]): ImportState {
  return events.reduce(advance, beginning);
}

const refused = (error: AppError): ImportEvent => ({ kind: 'refused', step: 'commit', error });
const committing: ImportEvent[] = [
  { kind: 'fileRead', file },
  { kind: 'planBegun' },
  { kind: 'planMade', plan },
  { kind: 'commitBegun' },
];

describe('the way from a file to cases', () => {
  it('knows of work on the rows until it is imported or the file is another one', () => {
    const edited: ImportEvent[] = [
      ...committing.slice(0, 3),
      { kind: 'planEdited', counts: planCounts({ rows: 1, imported: 1, corrected: 1 }) },
    ];
    const isEdited = (...events: ImportEvent[]) => stateAfter(...edited, ...events).isEdited;
    expect(isEdited({ kind: 'planLeft' }, { kind: 'fileRead', file })).toBe(true);
    expect(isEdited({ kind: 'commitBegun' }, refused({ code: 'planStale' }))).toBe(true);
    expect(isEdited({ kind: 'fileRead', file: { ...file, importId: 'i2' } })).toBe(false);
    expect(stateAfter(...edited, { kind: 'planLeft' }).stage).toEqual({ name: 'file', file });
  });

  it('keeps the plan when an import is stopped, so that it can be started again', () => {
    expect(stateAfter(...committing, refused({ code: 'cancelled' })).stage).toEqual({
      name: 'planned',
      file,
      plan,
    });
  });

  it('counts anew when a row of the plan is corrected, and not while it is being imported', () => {
    const counts = planCounts({ rows: 1, excluded: 1 });
    const edited: ImportEvent = { kind: 'planEdited', counts };
    const planned = committing.slice(0, -1);
    expect(stateAfter(...planned, edited).stage).toEqual({
      name: 'planned',
      file,
      plan: { ...plan, counts },
    });
    expect(stateAfter(...committing, edited)).toEqual(stateAfter(...committing));
  });

  it('asks for a new plan when the ledger changed after it was made', () => {
    expect(stateAfter(...committing, refused({ code: 'planStale' })).stage).toEqual({ name: 'file', file });
  });

  it('drops the plan when the file is another one by now', () => {
    const changed: AppError = { code: 'fileProblem', problem: 'changed', path: '申請.csv', detail: '' };
    expect(stateAfter(...committing, refused(changed)).stage).toEqual({ name: 'file', file });
  });

  it('offers no second press when nobody knows whether the import was committed', () => {
    const state = stateAfter(...committing, refused({ code: 'dataUnavailable' }));
    expect(state.stage).toEqual({ name: 'noFile' });
    expect(state.refusal?.error).toEqual({ code: 'dataUnavailable' });
  });

  it('forgets a refusal as soon as the work goes on', () => {
    expect(
      stateAfter(...committing, refused({ code: 'cancelled' }), { kind: 'commitBegun' }).refusal,
    ).toBeNull();
  });

  it('takes no answer that no longer fits: a plan of a file that was replaced meanwhile', () => {
    const other = { ...file, importId: 'i2' };
    const state = stateAfter(
      { kind: 'fileRead', file },
      { kind: 'planBegun' },
      { kind: 'fileRead', file: other },
      { kind: 'planMade', plan },
    );
    expect(state.stage).toEqual({ name: 'file', file: other });
  });
});
