import { ErrorNote } from '../../components/error-note.tsx';
import { Note } from '../../components/note.tsx';
import { SkeletonRows } from '../../components/skeleton.tsx';
import { useText } from '../../text/text-context.tsx';
import { PolicyForm } from './policy-form.tsx';
import { TermsSection } from './terms-section.tsx';
import { usePolicy } from './use-policy.ts';
import type { SettingsWork } from './use-settings-work.ts';

export function PolicySection({ work }: { work: SettingsWork }) {
  const text = useText().settings;
  const access = usePolicy();
  if (access.readError) return <ErrorNote error={access.readError} onRetry={access.reread} />;
  if (!access.policy) return <SkeletonRows rows={6} rowClass="h-16" />;
  return (
    <div className="flex max-w-[48rem] flex-col gap-4">
      <p className="text-solid-gray-700">{text.policyNote}</p>
      {!access.mayChange && <Note tone="info">{text.administratorOnly}</Note>}
      <PolicyForm access={access} policy={access.policy} kept={work.policy} />
      <TermsSection work={work} />
    </div>
  );
}
