import { type Language, languages } from '#shared/text/language.ts';
import { usePreferences } from '../../app/preferences.tsx';
import { ErrorNote } from '../../components/error-note.tsx';
import { Select } from '../../components/select.tsx';
import { useText } from '../../text/text-context.tsx';

/** Here as well as in the settings: who cannot read the first screen would never reach them. */
export function LanguageSwitch() {
  const text = useText().settings.display;
  const { language, setLanguage, error } = usePreferences();
  return (
    <>
      <Select<Language>
        label={text.language}
        hideLabel
        size="small"
        className="w-32"
        options={languages.map((value) => ({ value, label: text.languages[value] }))}
        value={language}
        onChange={setLanguage}
      />
      {error && <ErrorNote error={error} />}
    </>
  );
}
