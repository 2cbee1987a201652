/**
 * The number with the zero that a spreadsheet took for a superfluous one; null when nothing is missing. Only bare digits
 * are ever taken for a number there: nine of a fixed line, ten of a mobile one.
 */
export function restoredPhone(phone: string): string | null {
  const first = phone.charCodeAt(0);
  if (first < DIGIT_ONE || first > DIGIT_NINE) return null;
  return /^(?:[1-9]\d{8}|[5789]0\d{8})$/.test(phone) ? `0${phone}` : null;
}

/** Under this name the number as received stands beside the application, so that everybody sees the repair. */
export const PHONE_AS_RECEIVED = '電話番号（受け取ったままの値。先頭の0を補いました）';

const DIGIT_ONE = 49;
const DIGIT_NINE = 57;
