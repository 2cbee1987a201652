import { act } from '@testing-library/react';
import { onTestFinished } from 'vitest';
import type { AppError } from '#shared/contract/app-error.ts';
import type { ReviewConsole } from '#shared/contract/bridge-api.ts';
import type { Call, OperationName } from '#shared/contract/contract.ts';
import type { IntakeFile } from '#shared/contract/intake-file.ts';
import type { Notice } from '#shared/contract/notice.ts';
import type { Result } from '#shared/result.ts';
import { createTestOffice, type TestOffice, testReference } from '../../support/office.ts';
import { type Answers, displayAnswers } from './scripted-bridge.ts';
import './jsdom-gaps.ts';

export interface OfficeBridge {
  readonly bridge: ReviewConsole;
  readonly office: TestOffice;
  /** Names of the operations that the window sent, in order, without the reading of language and zoom. */
  readonly sent: readonly OperationName[];
  /** Lets the window hear of what was done elsewhere. */
  readonly hear: () => void;
  /** Drops a file that is read as long as the answer is not there; false where none is welcome. */
  readonly drop: (answer: Promise<DroppedAnswer>) => boolean;
}

type DroppedAnswer = Result<IntakeFile, AppError>;

/**
 * The real data layer over a real ledger behind a window. Only what the main process would do (dialogs) is answered
 * by the test; notices arrive after the call that caused them.
 */
export function officeBridge(
  dialogs: (call: Call) => Answers = () => ({}),
  options: { now?: string } = {},
): OfficeBridge {
  const office = createTestOffice(options);
  onTestFinished(() => office.close());
  const answers: Answers = { ...displayAnswers, ...dialogs(office.call) };
  const sent: OperationName[] = [];
  const listeners = new Set<(notice: Notice) => void>();
  const welcoming = new Set<(answer: Promise<DroppedAnswer>) => void>();
  const hear = () =>
    act(() => {
      for (const notice of office.notices.splice(0)) for (const listener of listeners) listener(notice);
    });
  const call: Call = async (name, input) => {
    if (name !== 'display.read') sent.push(name);
    const dialog = answers[name];
    const result = dialog ? await dialog(input) : await office.call(name, input);
    hear();
    return result;
  };
  return {
    bridge: {
      call,
      onNotice: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      onFileDropped: (listener) => {
        welcoming.add(listener);
        return () => welcoming.delete(listener);
      },
    },
    office,
    sent,
    hear,
    drop: (answer) => {
      const listening = [...welcoming];
      act(() => {
        for (const listener of listening) listener(answer);
      });
      return listening.length > 0;
    },
  };
}

/** The tables of the program, for components that show what the engine says. */
export const referenceForWindows = testReference;
