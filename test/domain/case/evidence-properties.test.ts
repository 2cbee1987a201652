import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttachEvidence, CaseCommand } from '#shared/domain/case/command.ts';
import { ContactResult, ContactSource } from '#shared/domain/contact/contact.ts';
import { InformationClass } from '#shared/domain/information-class/information-class.ts';
import { aConfirmedCheck, aDesk, anIndependentContact, 佐藤 } from '#test/builders.ts';

type Command = CaseCommand | AttachEvidence;

/** Events of a short history: often enough a consent or a file, often enough not. */
const eventId = fc.integer({ min: 3, max: 6 }).map((number) => `event-${number}`);

const command: fc.Arbitrary<Command> = fc.oneof(
  fc
    .record({
      source: fc.constantFrom(...ContactSource.options),
      result: fc.constantFrom(...ContactResult.options),
    })
    .map((contact): Command => ({ ...anIndependentContact, note: '調べた', ...contact })),
  fc.constant<Command>(aConfirmedCheck('person-employed', { source: '' })),
  fc.constant<Command>({
    kind: 'recordConsent',
    means: 'mail',
    consentedOn: null,
    person: '総務課長',
    note: '',
  }),
  fc.record({
    kind: fc.constant('attachEvidence' as const),
    sha256: fc.constantFrom('a', 'b', 'c').map((letter) => letter.repeat(64)),
    bytes: fc.constant(5),
    mediaType: fc.constant('application/pdf' as const),
    class: fc.constantFrom(...InformationClass.options),
    consent: fc.oneof(fc.constant(null), eventId),
    item: fc.constant(null),
    name: fc.constant('証明.pdf'),
  }),
  fc.record({
    kind: fc.constant('withdrawEvidence' as const),
    evidence: eventId,
    reason: fc.constant('誤り'),
  }),
  fc.record({
    kind: fc.constant('addNote' as const),
    text: fc.constant('メモ'),
    class: fc.constantFrom(...InformationClass.options),
  }),
  fc.constant<Command>({ kind: 'undo' }),
);

const histories = fc.array(command, { minLength: 4, maxLength: 24 });

describe('どんな順で連絡・同意・証跡を記録しても', () => {
  it('同意のない機密性2も、機密性3も、決して残らない', () => {
    let taken = 0;
    fc.assert(
      fc.property(histories, (commands) => {
        const desk = aDesk('verify');
        desk.act({ kind: 'claim' });
        for (const each of commands) desk.act(each);
        const { evidence, consents, notes } = desk.state;
        const recorded = consents.map((consent) => consent.event);
        taken += evidence.filter((each) => each.class === 'confidentiality2').length;
        for (const each of evidence) {
          expect(each.class).not.toBe('confidentiality3');
          if (each.class === 'confidentiality2') expect(recorded).toContain(each.consent);
        }
        expect(notes.map((note) => note.class)).not.toContain('confidentiality3');
        const standing = evidence.filter((each) => each.withdrawn === null).map((each) => each.sha256);
        expect(new Set(standing).size).toBe(standing.length);
      }),
      { numRuns: 3_000 },
    );
    expect(taken).toBeGreaterThan(20);
  });

  it('在籍を確認済にしたときは、必ず申請とは別に調べた連絡先での確認がある', () => {
    let confirmed = 0;
    fc.assert(
      fc.property(histories, (commands) => {
        const desk = aDesk('verify');
        desk.act({ kind: 'claim' });
        for (const each of commands) {
          const result = desk.act(each, { actor: 佐藤 });
          if (!result.ok || each.kind !== 'recordCheck') continue;
          confirmed += 1;
          const proven = desk.state.contacts.filter(
            (contact) => contact.independence === 'independent' && contact.result === 'employed',
          );
          expect(proven).not.toEqual([]);
        }
      }),
      { numRuns: 600 },
    );
    expect(confirmed).toBeGreaterThan(20);
  });
});
