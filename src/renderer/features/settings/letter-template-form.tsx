import type { FormEvent } from 'react';
import type { LetterTemplateView } from '#shared/contract/letter.ts';
import { composeLetter, templateProblems } from '#shared/domain/letter/compose-letter.ts';
import { fieldsOf, type LetterTemplate } from '#shared/domain/letter/letter.ts';
import { useCommand } from '../../app/use-command.ts';
import { ErrorNote } from '../../components/error-note.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { TextField } from '../../components/text-field.tsx';
import { showToast } from '../../components/toast.tsx';
import type { Kept } from '../../components/use-kept.ts';
import { useSpeech } from '../../text/text-context.tsx';
import { SaveButtons } from './save-buttons.tsx';
import { useRewritten, type Writing } from './use-rewritten.ts';

export interface LetterTemplateFormProps {
  readonly template: LetterTemplateView;
  readonly mayChange: boolean;
  readonly kept: Kept<Writing<LetterTemplate>>;
}

/** Text on the left, what a reader gets on the right; wrong field names are said while they are typed. */
export function LetterTemplateForm({ template, mayChange, kept }: LetterTemplateFormProps) {
  const { text, error } = useSpeech();
  const labels = text.settings.letters;
  const command = useCommand('letters.changeTemplate');
  const writing = useRewritten(kept, template.version, textOf(template));
  const { subject, body } = writing.written;
  const { letter } = template;
  const problems = templateProblems(letter, { subject, body });
  const fault = problems
    ? error({
        code: 'letterFieldsWrong',
        fields: [...problems.unknown, ...problems.unavailable],
        strayBraces: problems.strayBraces,
      })
    : null;
  const unchanged = subject === template.subject && body === template.body;
  const isBlank = subject.trim() === '' || body.trim() === '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (fault || unchanged || isBlank) return;
    const result = await command.run({ letter, subject, body, expectedVersion: writing.seenVersion });
    if (result.ok) {
      writing.saved({ subject, body }, result.value.version, textOf(result.value));
      showToast({ message: text.settings.saved });
    } else if (result.error.code === 'staleVersion') writing.haveSeen(result.error.actual);
  };
  const preview = composeLetter({ subject, body }, labels.sample);
  return (
    <form
      onSubmit={(event) => void submit(event)}
      noValidate
      className="grid gap-x-8 gap-y-4 @min-[60rem]:grid-cols-2"
    >
      <div className="flex min-w-0 flex-col gap-4">
        <TextField
          label={labels.subject}
          value={subject}
          onChange={(typed) => writing.write((before) => ({ ...before, subject: typed }))}
          maxLength={200}
          isDisabled={!mayChange}
        />
        <TextArea
          label={labels.body}
          rows={16}
          maxLength={8_000}
          value={body}
          onChange={(typed) => writing.write((before) => ({ ...before, body: typed }))}
          isDisabled={!mayChange}
          error={fault}
        />
        <p className="text-dns-14N-130 text-solid-gray-700">
          {labels.fields}{' '}
          {fieldsOf[letter].map((field) => (
            <span key={field} className="mr-2 whitespace-nowrap select-text">{`{{${field}}}`}</span>
          ))}
        </p>
        {command.error && <ErrorNote error={command.error} />}
        {mayChange && (
          <div className="flex flex-wrap gap-2">
            <SaveButtons
              label={labels.submit}
              isPending={command.isPending}
              isUnchanged={unchanged}
              fault={fault ?? (isBlank ? labels.blank : null)}
              onDiscard={writing.discard}
            />
          </div>
        )}
      </div>
      <section aria-label={labels.preview} className="flex min-w-0 flex-col gap-2">
        <h2 className="text-dns-16B-130">{labels.preview}</h2>
        <div className="flex flex-col gap-2 rounded-8 border border-solid-gray-420 bg-solid-gray-50 px-4 py-3">
          <p className="font-bold [overflow-wrap:anywhere]">{preview.subject}</p>
          <p className="[overflow-wrap:anywhere] whitespace-pre-wrap">{preview.body}</p>
        </div>
      </section>
    </form>
  );
}

function textOf({ subject, body }: LetterTemplate): LetterTemplate {
  return { subject, body };
}
