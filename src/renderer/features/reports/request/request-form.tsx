import { Checkbox } from '../../../components/checkbox.tsx';
import { RadioGroup } from '../../../components/radio-group.tsx';
import { useText } from '../../../text/text-context.tsx';
import { PeriodFields } from './period-fields.tsx';
import { type ReportChoice, reportFormats } from './use-report-request.ts';

const profiles = ['full', 'anonymous'] as const;
const encodings = ['utf-8-bom', 'cp932'] as const;

/** Kind, period, profile and formats of a report, each with its effect in a sentence. */
export function RequestForm({ choice }: { choice: ReportChoice }) {
  const text = useText().reports;
  return (
    <div className="grid gap-x-8 gap-y-4 border-b border-solid-gray-200 pb-4 @2xl:grid-cols-2 @5xl:grid-cols-[1.3fr_1fr_1fr_1fr]">
      <PeriodFields choice={choice} />
      <RadioGroup
        label={text.profile.label}
        orientation="horizontal"
        description={text.profile.effect[choice.profile]}
        options={profiles.map((value) => ({ value, label: text.profile.options[value] }))}
        value={choice.profile}
        onChange={choice.setProfile}
      />
      <fieldset className="flex flex-col gap-1">
        <legend className="text-dns-16B-130">{text.formats.label}</legend>
        {reportFormats.map((format) => (
          <Checkbox
            key={format}
            isSelected={choice.formats.includes(format)}
            onChange={(wanted) => choice.toggleFormat(format, wanted)}
            note={text.formats.notes[format]}
          >
            {text.formats.names[format]}
          </Checkbox>
        ))}
        {choice.formats.length === 0 && (
          <p role="alert" className="text-dns-14N-130 text-red-900">
            <span aria-hidden="true">▲ </span>
            {text.formats.missing}
          </p>
        )}
      </fieldset>
      {choice.formats.includes('csv') && (
        <RadioGroup
          label={text.csvEncoding.label}
          orientation="horizontal"
          description={text.csvEncoding.notes[choice.csvEncoding]}
          options={encodings.map((value) => ({ value, label: text.csvEncoding.options[value] }))}
          value={choice.csvEncoding}
          onChange={choice.setCsvEncoding}
        />
      )}
    </div>
  );
}
