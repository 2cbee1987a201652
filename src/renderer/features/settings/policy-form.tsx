import type { FormEvent } from 'react';
import { defaultOfficePolicy, FourEyes, type OfficePolicy } from '#shared/domain/policy/policy.ts';
import { ErrorNote } from '../../components/error-note.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { Select } from '../../components/select.tsx';
import type { Kept } from '../../components/use-kept.ts';
import { useSpeech } from '../../text/text-context.tsx';
import { Effect } from './effect.tsx';
import { NumberSetting } from './number-setting.tsx';
import { entryOf, type PolicyEntry } from './policy-entry.ts';
import { readWholeNumber } from './read-whole-number.ts';
import { SaveButtons } from './save-buttons.tsx';
import type { PolicyAccess } from './use-policy.ts';
import { type Touched, useTouched } from './use-touched.ts';

export interface PolicyFormProps {
  readonly access: PolicyAccess;
  readonly policy: OfficePolicy;
  readonly kept: Kept<Touched<PolicyEntry>>;
}

/** All rules at once, sent together: what the button changes is what stands on the screen. */
export function PolicyForm({ access, policy, kept }: PolicyFormProps) {
  const { text, words } = useSpeech();
  const labels = text.settings;
  const { entry, change, discard, saved } = useTouched(kept, entryOf(policy));
  const { fourEyes, acceptGeographic, nationalScope, registeredOutcome } = entry;
  const { days, answer, months, minutes } = entry;
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
    ...policy,
    fourEyes,
    domain: { ...policy.domain, acceptGeographic, nationalScope, registeredOutcome },
    targetDays: targetDays ?? policy.targetDays,
    answerDays: answerDays ?? policy.answerDays,
    confirmationMonths: confirmationMonths ?? policy.confirmationMonths,
    idleLockMinutes: idleLockMinutes ?? policy.idleLockMinutes,
  };
  const unchanged = invalid === null && JSON.stringify(wished) === JSON.stringify(policy);
  const off = !access.mayChange;
  const fallback = defaultOfficePolicy;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (invalid !== null || unchanged) return;
    if (await access.change(wished)) saved(entry);
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-6">
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
        value={fourEyes}
        onChange={(chosen) => change({ fourEyes: chosen })}
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
        value={acceptGeographic ? 'on' : 'off'}
        onChange={(value) => change({ acceptGeographic: value === 'on' })}
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
        value={nationalScope}
        onChange={(chosen) => change({ nationalScope: chosen })}
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
        value={registeredOutcome}
        onChange={(chosen) => change({ registeredOutcome: chosen })}
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
            onDiscard={discard}
          />
        </div>
      )}
    </form>
  );
}
