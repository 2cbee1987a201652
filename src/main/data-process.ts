import type { AppError } from '#shared/contract/app-error.ts';
import type { DataOperationName, InputOf, OutputOf } from '#shared/contract/contract.ts';
import type { Notice } from '#shared/contract/notice.ts';
import type { DataMessage, DataRequest } from '#shared/contract/process-messages.ts';
import { err, type Result } from '#shared/result.ts';
import type { ChildHandle, Starter } from './data-process-starter.ts';
import type { LogDefect } from './defect-log.ts';
import { type Answer, createPendingCalls } from './pending-calls.ts';
import { dataProcessRestarts, delayBeforeRestart, recentDeaths } from './restart-policy.ts';

/** A call of main itself; internal operations are open to it. */
export type DataCall = <N extends DataOperationName>(
  name: N,
  input: InputOf<N>,
) => Promise<Result<OutputOf<N>, AppError>>;

export type DataTrouble = 'down' | 'resting';

export interface DataProcess {
  /** Never rejects. `dataUnavailable` when the process died on the way: nothing is sent twice. */
  readonly relay: (name: string, input: unknown, from: DataRequest['from']) => Promise<Answer>;
  readonly call: DataCall;
  /** What the windows were told, null while all is well. */
  readonly trouble: () => DataTrouble | null;
  /** Closes the ledger in order, then ends the process; kills it when it does not answer in time. */
  readonly stop: () => Promise<void>;
}

export interface DataProcessOptions {
  readonly starter: Starter;
  /** Runs after every start, before any other call is let through: reopens what was open. */
  readonly onReady: (call: DataCall) => Promise<void>;
  readonly onNotice: (notice: Notice) => void;
  readonly onProcessId: (pid: number | undefined) => void;
  readonly logDefect: LogDefect;
}

/**
 * - `starting`: calls wait until the process is ready.
 * - `restarting`: it died; calls are refused until it is back.
 * - `resting`: it died too often. The next call that comes after a quiet minute starts it again.
 */
type Phase = 'starting' | 'up' | 'restarting' | 'resting' | 'stopping';

const READY_TIMEOUT_MS = 30_000;
const SHUT_TIMEOUT_MS = 6_000;
const END_TIMEOUT_MS = 1_500;

/** Starts the data process, carries calls to it, and starts it again when it dies. */
export function startDataProcess(options: DataProcessOptions): DataProcess {
  const pending = createPendingCalls();
  const held: DataRequest[] = [];
  let phase: Phase = 'starting';
  let deaths: number[] = [];
  let child: ChildHandle | null = null;
  let announced: DataTrouble | null = null;
  let onGone: () => void = () => {};

  function start(): void {
    let thisChild: ChildHandle | null = null;
    let gone = false;
    let ready = false;
    const tooSlow = setTimeout(() => thisChild?.end('kill'), READY_TIMEOUT_MS);
    const exit = (reason: string, lastWords: string) => {
      if (gone) return;
      gone = true;
      clearTimeout(tooSlow);
      // Once it works with a ledger, what it says could name an applicant; it keeps a log of its own.
      died(ready ? reason : `${reason}\n${lastWords}`);
    };
    const message = (received: unknown) => {
      if (gone || !isDataMessage(received)) return;
      if (received.type === 'ready') {
        ready = true;
        clearTimeout(tooSlow);
        options.onProcessId(thisChild?.pid());
        void becomeReady(() => gone);
      } else if (received.type === 'response') pending.settle(received.id, received.result);
      else options.onNotice(received.notice);
    };
    try {
      thisChild = options.starter.startChild({ message, exit });
      child = thisChild;
    } catch (error) {
      options.logDefect('data process: start', error);
      // As if it had died on its way, so that there is one path and no recursion.
      setImmediate(exit, 'not started', '');
    }
  }

  async function becomeReady(isGone: () => boolean): Promise<void> {
    try {
      await options.onReady(call);
    } catch (error) {
      options.logDefect('data process: ready', error);
    }
    if (isGone() || phase === 'stopping') return;
    phase = 'up';
    for (const request of held.splice(0)) child?.send(request);
    if (announced) options.onNotice({ kind: 'dataProcess', state: 'up' });
    announced = null;
  }

  function died(reason: string): void {
    child = null;
    held.length = 0;
    pending.giveUpAll();
    if (phase === 'stopping') {
      onGone();
      return;
    }
    options.logDefect('data process: ended', new Error(reason));
    const now = performance.now();
    deaths = [...recentDeaths(dataProcessRestarts, deaths, now), now];
    const delay = delayBeforeRestart(dataProcessRestarts, deaths, now);
    phase = delay === null ? 'resting' : 'restarting';
    tell(delay === null ? 'resting' : 'down');
    if (delay !== null) {
      setTimeout(() => {
        if (phase === 'restarting') start();
      }, delay);
    }
  }

  function tell(state: DataTrouble): void {
    if (announced !== state) options.onNotice({ kind: 'dataProcess', state });
    announced = state;
  }

  function wakeIfRested(): void {
    if (phase !== 'resting' || recentDeaths(dataProcessRestarts, deaths, performance.now()).length > 0)
      return;
    phase = 'starting';
    tell('down');
    start();
  }

  function post(request: Omit<DataRequest, 'type' | 'id'>, hold: boolean): Promise<Answer> {
    const { id, answer } = pending.open();
    const message: DataRequest = { type: 'request', id, ...request };
    if (hold) held.push(message);
    else child?.send(message);
    return answer;
  }

  async function relay(name: string, input: unknown, from: DataRequest['from']): Promise<Answer> {
    wakeIfRested();
    if (phase !== 'up' && phase !== 'starting') return err({ code: 'dataUnavailable' });
    return post({ name, input, from }, phase === 'starting');
  }

  // Straight to the process: `onReady` runs while everybody else still waits.
  const call: DataCall = async (name, input) => {
    if (!child) return err({ code: 'dataUnavailable' });
    const answer = await post({ name, input, from: 'main' }, false);
    // Both ends are built from one contract, and dispatch gives what the handler's type says.
    return answer as Result<OutputOf<typeof name>, AppError>;
  };

  async function stop(): Promise<void> {
    const wasUp = phase === 'up';
    phase = 'stopping';
    if (!child) return;
    const ended = new Promise<void>((resolve) => {
      onGone = resolve;
    });
    if (wasUp) await Promise.race([call('ledger.shut', null), ended, pause(SHUT_TIMEOUT_MS)]);
    child?.end('ask');
    await Promise.race([ended, pause(END_TIMEOUT_MS)]);
    child?.end('kill');
    await Promise.race([ended, pause(END_TIMEOUT_MS)]);
  }

  if (options.starter.from === null) start();
  else {
    void options.starter.from.then(() => {
      if (phase === 'starting') start();
    });
  }
  return {
    relay,
    call: async (name, input) =>
      (await relay(name, input, 'main')) as Result<OutputOf<typeof name>, AppError>,
    trouble: () => announced,
    stop,
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function isDataMessage(message: unknown): message is DataMessage {
  return typeof message === 'object' && message !== null && 'type' in message;
}
