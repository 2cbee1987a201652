import { useRef } from 'react';
import { Button } from '../../components/button.tsx';
import { useText } from '../../text/text-context.tsx';
import { useWayBack } from './use-way-back.ts';

export interface SaveButtonsProps {
  readonly label: string;
  readonly isPending: boolean;
  readonly isUnchanged: boolean;
  /** Why what is written cannot be saved. */
  readonly fault: string | null;
  /** Offered while something has changed; gives the way back. */
  readonly onDiscard?: () => () => void;
}

/** At the end of a form of the settings: what is written is saved, or dropped. */
export function SaveButtons({ label, isPending, isUnchanged, fault, onDiscard }: SaveButtonsProps) {
  const text = useText().settings;
  const offerWayBack = useWayBack();
  const save = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button
        ref={save}
        type="submit"
        variant="primary"
        isDisabled={isPending}
        disabledReason={isUnchanged ? text.unchanged : fault}
      >
        {label}
      </Button>
      {onDiscard && !isUnchanged && (
        <Button
          variant="quiet"
          onPress={() => {
            // This button goes when nothing is left to drop.
            save.current?.focus();
            offerWayBack(text.discarded, onDiscard());
          }}
        >
          {text.discard}
        </Button>
      )}
    </>
  );
}
