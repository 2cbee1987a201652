import type { ReportProfile, ReportRow } from '#shared/contract/report.ts';
import { DomainClass } from '#shared/domain/email-domain/judgement.ts';
import { DeclineReason } from '#shared/domain/reason/reasons.ts';
import { vocabularyJa as words } from '#shared/text/vocabulary-ja.ts';

export interface ReportColumn {
  readonly header: string;
  /** Names a person, so the anonymous profile has no such column. */
  readonly personal: boolean;
  /** Text where it is missing. */
  readonly kind?: 'date' | 'number';
  cell(row: ReportRow): string;
}

/** The columns of the list, in the order that every report keeps. */
const columns: readonly ReportColumn[] = [
  { header: '受付番号', personal: false, cell: (row) => row.receiptNumber },
  { header: '種別', personal: false, cell: (row) => words.caseType[row.type] },
  { header: '受付日', personal: false, kind: 'date', cell: (row) => row.receivedOn },
  { header: '期限', personal: false, kind: 'date', cell: (row) => row.dueOn },
  { header: '決定日', personal: false, kind: 'date', cell: (row) => row.decidedOn },
  { header: '起算日', personal: false, kind: 'date', cell: (row) => row.countedFrom },
  { header: '開庁日数', personal: false, kind: 'number', cell: (row) => String(row.openDays) },
  { header: '通知日', personal: false, kind: 'date', cell: (row) => row.notifiedOn ?? '' },
  {
    header: '通知までの開庁日数',
    personal: false,
    kind: 'number',
    cell: (row) => (row.openDaysToNotice === null ? '' : String(row.openDaysToNotice)),
  },
  { header: '決定', personal: false, cell: (row) => words.outcome[row.outcome] },
  { header: '理由', personal: false, cell: (row) => row.reasons.map(declineReasonLabel).join('、') },
  { header: '団体コード', personal: false, cell: (row) => row.organizationCode },
  { header: '団体名', personal: false, cell: (row) => row.organizationName },
  { header: 'ドメインの種類', personal: false, cell: (row) => domainClassLabel(row.domainClass) },
  { header: '証跡', personal: false, kind: 'number', cell: (row) => String(row.evidence) },
  { header: '連絡', personal: false, kind: 'number', cell: (row) => String(row.contacts) },
  { header: '氏名', personal: true, cell: (row) => row.name },
  { header: 'メールアドレス', personal: true, cell: (row) => row.address },
  { header: '決定者', personal: true, cell: (row) => row.decidedBy },
];

export function reportColumns(profile: ReportProfile): readonly ReportColumn[] {
  return profile === 'full' ? columns : columns.filter((column) => !column.personal);
}

/** A reason of a newer program is printed as it is rather than left out. */
export function declineReasonLabel(reason: string): string {
  const known = DeclineReason.safeParse(reason);
  return known.success ? words.reason.decline[known.data].label : reason;
}

export function domainClassLabel(domainClass: string): string {
  const known = DomainClass.safeParse(domainClass);
  return known.success ? words.domainClass[known.data] : domainClass;
}
