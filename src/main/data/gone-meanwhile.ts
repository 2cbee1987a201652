import type { AppError } from '#shared/contract/app-error.ts';

/**
 * What a call needs was there when it was let through, or when a dialog opened for it, and is not there any more: the
 * window was locked or the ledger closed. No defect; dispatch gives the refusal.
 */
export class GoneMeanwhile extends Error {
  readonly refusal: AppError;

  constructor(code: 'noLedger' | 'notSignedIn') {
    super(code);
    this.refusal = { code };
  }
}
