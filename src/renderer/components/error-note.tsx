import type { AppError } from '#shared/contract/app-error.ts';
import type { ErrorNames } from '#shared/text/error-names.ts';
import { useSpeech } from '../text/text-context.tsx';
import { Button } from './button.tsx';

export interface ErrorNoteProps {
  readonly error: AppError;
  readonly names?: ErrorNames;
  /** Offered for reading again; never for sending a command a second time. */
  readonly onRetry?: () => void;
}

/** A refusal or failure, in words, where it arose. */
export function ErrorNote({ error, names, onRetry }: ErrorNoteProps) {
  const speech = useSpeech();
  return (
    <div
      role="alert"
      className="flex items-start gap-2 rounded-8 border-2 border-red-900 bg-white px-3 py-2 text-black"
    >
      <span aria-hidden="true" className="text-red-900">
        ▲
      </span>
      <div className="flex min-w-0 flex-col items-start gap-1">
        <p className="break-words [overflow-wrap:anywhere]">{speech.error(error, names)}</p>
        {onRetry && (
          <Button size="small" onPress={onRetry}>
            {speech.text.components.retry}
          </Button>
        )}
      </div>
    </div>
  );
}
