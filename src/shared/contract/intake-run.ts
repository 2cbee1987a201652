import { z } from 'zod';
import { Instant } from '../domain/time/plain-date.ts';

/** What a run did beyond 取込・既取込・要修正. `imported` of the counts includes `suspected` and `corrected`. */
export const RunDetails = z.object({
  /** 重複疑い: cases that look like another one. */
  suspected: z.int(),
  /** Rows that a person corrected in the preview. */
  corrected: z.int(),
  /** 更新あり, 新しい内容に差し替える. */
  replaced: z.int(),
  /** 更新あり, 今の内容のまま. */
  kept: z.int(),
  /** 除外: left out by a person, with a word why. */
  excluded: z.int(),
});
export type RunDetails = z.infer<typeof RunDetails>;

export const noDetails: RunDetails = { suspected: 0, corrected: 0, replaced: 0, kept: 0, excluded: 0 };

/** 取消済: who took the run back, and when. */
export const RunUndone = z.object({ by: z.string(), at: Instant });
export type RunUndone = z.infer<typeof RunUndone>;

/** A case that stands in the way of undoing a run, and the kind of event by which it was touched. */
export const TouchedCase = z.object({
  caseId: z.string(),
  receiptNumber: z.string(),
  kind: z.string(),
  by: z.string(),
  at: z.string(),
});
export type TouchedCase = z.infer<typeof TouchedCase>;
