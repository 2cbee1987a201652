import type { CaseView } from '#shared/contract/case.ts';
import type { CaseState } from '#shared/domain/case/state.ts';
import { endingFits } from '#shared/domain/evidence/media-type.ts';
import type { ReadableDb } from './database.ts';
import { readConsent, readContact, readEvidenceName, readText } from './journal/vault.ts';
import type { Named } from './session/actor-names.ts';

/** Contacts, consents and files of a case with what is left of their vault rows. */
export function evidenceViews(
  db: ReadableDb,
  state: CaseState,
  named: Named,
): Pick<CaseView, 'contacts' | 'consents' | 'evidence'> {
  return {
    contacts: state.contacts.map(({ vault, ...contact }) => ({
      ...contact,
      by: named(contact.by, contact.at),
      said: readContact(db, vault),
    })),
    consents: state.consents.map(({ vault, ...consent }) => ({
      ...consent,
      by: named(consent.by, consent.at),
      said: readConsent(db, vault),
    })),
    evidence: state.evidence.map(({ vault, classRules: _edition, withdrawn, ...evidence }) => {
      const name = readEvidenceName(db, vault);
      return {
        ...evidence,
        items: [...evidence.items],
        name,
        nameFits: endingFits(name, evidence.mediaType),
        by: named(evidence.by, evidence.at),
        withdrawn: withdrawn && {
          by: named(withdrawn.by, withdrawn.at),
          at: withdrawn.at,
          reason: readText(db, withdrawn.vault),
        },
      };
    }),
  };
}
