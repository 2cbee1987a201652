import { type ReactNode, useId } from 'react';
import { classNames } from '../../../components/class-names.ts';
import { useText } from '../../../text/text-context.tsx';
import type { Step } from '../session/import-state.ts';

export type StepState = 'done' | 'current' | 'ahead';

export interface StepSectionProps {
  readonly step: Step;
  readonly state: StepState;
  /** One line that says what was settled, beside the heading. */
  readonly summary?: ReactNode;
  readonly children?: ReactNode;
}

const numbers: Record<Step, string> = { file: '1', columns: '2', plan: '3', commit: '4' };

const badges: Record<StepState, string> = {
  done: 'border-green-800 bg-green-50 text-green-1000',
  current: 'border-blue-900 bg-blue-900 text-white',
  ahead: 'border-solid-gray-536 bg-white text-solid-gray-700',
};

/** One of the four steps: number, name, whether it is done, what was settled, and the work itself. */
export function StepSection({ step, state, summary, children }: StepSectionProps) {
  const text = useText().import;
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      {...(state === 'current' ? { 'aria-current': 'step' as const } : {})}
      className="grid grid-cols-[2rem_minmax(0,1fr)] gap-x-3 border-b border-solid-gray-200 py-1.5"
    >
      <span
        aria-hidden="true"
        className={classNames(
          'mt-1 flex size-8 items-center justify-center rounded-full border-2 font-bold tabular-nums',
          badges[state],
        )}
      >
        {state === 'done' ? '✓' : numbers[step]}
      </span>
      <div className="flex min-w-0 flex-col gap-2">
        <div className="flex min-h-10 flex-wrap items-center gap-x-4 gap-y-1">
          <h2
            id={id}
            data-step={step}
            tabIndex={-1}
            className={classNames('text-std-18B-160', state === 'ahead' && 'font-normal text-solid-gray-700')}
          >
            <span className="sr-only">{numbers[step]} </span>
            {text.steps[step]}
            <span className="sr-only">（{text.stepState[state]}）</span>
          </h2>
          {summary}
        </div>
        {children}
      </div>
    </section>
  );
}
