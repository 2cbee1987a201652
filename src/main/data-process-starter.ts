import { fork } from 'node:child_process';
import { app, utilityProcess } from 'electron';
import type { DataProcessSetup, DataRequest } from '#shared/contract/process-messages.ts';

/** What main hears of a running data process. */
export interface ChildEvents {
  message(message: unknown): void;
  /** However it ended; also when it could not be started. `lastWords` is what it wrote to stderr. */
  exit(reason: string, lastWords: string): void;
}

/** What the two kinds of processes have in common. */
export interface ChildHandle {
  pid(): number | undefined;
  send(request: DataRequest): void;
  /** Asks to end; `kill` does not ask. */
  end(how: 'ask' | 'kill'): void;
}

export type StartChild = (events: ChildEvents) => ChildHandle;

export interface Starter {
  readonly startChild: StartChild;
  /** From when on it may be used. Null: at once, while Chromium is still starting. */
  readonly from: Promise<void> | null;
}

const LAST_WORDS_LENGTH = 1_500;

/** Node's V8 would let the young generation grow to 128 MB during an import, without being faster; Electron's does not. */
const NODE_FLAGS = ['--max-semi-space-size=16'];

/**
 * A utility process of Electron; or a forked Node where better-sqlite3 does not load into this Electron
 * (older than 36), with the path from REVIEW_DATA_PROCESS_NODE. Nobody can make a packaged program run
 * another executable that way.
 */
export function chooseStarter(entry: string, setup: DataProcessSetup): Starter {
  const node = app.isPackaged ? undefined : process.env.REVIEW_DATA_PROCESS_NODE;
  const argument = JSON.stringify(setup);
  return node
    ? { startChild: forkedNode(node, entry, argument), from: null }
    : { startChild: utility(entry, argument), from: app.whenReady() };
}

function utility(entry: string, argument: string): StartChild {
  return (events) => {
    const child = utilityProcess.fork(entry, [argument], {
      serviceName: 'review-data',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const lastWords = keepLastWords(child.stderr);
    child.on('message', events.message);
    child.once('exit', (code) => events.exit(`exit ${code}`, lastWords()));
    return {
      pid: () => child.pid,
      send: (request) => child.postMessage(request),
      end: (how) => endProcess(how, child.pid, () => child.kill()),
    };
  };
}

function forkedNode(node: string, entry: string, argument: string): StartChild {
  return (events) => {
    const child = fork(entry, [argument], {
      execPath: node,
      // Without this list it would get the flags of Electron.
      execArgv: NODE_FLAGS,
      serialization: 'advanced',
      // Ctrl+C in the terminal goes to a whole group of processes; this one is to end after its ledger is closed.
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    const lastWords = keepLastWords(child.stderr);
    child.on('message', events.message);
    child.once('exit', (code, signal) => events.exit(`exit ${code ?? signal}`, lastWords()));
    child.on('error', (error) => {
      // A file that cannot be executed ends in `error` and never in `exit`.
      if (child.pid === undefined) events.exit(error.message, '');
    });
    return {
      pid: () => child.pid,
      send: (request) => {
        // Refused when the channel is closed: then `exit` is on its way and answers for every call.
        if (child.connected) child.send(request);
      },
      end: (how) => endProcess(how, child.pid, () => child.kill()),
    };
  };
}

function endProcess(how: 'ask' | 'kill', pid: number | undefined, ask: () => void): void {
  if (how === 'ask' || pid === undefined) {
    ask();
    return;
  }
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

/** A process that does not start explains itself only here. */
function keepLastWords(stream: NodeJS.ReadableStream | null): () => string {
  let text = '';
  stream?.on('data', (chunk: Buffer) => {
    text = (text + chunk.toString('utf8')).slice(-LAST_WORDS_LENGTH);
    if (!app.isPackaged) process.stderr.write(chunk);
  });
  return () => text;
}
