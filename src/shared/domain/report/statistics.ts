import { z } from 'zod';
import { isFavourable, type Outcome } from '../case/status.ts';
import { DomainClass } from '../email-domain/judgement.ts';
import { addDays, addMonths, mondayOf, PlainDate } from '../time/plain-date.ts';

/** What the figures count of a case. Its kind and place are those of its receipt: they never change, whatever is corrected later. */
export interface CaseFlow {
  readonly receivedOn: PlainDate;
  readonly domainClass: string;
  /** The first two digits of the 団体コード; empty without one. */
  readonly prefecture: string;
  /** Oldest first. */
  readonly endings: readonly FlowEnding[];
}

/** A 決定 or 取下げ, whatever became of it. */
export interface FlowEnding {
  readonly on: PlainDate;
  /** The day of the 再審査 that set it aside. */
  readonly reopenedOn: PlainDate | null;
  /** Null of a 取下げ. */
  readonly decision: FlowDecision | null;
}

export interface FlowDecision {
  readonly outcome: Outcome;
  readonly reasons: readonly string[];
  /** 開庁日 that it took. */
  readonly openDays: number;
  readonly isWithinTarget: boolean;
  readonly decidedBy: string;
}

/** Decisions and how long they took. */
const DecisionFigures = z.object({
  decided: z.int(),
  favourable: z.int(),
  withinTarget: z.int(),
  /** 開庁日; null where nothing was decided. Of an even number, the lower of the two in the middle: some case took so many days. */
  medianOpenDays: z.int().nullable(),
  longestOpenDays: z.int().nullable(),
});
export type DecisionFigures = z.infer<typeof DecisionFigures>;

/**
 * What came and went: backlog at the end = backlog before + received + reopened − decided − withdrawn. Therefore a decision counts
 * in the week in which it was taken, also where a 再審査 set it aside afterwards.
 */
const FlowFigures = DecisionFigures.extend({
  received: z.int(),
  withdrawn: z.int(),
  reopened: z.int(),
  /** Open at the end of the last day. */
  backlog: z.int(),
});
export type FlowFigures = z.infer<typeof FlowFigures>;

const Step = FlowFigures.extend({ from: PlainDate, to: PlainDate });
export type Step = z.infer<typeof Step>;

export const Statistics = z.object({
  total: FlowFigures,
  /**
   * Weeks from Monday to Sunday; calendar months where the period is longer than a year, 年度 from April where it is longer than five.
   * Cut off at the ends of the period.
   */
  stepBy: z.enum(['week', 'month', 'fiscalYear']),
  steps: z.array(Step),
  /** In the order in which the classes are named everywhere, and of the numbers of the prefectures; what has nothing to count is left out. */
  byClass: z.array(FlowFigures.extend({ domainClass: z.string() })),
  byPrefecture: z.array(FlowFigures.extend({ prefecture: z.string() })),
  /** The most frequent first. A decision with two reasons is in both. */
  byReason: z.array(DecisionFigures.extend({ reason: z.string() })),
  byDecider: z.array(DecisionFigures.extend({ decidedBy: z.string() })),
});
export type Statistics = z.infer<typeof Statistics>;

/** As many as a year can have with those that are cut off at both ends. */
const MOST_WEEKS = 54;
const MOST_MONTHS = 61;

/**
 * The figures of a period, both ends included.
 *
 * @param flows every case that was received or ended in the period, or was open in it; others do no harm.
 */
export function statisticsOf(flows: readonly CaseFlow[], from: PlainDate, to: PlainDate): Statistics {
  const { stepBy, steps } = stepsOf(from, to);
  const decisions = flows.flatMap((flow) => decisionsOf(flow, from, to));
  return {
    total: figuresOf(flows, from, to),
    stepBy,
    steps: stepFigures(flows, steps),
    byClass: grouped(flows, ({ domainClass }) => [domainClass])
      .sort(([one], [other]) => placeOfClass(one) - placeOfClass(other))
      .map(([domainClass, of]) => ({ domainClass, ...figuresOf(of, from, to) }))
      .filter(countsAnything),
    byPrefecture: grouped(flows, ({ prefecture }) => [prefecture])
      .sort(([one], [other]) => Number(one === '') - Number(other === ''))
      .map(([prefecture, of]) => ({ prefecture, ...figuresOf(of, from, to) }))
      .filter(countsAnything),
    byReason: grouped(decisions, ({ reasons }) => reasons)
      .map(([reason, of]) => ({ reason, ...decisionFigures(of) }))
      .sort(moreFirst),
    byDecider: grouped(decisions, ({ decidedBy }) => [decidedBy])
      .map(([decidedBy, of]) => ({ decidedBy, ...decisionFigures(of) }))
      .sort(moreFirst),
  };
}

