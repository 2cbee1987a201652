import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import type { Tone } from './status-mark.tsx';

const looks: Record<Tone, { shape: string; border: string; mark: string }> = {
  neutral: { shape: '○', border: 'border-solid-gray-420', mark: 'text-solid-gray-700' },
  info: { shape: '◆', border: 'border-blue-900', mark: 'text-blue-900' },
  success: { shape: '✓', border: 'border-green-800', mark: 'text-green-800' },
  warning: { shape: '△', border: 'border-yellow-1000', mark: 'text-yellow-1000' },
  danger: { shape: '▲', border: 'border-red-900', mark: 'text-red-900' },
};

/** A few sentences that belong to the place where they stand. */
export function Note({
  tone,
  children,
  role,
  id,
}: {
  tone: Tone;
  children: ReactNode;
  role?: 'status' | 'alert';
  /** For a field that it describes. */
  id?: string;
}) {
  const look = looks[tone];
  return (
    <div
      role={role}
      id={id}
      className={classNames('flex items-baseline gap-2 rounded-8 border bg-white px-3 py-2', look.border)}
    >
      <span aria-hidden="true" className={look.mark}>
        {look.shape}
      </span>
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  );
}
