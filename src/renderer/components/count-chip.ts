/** A kind with its count, by which a list is narrowed: the same look wherever one chooses so. */
export const countChip =
  'flex min-h-8 items-baseline gap-1 rounded-4 border-b-2 border-transparent px-1 py-1 text-dns-14N-130 hover:bg-blue-50 ' +
  'selected:border-blue-900 selected:bg-blue-50 selected:font-bold selected:text-blue-1000 ' +
  'forced-colors:border-[Canvas] forced-colors:selected:border-[Highlight]';
