import type { ReactNode } from 'react';

/** Names and values below each other; what a value says may be long. */
export function Facts({ children }: { children: ReactNode }) {
  return (
    <dl className="grid grid-cols-[minmax(5rem,max-content)_minmax(0,1fr)] gap-x-4 gap-y-1">{children}</dl>
  );
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-solid-gray-700">{name}</dt>
      <dd className="[overflow-wrap:anywhere] whitespace-pre-wrap select-text">{children}</dd>
    </div>
  );
}
