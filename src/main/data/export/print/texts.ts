import type { ReportProfile } from '#shared/contract/report.ts';
import type { VaultRef } from '#shared/domain/case/event.ts';
import type { Judgement } from '#shared/domain/email-domain/judgement.ts';
import type { ReadableDb } from '../../database.ts';
import {
  readCheckRemark,
  readConsent,
  readContact,
  readEvidenceName,
  readJudgement,
  readLetter,
  readText,
} from '../../journal/vault.ts';

/** Reads what people wrote about a case. Empty when nothing was written or it was purged. */
export interface Texts {
  /** Off in the profile without personal data. */
  readonly mayName: boolean;
  judgement(ref: VaultRef | null): Judgement | null;
  text(ref: VaultRef | null): string;
  /** Source and note of a check, a line each. */
  remark(ref: VaultRef | null): string;
  /** With whom, over what, note; a line each. */
  contact(ref: VaultRef | null): string;
  consent(ref: VaultRef | null): string;
  evidenceName(ref: VaultRef | null): string;
  letterSubject(ref: VaultRef | null): string;
  /** Of an imported file; empty when it was erased. */
  fileName(name: string): string;
  /** Free text that was read already. */
  quoted(text: string): string;
}

export const ERASED = '（消去済み）';
const OMITTED = '（個人情報を除く様式のため省略）';

/** Free text may name anybody, so the anonymous profile only says that there is some. */
export function texts(db: ReadableDb, profile: ReportProfile): Texts {
  const judgement = (ref: VaultRef | null) => readJudgement(db, ref);
  if (profile === 'anonymous') {
    const omitted = (ref: VaultRef | null) => (ref ? OMITTED : '');
    return {
      mayName: false,
      judgement,
      text: omitted,
      remark: omitted,
      contact: omitted,
      consent: omitted,
      evidenceName: omitted,
      letterSubject: omitted,
      fileName: () => OMITTED,
      quoted: (text) => (text === '' ? '' : OMITTED),
    };
  }
  return {
    mayName: true,
    judgement,
    text: (ref) => readText(db, ref),
    remark: (ref) => {
      const { source, note } = readCheckRemark(db, ref);
      return lines([source && `出典: ${source}`, note]);
    },
    contact: (ref) => {
      const said = readContact(db, ref);
      return said ? lines([`${said.time} ${said.person}`.trim(), said.used, said.note]) : ERASED;
    },
    consent: (ref) => {
      const said = readConsent(db, ref);
      return said ? [said.person, said.note].filter((part) => part !== '').join('　') : ERASED;
    },
    evidenceName: (ref) => readEvidenceName(db, ref) || ERASED,
    letterSubject: (ref) => readLetter(db, ref).subject || ERASED,
    fileName: (name) => name || ERASED,
    quoted: (text) => text,
  };
}

function lines(parts: readonly string[]): string {
  return parts.filter((line) => line !== '').join('\n');
}
