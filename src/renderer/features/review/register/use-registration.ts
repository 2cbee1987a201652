import { type EvidenceForm, useEvidenceForm } from '#renderer/components/register/use-evidence-form.ts';
import { type DraftedCase, useDraft, type WrittenRegistration } from '../drafts.tsx';

/** What is written to register the domain of a case. Null stands for what the case itself offers. */
export interface Registration extends Pick<WrittenRegistration, 'code' | 'domain'> {
  readonly rewrite: (part: Partial<Pick<WrittenRegistration, 'code' | 'domain'>>) => void;
  readonly form: EvidenceForm;
}

const unwritten: WrittenRegistration = { code: null, domain: null, evidence: null };

/** Kept with the drafts of the case, so that neither the dialog nor another case costs what was typed. */
export function useRegistration(of: DraftedCase): Registration {
  const { draft, change, clear } = useDraft(of, 'registration');
  const written = draft.registration ?? unwritten;
  const rewrite = (part: Partial<WrittenRegistration>) => change({ registration: { ...written, ...part } });
  const form = useEvidenceForm({
    now: written.evidence,
    set: (write) => rewrite({ evidence: write(written.evidence) }),
    forget: clear,
  });
  return { code: written.code, domain: written.domain, rewrite, form };
}
