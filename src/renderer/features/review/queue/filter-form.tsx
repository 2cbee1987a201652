import { Checkbox } from '#renderer/components/checkbox.tsx';
import { Popover } from '#renderer/components/popover.tsx';
import { RadioGroup } from '#renderer/components/radio-group.tsx';
import { Select } from '#renderer/components/select.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import { DueFilter, type QueueFilter } from '#shared/contract/queue.ts';
import { DomainClass, JudgementOutcome } from '#shared/domain/email-domain/judgement.ts';

export interface FilterFormProps {
  readonly filter: QueueFilter;
  readonly onChange: (filter: QueueFilter) => void;
}

const ANY = 'any';

/** Everything that can narrow the list besides status and search. */
export function FilterForm({ filter, onChange }: FilterFormProps) {
  const { text, words } = useSpeech();
  const { filter: own, judgement } = text.review;
  const dues = [ANY, ...DueFilter.options] as const;
  const outcomes = [ANY, ...JudgementOutcome.options] as const;
  const classes = [ANY, ...DomainClass.options] as const;
  return (
    <Popover label={`${own.open} ▾`} title={own.open} variant="secondary">
      <div className="flex w-80 max-w-full flex-col gap-4">
        <RadioGroup
          label={own.due}
          orientation="horizontal"
          value={filter.due ?? ANY}
          options={dues.map((due) => ({
            value: due,
            label: due === ANY ? own.any : own.dueOption[due],
          }))}
          onChange={(due) => onChange({ ...filter, due: due === ANY ? null : due })}
        />
        <div className="flex flex-col">
          <Checkbox isSelected={filter.mine} onChange={(mine) => onChange({ ...filter, mine })}>
            {own.mine}
          </Checkbox>
          <Checkbox
            isSelected={filter.suspected}
            onChange={(suspected) => onChange({ ...filter, suspected })}
          >
            {own.suspected}
          </Checkbox>
          <Checkbox isSelected={filter.priority} onChange={(priority) => onChange({ ...filter, priority })}>
            {own.priority}
          </Checkbox>
          <Checkbox isSelected={filter.handover} onChange={(handover) => onChange({ ...filter, handover })}>
            {own.handover}
          </Checkbox>
          <Checkbox isSelected={filter.awake} onChange={(awake) => onChange({ ...filter, awake })}>
            {own.awake}
          </Checkbox>
          <Checkbox
            isSelected={filter.duplicate}
            onChange={(duplicate) => onChange({ ...filter, duplicate })}
          >
            {own.duplicate}
          </Checkbox>
          <Checkbox isSelected={filter.mismatch} onChange={(mismatch) => onChange({ ...filter, mismatch })}>
            {own.mismatch}
          </Checkbox>
        </div>
        <Select
          label={own.outcome}
          size="small"
          value={filter.outcome ?? ANY}
          options={outcomes.map((outcome) => ({
            value: outcome,
            label: outcome === ANY ? own.any : judgement.short[outcome],
          }))}
          onChange={(outcome) => onChange({ ...filter, outcome: outcome === ANY ? null : outcome })}
        />
        <Select
          label={own.domainClass}
          size="small"
          value={filter.domainClass ?? ANY}
          options={classes.map((each) => ({
            value: each,
            label: each === ANY ? own.any : words.domainClass[each],
          }))}
          onChange={(each) => onChange({ ...filter, domainClass: each === ANY ? null : each })}
        />
      </div>
    </Popover>
  );
}
