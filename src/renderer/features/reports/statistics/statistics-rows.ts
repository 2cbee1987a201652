import type { DecisionFigures, FlowFigures, Statistics } from '#shared/domain/report/statistics.ts';
import { prefectureName } from '#shared/text/prefecture-name.ts';
import type { Vocabulary } from '#shared/text/vocabulary-shape.ts';
import type { Speech } from '../../../text/text-context.tsx';

export const divisions = ['steps', 'byClass', 'byPrefecture', 'byReason', 'byDecider'] as const;
/** By what the figures of a period are divided. */
export type Division = (typeof divisions)[number];

export interface FiguresRow {
  readonly key: string;
  readonly label: string;
  /** What came and went is counted of cases only, not of reasons or deciders. */
  readonly figures: DecisionFigures & Partial<FlowFigures>;
}

/** The rows of one division, and below them the whole period where they add up to it. */
export function figuresRows(statistics: Statistics, division: Division, speech: Speech): FiguresRow[] {
  const total: FiguresRow = {
    key: 'total',
    label: speech.text.reports.statistics.total,
    figures: statistics.total,
  };
  switch (division) {
    case 'steps': {
      const steps = statistics.steps.map((figures) => {
        const { from, to } = figures;
        return {
          key: from,
          label: speech.text.reports.period.range(speech.date(from), speech.date(to)),
          figures,
        };
      });
      return [...steps, total];
    }
    case 'byClass': {
      const rows = statistics.byClass.map((figures) => {
        const { domainClass } = figures;
        return { key: domainClass, label: named(speech.words.domainClass, domainClass), figures };
      });
      return [...rows, total];
    }
    case 'byPrefecture': {
      const rows = statistics.byPrefecture.map((figures) => {
        const { prefecture } = figures;
        const name = prefectureName(`${prefecture}0000`, speech.language);
        return {
          key: `prefecture ${prefecture}`,
          label: name || speech.text.reports.statistics.noCode,
          figures,
        };
      });
      return [...rows, total];
    }
    case 'byReason':
      return statistics.byReason.map((figures) => {
        const { reason } = figures;
        return { key: reason, label: reasonInWords(speech.words, reason), figures };
      });
    case 'byDecider':
      return statistics.byDecider.map((figures, at) => {
        const { decidedBy } = figures;
        return { key: `${at} ${decidedBy}`, label: decidedBy, figures };
      });
    default:
      return division satisfies never;
  }
}

/** A value of a newer program is shown as it is rather than left out. */
function named(names: Readonly<Record<string, string>>, id: string): string {
  return names[id] ?? id;
}

function reasonInWords(words: Vocabulary, reason: string): string {
  return Object.entries(words.reason.decline).find(([known]) => known === reason)?.[1].label ?? reason;
}
