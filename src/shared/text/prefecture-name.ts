import { prefectureLabels } from '../domain/email-domain/domain-names.ts';
import type { Language } from './language.ts';

/** Of the body with this code: 府中市 stands in two prefectures. Empty for a code that says none. */
export function prefectureName(organizationCode: string, language: Language): string {
  const number = /^\d{6}$/.test(organizationCode) ? Number(organizationCode.slice(0, 2)) : 0;
  const [romaji = '', name = ''] = prefectureLabels[number - 1] ?? [];
  return language === 'ja' ? name : romaji.charAt(0).toUpperCase() + romaji.slice(1);
}
