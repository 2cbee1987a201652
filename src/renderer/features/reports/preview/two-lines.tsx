import type { ReactNode } from 'react';
import { DatedText } from '../../../components/dated-text.tsx';

export interface TwoLinesProps {
  readonly first: ReactNode;
  readonly second: string;
  /** What few of them have to say besides. */
  readonly third?: string | null;
}

/** What a cell is about, and below it, quieter, what belongs to it. */
export function TwoLines({ first, second, third }: TwoLinesProps) {
  return (
    <span className="flex flex-col items-start">
      <span>{first}</span>
      <span className="text-solid-gray-700">{second}</span>
      {third && (
        <span className="whitespace-normal text-solid-gray-700">
          <DatedText>{third}</DatedText>
        </span>
      )}
    </span>
  );
}
