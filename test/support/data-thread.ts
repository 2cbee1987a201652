import { workerData } from 'node:worker_threads';
import { doThreadWork } from '#data/thread-work.ts';

doThreadWork(workerData);
