import { DateField } from '../../../components/date-field.tsx';
import { RadioGroup } from '../../../components/radio-group.tsx';
import { isPlainDate } from '../../../components/tidy-date.ts';
import { useSpeech } from '../../../text/text-context.tsx';
import { presets } from './period.ts';
import type { ReportChoice } from './use-report-request.ts';

/** A named period, or two dates. */
export function PeriodFields({ choice }: { choice: ReportChoice }) {
  const { text, date } = useSpeech();
  const own = text.reports.period;
  const isReversed = isPlainDate(choice.from) && isPlainDate(choice.to) && choice.to < choice.from;
  return (
    <div className="flex flex-col gap-2">
      <RadioGroup
        label={own.label}
        orientation="horizontal"
        options={presets.map((value) => ({ value, label: own.presets[value] }))}
        value={choice.preset}
        onChange={choice.choosePreset}
      />
      {choice.preset === 'free' ? (
        <div className="flex flex-wrap gap-3">
          <DateField
            label={own.from}
            className="w-40"
            value={choice.from}
            onChange={choice.setFrom}
            error={choice.from === '' ? own.dateMissing : null}
          />
          <DateField
            label={own.to}
            className="w-40"
            value={choice.to}
            onChange={choice.setTo}
            error={choice.to === '' ? own.dateMissing : isReversed ? own.reversed : null}
          />
        </div>
      ) : (
        <p className="text-dns-14N-130 tabular-nums">{own.range(date(choice.from), date(choice.to))}</p>
      )}
    </div>
  );
}
