import { type Language, languages } from '#shared/text/language.ts';
import { textSizes, usePreferences } from '../../app/preferences.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { useText } from '../../text/text-context.tsx';

export function DisplaySection() {
  const labels = useText().settings.display;
  const { language, setLanguage, textSize, setTextSize } = usePreferences();
  return (
    <div className="flex max-w-[48rem] flex-col gap-6">
      <p className="text-solid-gray-700">{labels.lead}</p>
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
        options={textSizes.map((size) => ({ value: String(size), label: labels.percent(size) }))}
        value={String(textSize)}
        onChange={(size) => setTextSize(Number(size))}
        orientation="horizontal"
      />
    </div>
  );
}
