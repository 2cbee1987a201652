import type { OfficePolicy } from '#shared/domain/policy/policy.ts';
import type { Speech } from '../../text/text-context.tsx';

/** One 設定 as the form of 設定 calls it. */
export interface PolicyLine {
  readonly key: string;
  readonly label: string;
  /** One line each; several for the lists of days. */
  readonly values: readonly string[];
}

/** 設定 in the order of their form, then the lists of days and the sender of the letters. */
export function policyInWords(policy: OfficePolicy, { text, words, date }: Speech): PolicyLine[] {
  const { settings: own } = text;
  const { domain, sender } = policy;
  const counted = ({ label, unit }: { label: string; unit: string }, count: number) => ({
    label,
    values: [`${count} ${unit}`],
  });
  const lines: readonly [key: string, line: Omit<PolicyLine, 'key'>][] = [
    ['targetDays', counted(own.targetDays, policy.targetDays)],
    ['answerDays', counted(own.answerDays, policy.answerDays)],
    ['fourEyes', { label: own.fourEyes.label, values: [words.fourEyes[policy.fourEyes]] }],
    [
      'acceptGeographic',
      {
        label: own.acceptGeographic.label,
        values: [own.acceptGeographic.options[domain.acceptGeographic ? 'on' : 'off']],
      },
    ],
    [
      'nationalScope',
      { label: own.nationalScope.label, values: [own.nationalScope.options[domain.nationalScope]] },
    ],
    [
      'registeredOutcome',
      {
        label: own.registeredOutcome.label,
        values: [own.registeredOutcome.options[domain.registeredOutcome]],
      },
    ],
    ['confirmationMonths', counted(own.confirmationMonths, policy.confirmationMonths)],
    ['idleLockMinutes', counted(own.idleLockMinutes, policy.idleLockMinutes)],
    [
      'terms',
      {
        label: own.terms.title,
        values: policy.termsVersions.map((each) => `${date(each.from)} ${each.version}`),
      },
    ],
    [
      'closures',
      { label: own.sections.closures, values: policy.closures.map((day) => `${date(day.date)} ${day.name}`) },
    ],
    ['sender', { label: own.sender.title, values: [sender.name, sender.address].filter(Boolean) }],
  ];
  return lines.map(([key, line]) => ({ key, ...line }));
}

/** One 設定 that was changed. Of a list only what came and what went. */
export interface PolicyChange {
  readonly key: string;
  readonly label: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export function policyChanges(before: OfficePolicy, after: OfficePolicy, speech: Speech): PolicyChange[] {
  const earlier = new Map(policyInWords(before, speech).map((line) => [line.key, line.values]));
  return policyInWords(after, speech).flatMap(({ key, label, values }) => {
    const were = earlier.get(key) ?? [];
    const gone = were.filter((value) => !values.includes(value));
    const come = values.filter((value) => !were.includes(value));
    return gone.length + come.length === 0 ? [] : [{ key, label, before: gone, after: come }];
  });
}
