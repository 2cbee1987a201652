import { chooseQueueFacts, useQueueFacts } from '#renderer/app/queue-facts.ts';
import { Checkbox } from '#renderer/components/checkbox.tsx';
import { CheckboxGroup } from '#renderer/components/checkbox-group.tsx';
import { Popover } from '#renderer/components/popover.tsx';
import { RadioGroup } from '#renderer/components/radio-group.tsx';
import { useText } from '#renderer/text/text-context.tsx';
import { QueueOrder } from '#shared/contract/queue.ts';
import { QueueFact } from '#shared/contract/saved-view.ts';

export interface QueueDisplayProps {
  readonly order: QueueOrder;
  readonly onOrder: (order: QueueOrder) => void;
}

/** In which order the list stands, and what its rows say. */
export function QueueDisplay({ order, onOrder }: QueueDisplayProps) {
  const text = useText().review.display;
  const facts = useQueueFacts();
  return (
    <Popover label={`${text.open} ▾`} title={text.open} variant="secondary">
      <div className="flex w-80 max-w-full flex-col gap-4">
        <div className="flex flex-col">
          <RadioGroup
            label={text.order}
            orientation="horizontal"
            value={order.by}
            options={QueueOrder.shape.by.options.map((by) => ({ value: by, label: text.by[by] }))}
            onChange={(by) => onOrder({ ...order, by })}
          />
          <Checkbox
            isSelected={order.descending}
            onChange={(descending) => onOrder({ ...order, descending })}
          >
            {text.descending}
          </Checkbox>
        </div>
        <CheckboxGroup
          label={text.facts}
          options={QueueFact.options.map((fact) => ({ value: fact, label: text.fact[fact] }))}
          chosen={facts}
          onChange={chooseQueueFacts}
        />
      </div>
    </Popover>
  );
}
