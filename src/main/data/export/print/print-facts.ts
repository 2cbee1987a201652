import type { ReportProfile, ReportSummary } from '#shared/contract/report.ts';

/** What a printed report says about itself. */
export interface PrintFacts {
  readonly profile: ReportProfile;
  readonly summary: ReportSummary;
  readonly chain: { readonly seq: number; readonly hash: string };
  readonly ledgerId: string;
  readonly ledgerName: string;
  readonly demonstration: boolean;
  readonly issuedAt: string;
  readonly issuedBy: string;
  readonly fontsDirectory: string;
}