interface Stretch {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

function stepsOf(from: PlainDate, to: PlainDate): { stepBy: Statistics['stepBy']; steps: Stretch[] } {
  const weeks = cut(from, to, (day) => addDays(mondayOf(day), 7), MOST_WEEKS + 1);
  if (weeks.length <= MOST_WEEKS) return { stepBy: 'week', steps: weeks };
  const months = cut(from, to, (day) => addMonths(firstOfMonth(day), 1), MOST_MONTHS + 1);
  if (months.length <= MOST_MONTHS) return { stepBy: 'month', steps: months };
  return { stepBy: 'fiscalYear', steps: cut(from, to, nextFiscalYear, Number.POSITIVE_INFINITY) };
}

function firstOfMonth(day: PlainDate): PlainDate {
  return `${day.slice(0, 8)}01`;
}

function nextFiscalYear(day: PlainDate): PlainDate {
  const month = Number(day.slice(5, 7));
  return addMonths(firstOfMonth(day), month < 4 ? 4 - month : 16 - month);
}

function cut(from: PlainDate, to: PlainDate, next: (day: PlainDate) => PlainDate, most: number): Stretch[] {
  const steps: Stretch[] = [];
  for (let first = from; first <= to && steps.length < most; ) {
    const following = next(first);
    const last = addDays(following, -1);
    steps.push({ from: first, to: last < to ? last : to });
    first = following;
  }
  return steps;
}

/** Cases are many and steps few: each case is looked at once, and finds its steps by its days. */
function stepFigures(flows: readonly CaseFlow[], steps: readonly Stretch[]): Step[] {
  const first = steps[0];
  if (!first) return [];
  const tallies = steps.map(() => newTally());
  const before = newTally();
  const tallyOn = (day: PlainDate) =>
    day < first.from ? before : tallies[steps.findIndex(({ to }) => day <= to)];
  for (const flow of flows) tally(flow, tallyOn);
  let backlog = change(before);
  return steps.map((step, at) => {
    const counted = tallies[at] ?? newTally();
    backlog += change(counted);
    return { ...step, ...figures(counted, backlog) };
  });
}

function figuresOf(flows: readonly CaseFlow[], from: PlainDate, to: PlainDate): FlowFigures {
  const before = newTally();
  const within = newTally();
  for (const flow of flows) tally(flow, (day) => (day < from ? before : day <= to ? within : undefined));
  return figures(within, change(before) + change(within));
}

interface Tally {
  received: number;
  withdrawn: number;
  reopened: number;
  readonly decisions: FlowDecision[];
}

function newTally(): Tally {
  return { received: 0, withdrawn: 0, reopened: 0, decisions: [] };
}

function tally(flow: CaseFlow, on: (day: PlainDate) => Tally | undefined): void {
  const receipt = on(flow.receivedOn);
  if (receipt) receipt.received += 1;
  for (const ending of flow.endings) {
    const end = on(ending.on);
    if (end && ending.decision) end.decisions.push(ending.decision);
    else if (end) end.withdrawn += 1;
    const reopening = ending.reopenedOn === null ? undefined : on(ending.reopenedOn);
    if (reopening) reopening.reopened += 1;
  }
}

/** Of the number of open cases. */
function change({ received, withdrawn, reopened, decisions }: Tally): number {
  return received + reopened - withdrawn - decisions.length;
}

function figures({ received, withdrawn, reopened, decisions }: Tally, backlog: number): FlowFigures {
  return { received, ...decisionFigures(decisions), withdrawn, reopened, backlog };
}

function decisionFigures(decisions: readonly FlowDecision[]): DecisionFigures {
  const days = decisions.map(({ openDays }) => openDays).sort((one, other) => one - other);
  return {
    decided: decisions.length,
    favourable: decisions.filter(({ outcome }) => isFavourable(outcome)).length,
    withinTarget: decisions.filter(({ isWithinTarget }) => isWithinTarget).length,
    medianOpenDays: days[Math.ceil(days.length / 2) - 1] ?? null,
    longestOpenDays: days.at(-1) ?? null,
  };
}

function decisionsOf({ endings }: CaseFlow, from: PlainDate, to: PlainDate): FlowDecision[] {
  return endings.flatMap(({ on, decision }) => (decision && from <= on && on <= to ? [decision] : []));
}

const classes: readonly string[] = DomainClass.options;

/** A class of a newer program comes last. */
function placeOfClass(domainClass: string): number {
  const at = classes.indexOf(domainClass);
  return at < 0 ? classes.length : at;
}

function moreFirst(one: DecisionFigures, other: DecisionFigures): number {
  return other.decided - one.decided;
}

function countsAnything({ received, decided, withdrawn, reopened, backlog }: FlowFigures): boolean {
  return received + decided + withdrawn + reopened + backlog > 0;
}

/** In the order of the keys. */
function grouped<Each>(all: readonly Each[], keysOf: (each: Each) => readonly string[]): [string, Each[]][] {
  const groups = new Map<string, Each[]>();
  for (const each of all) {
    for (const key of new Set(keysOf(each))) {
      const group = groups.get(key);
      if (group) group.push(each);
      else groups.set(key, [each]);
    }
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
}
