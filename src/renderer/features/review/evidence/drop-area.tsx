import type { ReactNode } from 'react';
import { DropZone, isFileDropItem } from 'react-aria-components';

export interface DropAreaProps {
  readonly label: string;
  readonly isDisabled: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

/** Takes files that are dropped or pasted; folders are passed over. */
export function DropArea({ label, isDisabled, onFiles, children }: DropAreaProps) {
  return (
    <DropZone
      aria-label={label}
      isDisabled={isDisabled}
      onDrop={({ items }) => {
        void Promise.all(items.filter(isFileDropItem).map((item) => item.getFile())).then((files) => {
          if (files.length > 0) onFiles(files);
        });
      }}
      className="rounded-8 outline-offset-4 data-drop-target:outline-2 data-drop-target:outline-blue-900 data-drop-target:outline-dashed"
    >
      {children}
    </DropZone>
  );
}
