import { useText } from '../text/text-context.tsx';
import { classNames } from './class-names.ts';

/** Holds the place of something that is being read, in its final size. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={classNames('skeleton block rounded-4 bg-solid-gray-100', className)}
    />
  );
}

/** Rows of a list that is being read. */
export function SkeletonRows({ rows, rowClass = 'h-8' }: { rows: number; rowClass?: string }) {
  const text = useText().components;
  return (
    <div role="status" aria-label={text.loading} className="flex flex-col gap-2">
      {Array.from({ length: rows }, (_, row) => `row-${row}`).map((key) => (
        <Skeleton key={key} className={classNames('w-full', rowClass)} />
      ))}
    </div>
  );
}
