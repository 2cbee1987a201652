import type { WishedItem } from '#shared/domain/checklist/edit-checklist.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useText } from '../../text/text-context.tsx';

export interface ChecklistItemFormProps {
  readonly item: WishedItem;
  readonly number: number;
  readonly isLast: boolean;
  /** The rules always ask for it: it can be reworded, not dropped or loosened. */
  readonly isMandatory: boolean;
  readonly isOpened: boolean;
  readonly isDisabled: boolean;
  readonly onOpen: (isOpened: boolean) => void;
  readonly onChange: (item: WishedItem) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One item of a checklist: its name, its place, and behind a button the guidance and the conditions. */
export function ChecklistItemForm(props: ChecklistItemFormProps) {
  const { item, number, isLast, isMandatory, isOpened, isDisabled } = props;
  const { onOpen, onChange, onMove, onRemove } = props;
  const labels = useText().settings.checklists;
  const name = item.label.ja || labels.item(number);
  return (
    <li className="rounded-8 border border-solid-gray-420 px-3 py-2">
      <fieldset aria-label={labels.item(number)} className="flex flex-col gap-2">
        <div className="flex items-end gap-2">
          <span className="w-6 shrink-0 pb-2 text-right text-solid-gray-700 tabular-nums">{number}</span>
          <TextField
            label={labels.label}
            hideLabel
            // A new item is for writing; one that was there is for reading first.
            autoFocus={item.id === null && item.label.ja === ''}
            maxLength={120}
            value={item.label.ja}
            onChange={(ja) => onChange({ ...item, label: { ...item.label, ja } })}
            isDisabled={isDisabled}
            className="min-w-0 flex-1"
          />
        </div>
        <div className="flex flex-wrap items-center gap-1 pl-8">
          <Button
            size="small"
            variant="quiet"
            aria-expanded={isOpened}
            aria-label={labels.of(labels.details, name)}
            onPress={() => onOpen(!isOpened)}
          >
            {labels.details} {isOpened ? '▴' : '▾'}
          </Button>
          {!isDisabled && (
            <>
              <Button
                size="small"
                variant="quiet"
                aria-label={labels.of(labels.up, name)}
                isDisabled={number === 1}
                onPress={() => onMove(-1)}
              >
                {labels.up}
              </Button>
              <Button
                size="small"
                variant="quiet"
                aria-label={labels.of(labels.down, name)}
                isDisabled={isLast}
                onPress={() => onMove(1)}
              >
                {labels.down}
              </Button>
              {!isMandatory && (
                <Button
                  size="small"
                  variant="quiet"
                  aria-label={labels.of(labels.remove, name)}
                  onPress={onRemove}
                >
                  {labels.remove}
                </Button>
              )}
            </>
          )}
        </div>
        {isOpened && (
          <div className="flex flex-col gap-3 pb-2 pl-8">
            <TextArea
              label={labels.guidance}
              rows={2}
              maxLength={600}
              value={item.guidance.ja}
              onChange={(ja) => onChange({ ...item, guidance: { ...item.guidance, ja } })}
              isDisabled={isDisabled}
            />
            <Conditions item={item} isDisabled={isDisabled} isMandatory={isMandatory} onChange={onChange} />
            {isMandatory && <p className="text-dns-14N-130 text-solid-gray-700">{labels.mandatory}</p>}
            <TextField
              label={labels.english}
              maxLength={120}
              value={item.label.en}
              onChange={(en) => onChange({ ...item, label: { ...item.label, en } })}
              isDisabled={isDisabled}
            />
            <TextArea
              label={labels.englishGuidance}
              rows={2}
              maxLength={600}
              value={item.guidance.en}
              onChange={(en) => onChange({ ...item, guidance: { ...item.guidance, en } })}
              isDisabled={isDisabled}
            />
          </div>
        )}
      </fieldset>
    </li>
  );
}

const conditions = ['required', 'mayBeNotApplicable', 'needsIndependentContact', 'needsEvidence'] as const;

type ConditionsProps = Pick<ChecklistItemFormProps, 'item' | 'isDisabled' | 'isMandatory' | 'onChange'>;

function Conditions({ item, isDisabled, isMandatory, onChange }: ConditionsProps) {
  const labels = useText().settings.checklists;
  return (
    <fieldset className="flex flex-col">
      <legend className="font-bold">{labels.conditions}</legend>
      {conditions.map((condition) => (
        <Checkbox
          key={condition}
          isSelected={item[condition] === true}
          isDisabled={isDisabled || (isMandatory && isFixed(condition, item))}
          onChange={(isSelected) => onChange({ ...item, [condition]: isSelected })}
        >
          {labels.condition[condition]}
        </Checkbox>
      ))}
      <p className="text-dns-14N-130 text-solid-gray-700">{labels.conditionsNote}</p>
    </fieldset>
  );
}

/** A mandatory item can be made stricter, never easier: also one that an older version of the office asked for less strictly. */
function isFixed(condition: (typeof conditions)[number], item: WishedItem): boolean {
  return (item[condition] === true) !== (condition === 'mayBeNotApplicable');
}
