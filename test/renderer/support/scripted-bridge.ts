import './jsdom-gaps.ts';
import { act } from '@testing-library/react';
import type { AppError } from '#shared/contract/app-error.ts';
import type { ReviewConsole } from '#shared/contract/bridge-api.ts';
import type { Call, InputOf, OperationName, OutputOf } from '#shared/contract/contract.ts';
import { defaultDisplay } from '#shared/contract/display-choice.ts';
import type { Notice } from '#shared/contract/notice.ts';
import { ok, type Result } from '#shared/result.ts';

type Answer<N extends OperationName> = (
  input: InputOf<N>,
) => Result<OutputOf<N>, AppError> | Promise<Result<OutputOf<N>, AppError>>;

/** What the other side of the bridge says to each operation that a test expects. */
export type Answers = { readonly [N in OperationName]?: Answer<N> };

export interface SentCall {
  readonly name: OperationName;
  readonly input: unknown;
}

export interface ScriptedBridge {
  readonly bridge: ReviewConsole;
  /** Everything that was sent, in order, except the reading of language and zoom that every window begins with. */
  readonly sent: readonly SentCall[];
  readonly notify: (notice: Notice) => void;
}

/** Every screen stands in a window that main has set up. */
export const displayAnswers: Answers = {
  'display.read': () => ok(defaultDisplay),
  'display.change': (wished) => ok(wished),
};

/** The transport and nothing else is replaced; a call that no test expects fails loudly. */
export function scriptedBridge(answers: Answers): ScriptedBridge {
  const sent: SentCall[] = [];
  const listeners = new Set<(notice: Notice) => void>();
  const call: Call = async (name, input) => {
    if (name !== 'display.read') sent.push({ name, input });
    const answer: Answer<typeof name> | undefined = answers[name] ?? displayAnswers[name];
    if (!answer) throw new Error(`nobody expected ${name}`);
    return answer(input);
  };
  return {
    bridge: {
      call,
      onNotice: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      onFileDropped: () => () => {},
    },
    sent,
    notify: (notice) =>
      act(() => {
        for (const listener of listeners) listener(notice);
      }),
  };
}
