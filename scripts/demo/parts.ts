import type { DemoPart } from './demo-run.ts';
import { importNewApplications } from './parts/import.ts';
import { saveReport, verifyJournal } from './parts/report.ts';
import { confirmDrafts, workOnCases } from './parts/review.ts';
import { openLedger } from './parts/start.ts';

/** The main job, once, in the order of a day. */
export const parts: readonly DemoPart[] = [
  { name: 'デモの台帳を開く', work: openLedger },
  { name: '申請を取り込む', work: importNewApplications },
  { name: '案件を審査する', work: workOnCases },
  { name: '決裁する', work: confirmDrafts },
  { name: '報告書を保存する', work: saveReport },
  { name: '記録を照合する', work: verifyJournal },
];
