import { evidenceName } from '../evidence/evidence-name.ts';
import type { PlainDate } from '../time/plain-date.ts';

/** `個別審査票 R8-000182 2026-11-24`, without an ending. A 受付番号 is whatever was typed, so it may hold what no file system takes. */
export function sheetName(receiptNumber: string, today: PlainDate): string {
  return `個別審査票 ${evidenceName(receiptNumber.replace(/[/\\]/g, '-'))} ${today}`;
}
