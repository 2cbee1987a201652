import { zoomPercents } from '#shared/contract/display-choice.ts';
import { type Language, languages } from '#shared/text/language.ts';
import { usePreferences } from '../../app/preferences.tsx';
import { ErrorNote } from '../../components/error-note.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { useText } from '../../text/text-context.tsx';

export function DisplaySection() {
  const labels = useText().settings.display;
  const { language, setLanguage, zoomPercent, setZoomPercent, error } = usePreferences();
  const sizes = zoomPercents.map((percent) => ({ percent, value: String(percent) }));
  return (
    <div className="flex max-w-[48rem] flex-col gap-6">
      <p className="text-solid-gray-700">{labels.lead}</p>
      {error && <ErrorNote error={error} />}
      <RadioGroup<Language>
        label={labels.language}
        options={languages.map((value) => ({ value, label: labels.languages[value] }))}
        value={language}
        onChange={setLanguage}
        orientation="horizontal"
      />
      <RadioGroup<string>
        label={labels.textSize}
        description={labels.textSizeNote}
        options={sizes.map(({ percent, value }) => ({ value, label: labels.percent(percent) }))}
        value={String(zoomPercent)}
        onChange={(chosen) => {
          const size = sizes.find(({ value }) => value === chosen);
          if (size) setZoomPercent(size.percent);
        }}
        orientation="horizontal"
      />
    </div>
  );
}
