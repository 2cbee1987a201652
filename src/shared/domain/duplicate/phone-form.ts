/** Digits with the leading 0, without 内線; null for what is no Japanese number. Of several the first. */
export function phoneForm(typed: string): string | null {
  if (plainPhone.test(typed)) return japaneseNumber(typed.replaceAll('-', ''));
  const [first = ''] = typed.normalize('NFKC').split(otherNumber, 1);
  const domestic = first.replace(countryCode, '0');
  return japaneseNumber(domestic.replace(/\D/g, ''));
}

const plainPhone = /^0[1-9][0-9-]*$/;
/** What follows is an extension, a second number or a remark about this one. */
const otherNumber = /内|ext|x|#|\/|,|、|;|\n/iu;
/** +81 3-…, +81(0)3-…, 0081 3-… */
const countryCode = /^\D*(?:\+81|0081|81(?=[-\s(]))[-\s]*(?:\(0\)|0)?/;

function japaneseNumber(digits: string): string | null {
  return /^0\d{8,10}$/.test(digits) ? digits : null;
}
