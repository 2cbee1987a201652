import { useState } from 'react';
import type { ApplicationField } from '#shared/domain/application/application.ts';
import type { FormFields } from '#shared/domain/intake/read-application.ts';
import type { MadeCase } from '../held/use-held-work.ts';

/** An application that is being typed. Kept by the screen, so that looking elsewhere loses nothing. */
export interface TypedWork {
  /** As far as somebody has written in it; the others are still what was proposed. */
  readonly draft: Partial<FormFields>;
  /** Fields that were left once: only those complain. */
  readonly left: ReadonlySet<ApplicationField>;
  readonly asked: boolean;
  readonly made: MadeCase | null;
  readonly edit: (field: ApplicationField, value: string) => void;
  readonly leave: (field: ApplicationField) => void;
  readonly ask: () => void;
  readonly finish: (made: MadeCase) => void;
  readonly clear: () => void;
}

interface State {
  readonly draft: Partial<FormFields>;
  readonly left: ReadonlySet<ApplicationField>;
  readonly asked: boolean;
  readonly made: MadeCase | null;
}

const blank: State = { draft: {}, left: new Set(), asked: false, made: null };

export function useTypedWork(): TypedWork {
  const [state, setState] = useState(blank);
  return {
    ...state,
    edit: (field, value) =>
      setState((before) => ({ ...before, made: null, draft: { ...before.draft, [field]: value } })),
    leave: (field) => setState((before) => ({ ...before, left: new Set([...before.left, field]) })),
    ask: () => setState((before) => ({ ...before, asked: true })),
    finish: (made) => setState({ ...blank, made }),
    clear: () => setState(blank),
  };
}
