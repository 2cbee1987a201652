import { parentPort } from 'node:worker_threads';
import { type CheckpointWork, checkpoint } from './ledger/checkpoint.ts';
import { checkFile, type FileCheckWork } from './ledger/file-check.ts';

/** What would hold up everybody's calls on the thread of the data process. */
export type ThreadWork = CheckpointWork | FileCheckWork;

/** On a thread that was started for it, by `checkpointOnThread` or `checkFileOnThread`. */
export function doThreadWork(work: ThreadWork): void {
  switch (work.kind) {
    case 'checkpoint':
      checkpoint(work.path);
      break;
    case 'fileCheck':
      parentPort?.postMessage(checkFile(work.path, work.thoroughness));
      break;
    default:
      work satisfies never;
  }
}
