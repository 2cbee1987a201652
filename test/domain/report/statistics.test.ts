import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CaseFlow,
  type FlowDecision,
  type FlowEnding,
  type FlowFigures,
  statisticsOf,
} from '#shared/domain/report/statistics.ts';
import { addDays } from '#shared/domain/time/plain-date.ts';

const decision = (changes: Partial<FlowDecision> = {}): FlowDecision => ({
  outcome: 'approved',
  reasons: [],
  openDays: 1,
  isWithinTarget: true,
  decidedBy: 'operator:1',
  ...changes,
});

const ended = (on: string, changes: Partial<FlowEnding> = {}): FlowEnding => ({
  on,
  reopenedOn: null,
  decision: decision(),
  ...changes,
});

const flow = (receivedOn: string, ...endings: FlowEnding[]): CaseFlow => ({
  receivedOn,
  domainClass: 'local-lg',
  prefecture: '01',
  endings,
});

const declined = (openDays: number, ...reasons: string[]) =>
  decision({
    outcome: 'declined',
    reasons,
    openDays,
    isWithinTarget: openDays <= 3,
    decidedBy: 'operator:2',
  });

describe('統計', () => {
  it('週は月曜から日曜までで、期間の端で切れ、期末未決は次の週に続く', () => {
    const flows = [
      flow('2026-10-30'),
      flow('2026-11-02', ended('2026-11-04')),
      flow('2026-11-08'),
      flow('2026-11-09', ended('2026-11-12', { decision: null })),
    ];
    const { stepBy, steps, total } = statisticsOf(flows, '2026-11-03', '2026-11-12');
    const nothing = {
      received: 0,
      decided: 0,
      favourable: 0,
      withinTarget: 0,
      medianOpenDays: null,
      longestOpenDays: null,
      withdrawn: 0,
      reopened: 0,
    };
    const oneDecision = { decided: 1, favourable: 1, withinTarget: 1, medianOpenDays: 1, longestOpenDays: 1 };
    expect(stepBy).toBe('week');
    expect(steps).toEqual([
      { ...nothing, ...oneDecision, from: '2026-11-03', to: '2026-11-08', received: 1, backlog: 2 },
      { ...nothing, from: '2026-11-09', to: '2026-11-12', received: 1, withdrawn: 1, backlog: 2 },
    ]);
    expect(total).toEqual({ ...nothing, ...oneDecision, received: 2, withdrawn: 1, backlog: 2 });
  });

  it('一年より長い期間は、暦の月ごとに数える', () => {
    const { stepBy, steps } = statisticsOf([flow('2026-01-31')], '2026-01-15', '2027-02-10');
    expect(stepBy).toBe('month');
    expect(steps.map(({ from, to }) => `${from}～${to}`)).toEqual([
      '2026-01-15～2026-01-31',
      ...[2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => {
        const of = `2026-${String(month).padStart(2, '0')}`;
        return `${of}-01～${of}-${String(new Date(2026, month, 0).getDate())}`;
      }),
      '2027-01-01～2027-01-31',
      '2027-02-01～2027-02-10',
    ]);
  });

  it('五年より長い期間は、4月からの年度ごとに数える', () => {
    const { stepBy, steps } = statisticsOf([], '2022-01-15', '2028-04-30');
    expect(stepBy).toBe('fiscalYear');
    expect(steps.map(({ from }) => from)).toEqual([
      '2022-01-15',
      ...[2022, 2023, 2024, 2025, 2026, 2027, 2028].map((year) => `${year}-04-01`),
    ]);
  });

  it('年度は、週の端で切れても週ごとのままである', () => {
    expect(statisticsOf([], '2026-04-01', '2027-03-31').stepBy).toBe('week');
  });

  it('再審査により取り消された決定は、決定した週に残り、再審査した週に未決が増える', () => {
    const set = flow('2026-11-02', ended('2026-11-04', { reopenedOn: '2026-11-10' }), ended('2026-11-17'));
    const { steps } = statisticsOf([set], '2026-11-02', '2026-11-22');
    expect(steps.map(({ decided, reopened, backlog }) => ({ decided, reopened, backlog }))).toEqual([
      { decided: 1, reopened: 0, backlog: 0 },
      { decided: 0, reopened: 1, backlog: 1 },
      { decided: 1, reopened: 0, backlog: 0 },
    ]);
  });

  it('中央値は、偶数のときは小さいほうの、実際にかかった日数である', () => {
    const flows = [1, 2, 9, 4].map((openDays) => {
      return flow('2026-11-02', ended('2026-11-20', { decision: decision({ openDays }) }));
    });
    expect(statisticsOf(flows, '2026-11-01', '2026-11-30').total).toMatchObject({
      medianOpenDays: 2,
      longestOpenDays: 9,
    });
  });

  it('種類と都道府県と理由と決定者に分け、理由が二つある決定はどちらにも数える', () => {
    const flows: CaseFlow[] = [
      { ...flow('2026-11-02', ended('2026-11-04')), prefecture: '13' },
      {
        ...flow('2026-11-02', ended('2026-11-09', { decision: declined(5, 'no-reply', 'not-an-employee') })),
        domainClass: 'free-mail',
      },
      { ...flow('2026-10-02', ended('2026-11-10', { decision: declined(2, 'no-reply') })), prefecture: '' },
      { ...flow('2026-10-02', ended('2026-10-05')), domainClass: 'national' },
    ];
    const { byClass, byPrefecture, byReason, byDecider } = statisticsOf(flows, '2026-11-01', '2026-11-30');
    const few = (rows: readonly { decided: number; withinTarget: number }[]) =>
      rows.map(({ decided, withinTarget }) => [decided, withinTarget]);
    expect(byClass.map((row) => [row.domainClass, row.received, row.decided])).toEqual([
      ['local-lg', 1, 2],
      ['free-mail', 1, 1],
    ]);
    expect(byPrefecture.map((row) => [row.prefecture, row.received, row.decided, row.backlog])).toEqual([
      ['01', 1, 1, 0],
      ['13', 1, 1, 0],
      ['', 0, 1, 0],
    ]);
    expect(byReason.map(({ reason }) => reason)).toEqual(['no-reply', 'not-an-employee']);
    expect(few(byReason)).toEqual([
      [2, 1],
      [1, 0],
    ]);
    expect(byDecider.map(({ decidedBy, decided }) => [decidedBy, decided])).toEqual([
      ['operator:2', 2],
      ['operator:1', 1],
    ]);
  });
});

