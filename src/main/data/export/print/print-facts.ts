import type { ReportProfile, ReportSummary, SetAsideRow } from '#shared/contract/report.ts';
import type { Statistics } from '#shared/domain/report/statistics.ts';

/** What a printed document says about its making. */
export interface IssueFacts {
  readonly profile: ReportProfile;
  readonly chain: { readonly seq: number; readonly hash: string };
  readonly ledgerId: string;
  readonly ledgerName: string;
  readonly demonstration: boolean;
  readonly issuedAt: string;
  readonly issuedBy: string;
  readonly fontsDirectory: string;
}

/** What a printed report says about itself. */
export interface PrintFacts extends IssueFacts {
  readonly summary: ReportSummary;
  readonly statistics: Statistics;
  readonly setAside: readonly SetAsideRow[];
}
