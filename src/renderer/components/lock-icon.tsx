/** Drawn, because the font of the program has no padlock. */
export function LockIcon() {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className="size-4 shrink-0 fill-none stroke-current stroke-2">
      <rect x="3" y="7" width="10" height="7" rx="1" className="fill-current" />
      <path d="M5 7V5a3 3 0 0 1 6 0v2" />
    </svg>
  );
}
