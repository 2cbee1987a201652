import { useId, useState } from 'react';
import type { ReportProfile } from '#shared/contract/report.ts';
import type { Statistics } from '#shared/domain/report/statistics.ts';
import type { PlainDate } from '#shared/domain/time/plain-date.ts';
import { useCommand } from '../../../app/use-command.ts';
import { Button } from '../../../components/button.tsx';
import { ErrorNote } from '../../../components/error-note.tsx';
import { RadioGroup } from '../../../components/radio-group.tsx';
import { useSpeech } from '../../../text/text-context.tsx';
import { type Division, divisions } from './statistics-rows.ts';
import { StatisticsTable } from './statistics-table.tsx';

export interface PeriodStatisticsProps {
  readonly period: { readonly from: PlainDate; readonly to: PlainDate };
  readonly profile: ReportProfile;
}

/** The figures of the period. Counting reads a good part of the ledger, so it is done when somebody asks. */
export function PeriodStatistics({ period, profile }: PeriodStatisticsProps) {
  const { text, date } = useSpeech();
  const own = text.reports.statistics;
  const title = useId();
  const count = useCommand('report.statistics');
  const [division, setDivision] = useState<Division>('steps');
  const [counted, setCounted] = useState<{ readonly of: string; readonly statistics: Statistics } | null>(
    null,
  );
  const { from, to } = period;
  const asked = `${from} ${to} ${profile}`;
  const submit = async () => {
    setCounted(null);
    const answer = await count.run({ from, to, profile });
    if (answer.ok) setCounted({ of: asked, statistics: answer.value });
  };
  const statistics = counted?.of === asked ? counted.statistics : null;
  const offered = divisions.filter((each) => each !== 'byDecider' || profile === 'full');
  const shown = offered.includes(division) ? division : 'steps';
  return (
    <section aria-labelledby={title} className="flex flex-col gap-2">
      <h3 id={title} className="text-dns-16B-130">
        {own.title}
      </h3>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <Button size="small" isDisabled={count.isPending} onPress={() => void submit()}>
          {own.count}
        </Button>
        <p className="text-dns-14N-130 text-solid-gray-700">{own.lead}</p>
      </div>
      {count.error && <ErrorNote error={count.error} />}
      <p role="status" className="text-dns-14N-130 tabular-nums">
        {count.isPending ? own.counting : statistics ? own.counted(date(from), date(to)) : ''}
      </p>
      {statistics && (
        <>
          <RadioGroup
            label={own.divide}
            orientation="horizontal"
            options={offered.map((value) => ({
              value,
              label: value === 'steps' ? own.steps[statistics.stepBy] : own.divisions[value],
            }))}
            value={shown}
            onChange={setDivision}
          />
          <StatisticsTable statistics={statistics} division={shown} />
          <p className="max-w-[60rem] text-dns-14N-130 text-solid-gray-700">{own.note}</p>
        </>
      )}
    </section>
  );
}
