import { type ReactNode, useId } from 'react';

export interface SectionProps {
  readonly title: string;
  /** Beside the title, such as a progress. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the case with its heading on one line. */
export function Section({ title, aside, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-baseline gap-x-4 border-b border-solid-gray-200 pb-1">
        <h3 id={id} className="text-dns-16B-130">
          {title}
        </h3>
        {aside}
      </div>
      {children}
    </section>
  );
}
