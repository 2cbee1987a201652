import { setFlagsFromString } from 'node:v8';
import { isMainThread, workerData } from 'node:worker_threads';
import type { DataMessage, DataProcessSetup, DataRequest } from '#shared/contract/process-messages.ts';
import { watchDay } from './day-watch.ts';
import { type DefectLog, openDefectLog } from './defect-log.ts';
import { dispatch } from './dispatch.ts';
import type { Office } from './handler.ts';
import { systemRecordSource } from './journal/record-source.ts';
import { checkpointOnThread } from './ledger/checkpoint.ts';
import { checkFileOnThread } from './ledger/file-check.ts';
import { createOffice } from './office.ts';
import { loadReferenceData } from './reference/reference-data.ts';
import { doThreadWork } from './thread-work.ts';
import { listUnfinishedIn, removeLeftBefore } from './unfinished.ts';

const QUIET_MS = 3_000;
/** How much garbage may be added to what is in use: V8 would let it double during an import. */
const HEAP_GROWTH = '--heap-growing-percent=25';

/**
 * The data process: the only code that opens a ledger. Started by main either as a utility process or, for
 * an Electron that is too old for the SQLite module, as a forked Node; the two differ only in their port.
 */
function main(): void {
  setFlagsFromString(HEAP_GROWTH);
  const setup = readSetup(process.argv);
  const log = openDefectLog(setup.logDirectory);
  const port = parentPort();
  listUnfinishedIn(setup.unfinishedList);
  process.on('uncaughtException', (error) => stop(log, error));
  process.on('unhandledRejection', (error) => stop(log, error));
  const office = createOffice({
    source: systemRecordSource(clock(setup.clock)),
    reference: () => loadReferenceData(setup.referenceDirectory),
    migrationsDirectory: setup.migrationsDirectory,
    fontsDirectory: setup.fontsDirectory,
    marksUse: true,
    checkpoint: checkpointOnThread(new URL(import.meta.url)),
    checkFile: checkFileOnThread(new URL(import.meta.url)),
    notify: (notice) => port.send({ type: 'notice', notice }),
  });
  port.listen((request) => {
    dispatch(office, request.name, request.input, request.from, log.record)
      .then((result) => port.send({ type: 'response', id: request.id, result }))
      .catch((error) => stop(log, error));
  });
  watchDay(office.today, () => port.send({ type: 'notice', notice: { kind: 'day' } }));
  port.send({ type: 'ready' });
  // While the person still types a passphrase, so that the first case need not wait for the tables.
  setTimeout(() => {
    readAhead(office);
    removeLeftBefore();
  }, QUIET_MS);
}

/** Where the tables cannot be read, the work that needs them says so; the rest goes on without. */
function readAhead(office: Office): void {
  try {
    void office.reference;
  } catch {
    // Read again, and logged, by the first call that needs them.
  }
}

interface Port {
  send(message: DataMessage): void;
  listen(receive: (request: DataRequest) => void): void;
}

function parentPort(): Port {
  const electronPort = process.parentPort;
  if (electronPort) {
    return {
      send: (message) => electronPort.postMessage(message),
      listen: (receive) => electronPort.on('message', (event: { data: DataRequest }) => receive(event.data)),
    };
  }
  return {
    send: (message) => {
      process.send?.(message);
    },
    listen: (receive) => {
      process.on('message', (message: DataRequest) => receive(message));
      // Without its parent nobody can end the process in order any more.
      process.on('disconnect', () => process.exit(0));
    },
  };
}

function readSetup(argv: readonly string[]): DataProcessSetup {
  const text = argv.at(-1);
  if (text === undefined) throw new Error('the data process needs its setup as an argument');
  // Main and this file are built from the same type; nobody else starts this process.
  return JSON.parse(text) as DataProcessSetup;
}

function clock(fixed: string | null): () => number {
  if (fixed === null) return () => Date.now();
  const fixedMs = Date.parse(fixed);
  return () => fixedMs;
}

/** A defect outside any call leaves the state unknown: say so in the log and end; main starts a new process. */
function stop(log: DefectLog, error: unknown): void {
  log.record('data process', error);
  process.exit(70);
}

// The same file is started again on a thread for what is done there.
if (isMainThread) main();
else doThreadWork(workerData);
