import type { FormEvent } from 'react';
import { defaultOfficePolicy, FourEyes, type OfficePolicy } from '#shared/domain/policy/policy.ts';
import { ErrorNote } from '../../components/error-note.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { Select } from '../../components/select.tsx';
import { useSpeech } from '../../text/text-context.tsx';
import { Effect } from './effect.tsx';
import { NumberSetting } from './number-setting.tsx';
import { readWholeNumber } from './read-whole-number.ts';
import { SaveButtons } from './save-buttons.tsx';
import type { PolicyAccess } from './use-policy.ts';
import { useRewritten } from './use-rewritten.ts';

/** All rules at once, sent together: what the button changes is what stands on the screen. */
export function PolicyForm({ access, policy }: { access: PolicyAccess; policy: OfficePolicy }) {
  const { text, words } = useSpeech();
  const labels = text.settings;
  const [entry, setEntry] = useRewritten(JSON.stringify(policy), () => entryOf(policy));
  const { draft, days, answer, months, minutes } = entry;
  const change = (part: Partial<Entry>) => setEntry({ ...entry, ...part });
  const targetDays = readWholeNumber(days, 30);
  const confirmationMonths = readWholeNumber(months, 60);
  const answerDays = readWholeNumber(answer, 60);
  const idleLockMinutes = readWholeNumber(minutes, 120);
  const invalid =
    (targetDays === null && labels.targetDays.invalid) ||
    (answerDays === null && labels.answerDays.invalid) ||
    (confirmationMonths === null && labels.confirmationMonths.invalid) ||
    (idleLockMinutes === null && labels.idleLockMinutes.invalid) ||
    null;
  const wished = {
    ...draft,
    targetDays: targetDays ?? policy.targetDays,
    answerDays: answerDays ?? policy.answerDays,
    confirmationMonths: confirmationMonths ?? policy.confirmationMonths,
    idleLockMinutes: idleLockMinutes ?? policy.idleLockMinutes,
  };
  const unchanged = invalid === null && JSON.stringify(wished) === JSON.stringify(policy);
  const off = !access.mayChange;
  const setDomain = (part: Partial<OfficePolicy['domain']>) =>
    change({ draft: { ...draft, domain: { ...draft.domain, ...part } } });
  const fallback = defaultOfficePolicy;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (invalid === null && !unchanged) void access.change(wished);
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-6">
      <NumberSetting
        labels={labels.targetDays}
        value={days}
        read={targetDays}
        standard={fallback.targetDays}
        isDisabled={off}
        onChange={(days) => change({ days })}
      />
      <NumberSetting
        labels={labels.answerDays}
        value={answer}
        read={answerDays}
        standard={fallback.answerDays}
        isDisabled={off}
        onChange={(answer) => change({ answer })}
      />
      <Select<FourEyes>
        label={labels.fourEyes.label}
        description={<Effect text={labels.fourEyes.effect} standard={words.fourEyes[fallback.fourEyes]} />}
        options={FourEyes.options.map((value) => ({ value, label: words.fourEyes[value] }))}
        value={draft.fourEyes}
        onChange={(fourEyes) => change({ draft: { ...draft, fourEyes } })}
        isDisabled={off}
        controlClassName="max-w-[24rem]"
      />
      <RadioGroup<'on' | 'off'>
        label={labels.acceptGeographic.label}
        description={
          <Effect
            text={labels.acceptGeographic.effect}
            standard={labels.acceptGeographic.options[fallback.domain.acceptGeographic ? 'on' : 'off']}
          />
        }
        options={[
          { value: 'on', label: labels.acceptGeographic.options.on },
          { value: 'off', label: labels.acceptGeographic.options.off },
        ]}
        value={draft.domain.acceptGeographic ? 'on' : 'off'}
        onChange={(value) => setDomain({ acceptGeographic: value === 'on' })}
        isDisabled={off}
        orientation="horizontal"
      />
      <RadioGroup<OfficePolicy['domain']['nationalScope']>
        label={labels.nationalScope.label}
        description={
          <Effect
            text={labels.nationalScope.effect}
            standard={labels.nationalScope.options[fallback.domain.nationalScope]}
          />
        }
        options={[
          { value: 'national-bodies', label: labels.nationalScope.options['national-bodies'] },
          { value: 'all-government-bodies', label: labels.nationalScope.options['all-government-bodies'] },
        ]}
        value={draft.domain.nationalScope}
        onChange={(nationalScope) => setDomain({ nationalScope })}
        isDisabled={off}
        orientation="horizontal"
      />
      <RadioGroup<OfficePolicy['domain']['registeredOutcome']>
        label={labels.registeredOutcome.label}
        description={
          <Effect
            text={labels.registeredOutcome.effect}
            standard={labels.registeredOutcome.options[fallback.domain.registeredOutcome]}
          />
        }
        options={[
          { value: 'pass', label: labels.registeredOutcome.options.pass },
          { value: 'verify', label: labels.registeredOutcome.options.verify },
        ]}
        value={draft.domain.registeredOutcome}
        onChange={(registeredOutcome) => setDomain({ registeredOutcome })}
        isDisabled={off}
        orientation="horizontal"
      />
      <NumberSetting
        labels={labels.confirmationMonths}
        value={months}
        read={confirmationMonths}
        standard={fallback.confirmationMonths}
        isDisabled={off}
        onChange={(months) => change({ months })}
      />
      <NumberSetting
        labels={labels.idleLockMinutes}
        value={minutes}
        read={idleLockMinutes}
        standard={fallback.idleLockMinutes}
        isDisabled={off}
        onChange={(minutes) => change({ minutes })}
      />
      {access.changeError && <ErrorNote error={access.changeError} />}
      {access.mayChange && (
        <div className="bottom-0 flex flex-wrap items-center gap-2 border-t border-solid-gray-200 bg-white py-3 @3xl:sticky">
          <SaveButtons
            label={labels.save}
            isPending={access.isChanging}
            isUnchanged={unchanged}
            fault={invalid}
            onDiscard={() => setEntry(entryOf(policy))}
          />
        </div>
      )}
    </form>
  );
}

/** The policy with its numbers as typed. */
interface Entry {
  readonly draft: OfficePolicy;
  readonly days: string;
  readonly answer: string;
  readonly months: string;
  readonly minutes: string;
}

function entryOf(policy: OfficePolicy): Entry {
  return {
    draft: policy,
    days: String(policy.targetDays),
    answer: String(policy.answerDays),
    months: String(policy.confirmationMonths),
    minutes: String(policy.idleLockMinutes),
  };
}
