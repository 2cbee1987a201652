import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { classNames } from '#renderer/components/class-names.ts';

export interface DropAreaProps {
  readonly isDisabled: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

/** Takes files that are dropped. A second way only: the button inside does the same by keyboard. */
export function DropArea({ isDisabled, onFiles, children }: DropAreaProps) {
  const area = useRef<HTMLDivElement>(null);
  const [isOver, setOver] = useState(false);
  const take = useEffectEvent((files: readonly File[]) => {
    if (!isDisabled && files.length > 0) onFiles(files);
  });
  useEffect(() => {
    const element = area.current;
    const over = (event: DragEvent) => {
      // Without it the window refuses the drop.
      event.preventDefault();
      setOver(true);
    };
    const leave = () => setOver(false);
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      take([...(event.dataTransfer?.files ?? [])]);
    };
    element?.addEventListener('dragover', over);
    element?.addEventListener('dragleave', leave);
    element?.addEventListener('drop', drop);
    return () => {
      element?.removeEventListener('dragover', over);
      element?.removeEventListener('dragleave', leave);
      element?.removeEventListener('drop', drop);
    };
  }, []);
  return (
    <div
      ref={area}
      className={classNames(
        'rounded-8 outline-offset-4',
        isOver && !isDisabled && 'outline-2 outline-blue-900 outline-dashed',
      )}
    >
      {children}
    </div>
  );
}
