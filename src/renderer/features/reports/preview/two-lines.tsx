import type { ReactNode } from 'react';

/** What a cell is about, and below it, quieter, what belongs to it. */
export function TwoLines({ first, second }: { first: ReactNode; second: string }) {
  return (
    <span className="flex flex-col items-start">
      <span>{first}</span>
      <span className="text-solid-gray-700">{second}</span>
    </span>
  );
}
