import { workerData } from 'node:worker_threads';
import { checkpoint } from '#data/ledger/checkpoint.ts';

checkpoint(String(workerData));
