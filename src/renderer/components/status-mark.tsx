import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

const shapes: Record<Tone, string> = { neutral: '○', info: '◆', success: '✓', warning: '△', danger: '▲' };

const colours: Record<Tone, string> = {
  neutral: 'border-solid-gray-536 bg-white text-solid-gray-800',
  info: 'border-blue-900 bg-blue-50 text-blue-1000',
  success: 'border-green-800 bg-green-50 text-green-1000',
  warning: 'border-yellow-1000 bg-yellow-50 text-yellow-1200',
  danger: 'border-red-900 bg-red-50 text-red-1000',
};

export interface StatusMarkProps {
  readonly tone: Tone;
  /** The word. Colour and shape only repeat it. */
  readonly children: ReactNode;
  /** Another shape than the tone's own, for states that share a tone. */
  readonly shape?: string;
  readonly className?: string;
}

/** A state as a word with a shape, never by colour alone. */
export function StatusMark({ tone, children, shape, className }: StatusMarkProps) {
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1 rounded-4 border px-1.5 text-dns-14N-130 leading-[1.375rem] whitespace-nowrap',
        colours[tone],
        className,
      )}
    >
      <span aria-hidden="true">{shape ?? shapes[tone]}</span>
      {children}
    </span>
  );
}
