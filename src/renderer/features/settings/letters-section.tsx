import type { LetterTemplateView } from '#shared/contract/letter.ts';
import { LetterKind } from '#shared/domain/letter/letter.ts';
import { useOperation } from '../../app/use-operation.ts';
import { ErrorNote } from '../../components/error-note.tsx';
import { Note } from '../../components/note.tsx';
import { Select } from '../../components/select.tsx';
import { SkeletonRows } from '../../components/skeleton.tsx';
import { useSpeech } from '../../text/text-context.tsx';
import { EarlierTemplates } from './earlier-templates.tsx';
import { LetterTemplateForm } from './letter-template-form.tsx';
import { SenderForm } from './sender-form.tsx';
import { usePolicy } from './use-policy.ts';
import type { SettingsWork } from './use-settings-work.ts';

/** 文書: the texts of the letters, with a preview of what a reader gets. */
export function LettersSection({ work }: { work: SettingsWork }) {
  const { text, words, instant } = useSpeech();
  const labels = text.settings.letters;
  const access = usePolicy();
  const { mayChange, policy } = access;
  const read = useOperation('letters.templates', null);
  const { letter } = work;
  if (read.error) return <ErrorNote error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <SkeletonRows rows={10} />;
  const template = read.data.find((each) => each.letter === letter);
  return (
    <div className="flex max-w-[80rem] flex-col gap-4">
      <p className="text-solid-gray-700">{labels.lead}</p>
      {!mayChange && <Note tone="info">{text.settings.administratorOnly}</Note>}
      <Select<LetterKind>
        label={labels.letter}
        value={letter}
        options={LetterKind.options.map((value) => ({ value, label: words.letter[value] }))}
        onChange={work.chooseLetter}
        controlClassName="max-w-[24rem]"
      />
      {template && (
        <>
          <p className="text-dns-14N-130 text-solid-gray-700">{standing(template)}</p>
          <LetterTemplateForm key={letter} template={template} mayChange={mayChange} kept={work.template} />
          <EarlierTemplates letter={letter} />
        </>
      )}
      {policy && <SenderForm access={access} sender={policy.sender} kept={work.sender} />}
    </div>
  );

  function standing({ changed, version }: LetterTemplateView): string {
    return changed ? labels.changed(String(version), instant(changed.at), changed.by) : labels.standard;
  }
}
