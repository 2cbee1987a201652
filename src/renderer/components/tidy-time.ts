const forms = [
  /^(午前|午後)?(\d{1,2})[:時.](\d{1,2})分?$/,
  /^(午前|午後)?(\d{1,2})時(半)?$/,
  /^()(\d{1,2})(\d{2})$/,
];

/** What a person typed, as `HH:mm` when it is a time: `９：３０`, `930`, `午後2時半`; otherwise as it was. */
export function tidyTime(value: string): string {
  const plain = value.normalize('NFKC').replace(/\s/g, '');
  const parts = forms.map((form) => form.exec(plain)).find((found) => found !== null);
  if (!parts) return value;
  const [, half, hours = '', rest = '0'] = parts;
  const hour = hourOf(Number(hours), half);
  const minutes = rest === '半' ? 30 : Number(rest);
  if (hour > 23 || minutes > 59) return value;
  return `${String(hour).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** 午後0時 is noon, 午前12時 midnight; beyond the end of the day for what is no hour of a half. */
function hourOf(hour: number, half: string | undefined): number {
  if (!half) return hour;
  return hour > 12 ? Number.POSITIVE_INFINITY : (hour % 12) + (half === '午後' ? 12 : 0);
}
