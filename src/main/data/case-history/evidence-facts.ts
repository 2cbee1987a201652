import type { RecordedFact, RecordedValue } from '#shared/contract/case-history.ts';
import { askedItem } from '#shared/domain/case/earlier-item.ts';
import type { CaseEvent, VaultRef } from '#shared/domain/case/event.ts';
import type { CaseState } from '#shared/domain/case/state.ts';
import { readConsent, readContact, readEvidenceName } from '../journal/vault.ts';
import { date, fact, type Telling, text, written } from './fact.ts';

type Of<K extends CaseEvent['kind']> = CaseEvent & { kind: K };

export function contactFacts({ payload, vault }: Of<'contactLogged'>, { db }: Telling): RecordedFact[] {
  const said = readContact(db, vault);
  return [
    ...fact('contactedOn', ...date(payload.contactedOn)),
    ...fact('time', ...text(said?.time ?? '')),
    ...fact('means', { is: 'contactMeans', value: payload.means }),
    ...fact('person', ...(said ? text(said.person) : [erased])),
    ...fact('used', ...text(said?.used ?? '')),
    ...fact('source', { is: 'contactSource', value: payload.source }),
    ...fact('independence', { is: 'independence', value: payload.independence }),
    ...fact('result', { is: 'contactResult', value: payload.result }),
    ...fact('note', ...text(said?.note ?? '')),
  ];
}

export function consentFacts({ payload, vault }: Of<'consentRecorded'>, { db }: Telling): RecordedFact[] {
  const said = readConsent(db, vault);
  return [
    ...fact('consentedOn', ...date(payload.consentedOn)),
    ...fact('means', { is: 'contactMeans', value: payload.means }),
    ...fact('person', ...(said ? text(said.person) : [erased])),
    ...fact('note', ...text(said?.note ?? '')),
  ];
}

export function attachedFacts(
  { payload, vault }: Of<'evidenceAttached'>,
  before: CaseState,
  telling: Telling,
): RecordedFact[] {
  const { item, inquiry, consent } = payload;
  const asked = before.inquiries.find((each) => each.id === inquiry);
  const agreed = before.consents.find((each) => each.event === consent);
  return [
    ...fact('file', fileName(vault, telling)),
    ...fact('mediaType', { is: 'mediaType', value: payload.mediaType }),
    ...fact('bytes', { is: 'bytes', value: payload.bytes }),
    ...fact('informationClass', { is: 'informationClass', value: payload.class }),
    ...fact('consent', ...date(agreed?.consentedOn)),
    ...fact('item', ...(item === null ? [] : [supported(item, before, telling)])),
    ...fact('inquiry', ...date(asked?.sentOn)),
    ...fact('sha256', ...text(payload.sha256)),
  ];
}

export function linkedFacts(
  { payload }: Of<'evidenceLinked'>,
  before: CaseState,
  telling: Telling,
): RecordedFact[] {
  return [
    ...fact('file', fileOf(payload.evidence, telling)),
    ...fact('item', supported(payload.item, before, telling)),
    ...fact('joined', { is: 'joined', value: payload.linked }),
  ];
}

export function takenBackFacts(
  { payload, vault }: Of<'evidenceWithdrawn'>,
  telling: Telling,
): RecordedFact[] {
  return [
    ...fact('file', fileOf(payload.evidence, telling)),
    ...fact('reason', ...written(telling.db, vault)),
  ];
}

const erased: RecordedValue = { is: 'erased' };

function supported(item: string, { checklist }: CaseState, { checklists }: Telling): RecordedValue {
  return { is: 'item', value: askedItem({ item, checklist }, checklists).label };
}

function fileOf(evidence: string, telling: Telling): RecordedValue {
  return fileName(telling.event(evidence)?.vault ?? null, telling);
}

function fileName(vault: VaultRef | null, { db }: Telling): RecordedValue {
  const name = readEvidenceName(db, vault);
  return name === '' ? erased : { is: 'text', value: name };
}
