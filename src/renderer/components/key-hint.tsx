import { classNames } from './class-names.ts';

/** A key cap beside what it does. Readers hear the key from the `?` sheet, so it is silent here. */
export function KeyHint({ keys, className }: { keys: string; className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        'rounded-4 border border-current px-1 font-sans text-[0.8125rem] leading-[1.125rem] opacity-80',
        className,
      )}
    >
      {names[keys] ?? keys}
    </span>
  );
}

const names: Record<string, string> = { Enter: '⏎', Escape: 'Esc', ArrowLeft: '←', ArrowRight: '→' };