const day = fc.integer({ min: 0, max: 40 }).map((days) => addDays('2026-10-20', days));
const anyFlow = fc.tuple(day, fc.uniqueArray(day, { maxLength: 4 })).map(([receivedOn, days]): CaseFlow => {
  // An ending, its 再審査, the next ending, …: each on a later day.
  const later = days.filter((each) => each > receivedOn).sort();
  const endings = later.flatMap((on, at) => {
    const reopenedOn = later[at + 1] ?? null;
    return at % 2 === 0 ? [ended(on, { reopenedOn, decision: at === 2 ? null : decision() })] : [];
  });
  return { ...flow(receivedOn, ...endings), prefecture: receivedOn.slice(8) };
});

it('どの申請の集まりでも、週の和も都道府県の和も期間の数になり、期末未決は開いている案件の数である', () => {
  fc.assert(
    fc.property(fc.array(anyFlow, { maxLength: 30 }), day, day, (flows, one, other) => {
      const [from, to] = one < other ? [one, other] : [other, one];
      const { total, steps, byPrefecture } = statisticsOf(flows, from, to);
      const open = flows.filter(
        ({ receivedOn, endings }) =>
          receivedOn <= to &&
          !endings.some(({ on, reopenedOn }) => on <= to && (reopenedOn === null || reopenedOn > to)),
      );
      expect(total.backlog).toBe(open.length);
      expect(steps.at(-1)?.backlog).toBe(open.length);
      expect(sums(steps)).toEqual(sums([total]));
      expect(sums(byPrefecture)).toEqual(sums([total]));
    }),
  );
});

function sums(rows: readonly FlowFigures[]) {
  const sum = (count: 'received' | 'decided' | 'withdrawn' | 'reopened') =>
    rows.reduce((all, row) => all + row[count], 0);
  return [sum('received'), sum('decided'), sum('withdrawn'), sum('reopened')];
}
