/** Where a key leads in a list of rows, or null for a key that does not move; a page is as many rows as are in view. */
export function rowAfterKey(key: string, row: number, page: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return row + 1;
    case 'ArrowUp':
      return row - 1;
    case 'PageDown':
      return row + page;
    case 'PageUp':
      return row - page;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
