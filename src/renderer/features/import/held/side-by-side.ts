/** The list and the row that is open: side by side where there is room, otherwise below each other. */
export const sideBySide =
  'grid gap-4 @4xl:min-h-0 @4xl:flex-1 @4xl:grid-cols-[minmax(18rem,1fr)_minmax(0,2fr)] @4xl:grid-rows-[minmax(0,1fr)]';
