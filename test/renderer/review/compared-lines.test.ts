import { expect, it } from 'vitest';
import { comparedLines } from '#renderer/features/review/case/compared-lines.ts';
import { speechIn } from '#renderer/text/text-context.tsx';
import type { DecisionView } from '#shared/contract/case.ts';

const byAnother: DecisionView = {
  outcome: 'disqualified',
  reasons: [],
  decidedOn: '2026-11-24',
  by: { actor: 'operator:鈴木', name: '鈴木 一郎', isMe: false },
  at: '2026-11-24T01:00:00.000Z',
  proposedBy: null,
  draftText: '',
  text: '',
};

it.each([
  ['application', 'approve', '承認'],
  ['application', 'decline', '見送り'],
  ['membership', 'approve', '継続'],
  ['membership', 'decline', '資格喪失'],
] as const)('names what one wanted as a case of its type does: %s, %s', (type, kind, mine) => {
  const command = kind === 'approve' ? { kind, text: '' } : { kind, reasons: [], text: '' };
  const difference = { what: 'decision', before: null, after: byAnother } as const;
  const [outcome] = comparedLines([difference], { command, type }, speechIn('ja'));
  expect(outcome).toMatchObject({ before: '', after: '資格喪失', mine });
});
