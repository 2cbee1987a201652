import type { CaseEvent } from './event.ts';
import type { CaseState, Evidence } from './state.ts';

type Of<K extends CaseEvent['kind']> = CaseEvent & { kind: K };

export function withContact(state: CaseState, event: Of<'contactLogged'>): CaseState {
  const contact = { ...event.payload, ...recordOf(event), ofEarlierApplicant: false };
  return { ...state, contacts: [...state.contacts, contact] };
}

/** What stays of them when the application was replaced. */
export function contactsAfter(
  { contacts }: CaseState,
  { payload }: Of<'applicationUpdated'>,
): CaseState['contacts'] {
  return payload.anotherApplicant
    ? contacts.map((contact) => ({ ...contact, ofEarlierApplicant: true }))
    : contacts;
}

export function withConsent(state: CaseState, event: Of<'consentRecorded'>): CaseState {
  return { ...state, consents: [...state.consents, { ...event.payload, ...recordOf(event) }] };
}

export function attached(state: CaseState, event: Of<'evidenceAttached'>): CaseState {
  const { item, inquiry = null, ...facts } = event.payload;
  const items = item === null ? [] : [item];
  return {
    ...state,
    evidence: [...state.evidence, { ...facts, ...recordOf(event), items, inquiry, withdrawn: null }],
  };
}

export function linked(state: CaseState, event: Of<'evidenceLinked'>): CaseState {
  const { evidence, item, linked: isLinked } = event.payload;
  return changed(state, evidence, (each) => {
    const others = each.items.filter((known) => known !== item);
    return { ...each, items: isLinked ? [...others, item] : others };
  });
}

export function withdrawn(state: CaseState, event: Of<'evidenceWithdrawn'>): CaseState {
  const { actor: by, at, vault } = event;
  return changed(state, event.payload.evidence, (each) => ({ ...each, withdrawn: { by, at, vault } }));
}

function recordOf({ id, actor, at, vault }: CaseEvent) {
  return { event: id, by: actor, at, vault };
}

function changed(state: CaseState, id: string, change: (evidence: Evidence) => Evidence): CaseState {
  return { ...state, evidence: state.evidence.map((each) => (each.event === id ? change(each) : each)) };
}
