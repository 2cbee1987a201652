import { useState } from 'react';
import { ApplicationField } from '#shared/domain/application/application.ts';
import type { FormFields } from '#shared/domain/intake/read-application.ts';
import { useUnsaved } from '../../../app/unsaved.ts';
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
  /** The case was made of `sent`; what was typed since stays, as the beginning of the next one. */
  readonly finish: (made: MadeCase, sent: Partial<FormFields>) => void;
  /** Gives back the way to take it back, as long as nothing else was typed; null where nothing stood there. */
  readonly clear: () => (() => void) | null;
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
  useUnsaved(Object.values(state.draft).some((value) => value !== ''));
  return {
    ...state,
    edit: (field, value) =>
      setState((before) => ({ ...before, made: null, draft: { ...before.draft, [field]: value } })),
    leave: (field) => setState((before) => ({ ...before, left: new Set([...before.left, field]) })),
    ask: () => setState((before) => ({ ...before, asked: true })),
    finish: (made, sent) => setState(({ draft }) => ({ ...blank, draft: typedSince(draft, sent), made })),
    clear: () => {
      setState(blank);
      if (Object.values(state.draft).every((value) => value === '')) return null;
      return () => setState((now) => (now === blank ? state : now));
    },
  };
}

function typedSince(draft: Partial<FormFields>, sent: Partial<FormFields>): Partial<FormFields> {
  const fields = ApplicationField.options.filter((field) => draft[field] !== sent[field]);
  return Object.fromEntries(fields.map((field) => [field, draft[field]]));
}
