import {
  type ConfirmationField,
  EvidenceKind,
  IndependentSource,
} from '#shared/domain/confirmed-domain/confirmed-domain.ts';
import { useSpeech } from '../../text/text-context.tsx';
import { CheckboxGroup } from '../checkbox-group.tsx';
import { DateField } from '../date-field.tsx';
import { Select } from '../select.tsx';
import { TextArea } from '../text-area.tsx';
import { TextField } from '../text-field.tsx';
import type { EvidenceForm } from './use-evidence-form.ts';

export interface EvidenceFieldsProps {
  readonly form: EvidenceForm;
  /** The last day that 設定 allows. */
  readonly latest: string;
}

/** How it was confirmed, by which contact point and how that was found, and until when it counts. */
export function EvidenceFields({ form, latest }: EvidenceFieldsProps) {
  const { text, words, date } = useSpeech();
  const own = text.register.form;
  const { draft, change } = form;
  const errorOf = (field: ConfirmationField) => {
    const problem = form.problemOf(field);
    return problem && words.confirmationProblem[problem];
  };
  return (
    <>
      <CheckboxGroup
        label={own.evidence}
        isRequired
        options={EvidenceKind.options.map((value) => ({ value, label: words.evidenceKind[value] }))}
        chosen={draft.evidence}
        onChange={(evidence) => change({ evidence })}
        error={errorOf('evidence')}
      />
      <TextArea
        label={own.evidenceText}
        description={own.evidenceTextNote}
        isRequired
        rows={3}
        maxLength={4_000}
        value={draft.evidenceText}
        onChange={(evidenceText) => change({ evidenceText })}
        error={errorOf('evidenceText')}
      />
      <div className="grid items-start gap-x-6 gap-y-4 sm:grid-cols-2">
        <TextField
          label={own.contact}
          description={own.contactNote}
          maxLength={4_000}
          value={draft.contact}
          onChange={(contact) => change({ contact })}
          error={errorOf('contact')}
        />
        <Select
          label={own.contactSource}
          description={own.contactSourceNote}
          options={IndependentSource.options.map((value) => ({ value, label: words.contactSource[value] }))}
          value={draft.contactSource}
          onChange={(contactSource) => change({ contactSource })}
          error={errorOf('contactSource')}
        />
        <TextField
          label={own.contactFoundHow}
          description={own.contactFoundHowNote}
          maxLength={4_000}
          value={draft.contactFoundHow}
          onChange={(contactFoundHow) => change({ contactFoundHow })}
        />
        <DateField
          label={own.expiresOn}
          description={own.expiresOnNote(date(latest))}
          value={draft.expiresOn ?? ''}
          onChange={(expiresOn) => change({ expiresOn })}
          error={errorOf('expiresOn')}
        />
      </div>
    </>
  );
}
