import { useEffect } from 'react';
import type { AppError } from '#shared/contract/app-error.ts';
import type { IntakeFile } from '#shared/contract/intake-file.ts';
import type { Result } from '#shared/result.ts';
import { useBridge } from '../../../app/bridge.ts';

/** Takes a file that is dropped on the window, while there is a place for one. */
export function useDroppedFile(
  isWelcome: boolean,
  takeDropped: (answer: Promise<Result<IntakeFile, AppError>>) => void,
): void {
  const { onFileDropped } = useBridge();
  useEffect(
    () => (isWelcome ? onFileDropped(takeDropped) : undefined),
    [isWelcome, onFileDropped, takeDropped],
  );
}
