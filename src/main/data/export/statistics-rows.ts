import type { DecisionFigures, FlowFigures, Statistics } from '#shared/domain/report/statistics.ts';
import { prefectureName } from '#shared/text/prefecture-name.ts';
import { declineReasonLabel, domainClassLabel } from './columns.ts';

/** What only some tables count. */
export type StatisticsFigures = DecisionFigures & Partial<FlowFigures>;

export interface StatisticsRow {
  readonly label: string;
  readonly figures: StatisticsFigures;
}

export interface StatisticsTable {
  readonly title: string;
  readonly rows: readonly StatisticsRow[];
}

/** The tables of the figures in the order that every report keeps; one without a row is left out. */
export function statisticsTables(statistics: Statistics): StatisticsTable[] {
  const { total, stepBy, steps, byClass, byPrefecture, byReason, byDecider } = statistics;
  const tables = [
    table('期間', [total], () => '合計'),
    table(stepTitle[stepBy], steps, ({ from, to }) => `${from}～${to}`),
    table('ドメインの種類', byClass, ({ domainClass }) => domainClassLabel(domainClass)),
    table('都道府県', byPrefecture, ({ prefecture }) => prefectureLabel(prefecture)),
    table('見送り等の理由', byReason, ({ reason }) => declineReasonLabel(reason)),
    table('決定者', byDecider, ({ decidedBy }) => decidedBy),
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

const stepTitle: Readonly<Record<Statistics['stepBy'], string>> = {
  week: '週',
  month: '月',
  fiscalYear: '年度',
};

function table<Row extends StatisticsFigures>(
  title: string,
  rows: readonly Row[],
  label: (row: Row) => string,
): StatisticsTable {
  return { title, rows: rows.map((row) => ({ label: label(row), figures: row })) };
}

function prefectureLabel(prefecture: string): string {
  return prefectureName(`${prefecture}0000`, 'ja') || '団体コードなし';
}

export interface StatisticsColumn {
  readonly header: string;
  /** Undefined where the table does not count it, null where there is nothing to count. */
  figure(figures: StatisticsFigures): number | null | undefined;
}

export const statisticsColumns: readonly StatisticsColumn[] = [
  { header: '受付', figure: ({ received }) => received },
  { header: '決定', figure: ({ decided }) => decided },
  { header: 'うち承認・継続', figure: ({ favourable }) => favourable },
  { header: 'うち見送り等', figure: ({ decided, favourable }) => decided - favourable },
  { header: '取下げ', figure: ({ withdrawn }) => withdrawn },
  { header: '再審査', figure: ({ reopened }) => reopened },
  { header: '期限内の決定', figure: ({ withinTarget }) => withinTarget },
  { header: '開庁日数の中央値', figure: ({ medianOpenDays }) => medianOpenDays },
  { header: '開庁日数の最長', figure: ({ longestOpenDays }) => longestOpenDays },
  { header: '期末未決', figure: ({ backlog }) => backlog },
];
