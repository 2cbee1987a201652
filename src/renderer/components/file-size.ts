const units = ['B', 'KB', 'MB', 'GB'] as const;

/** `48.2 KB`, powers of 1024 as file managers show them. */
export function fileSize(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024;
    unit += 1;
  }
  return `${unit === 0 ? size : size.toFixed(1)} ${units[unit]}`;
}
