import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AddressClaim } from '#shared/domain/email-domain/judge.ts';
import type { Judgement } from '#shared/domain/email-domain/judgement.ts';
import { judge } from './reference.ts';

const folder = join(import.meta.dirname, '../../fixtures/judgements');
export const addressesFile = join(folder, 'addresses.tsv');
export const goldenFile = join(folder, 'judgements.golden.tsv');

/**
 * One judgement a line, so that a change of the rules shows as the addresses that it touches.
 * Lines beginning with # are headings of the list and are carried over.
 */
export function goldenText(): string {
  const lines = readFileSync(addressesFile, 'utf8').trimEnd().split('\n');
  const judged = lines.map((line) => (line.startsWith('#') ? line : goldenLine(readClaim(line))));
  return `${[columns, ...judged].join('\n')}\n`;
}

const columns = 'address\tcode\tname\tclass\toutcome\trule\tcandidates\twarnings\tclaim (code/name/body)';

function readClaim(line: string): AddressClaim {
  const [address = '', code = '', name = ''] = line.split('\t').map(unescapeText);
  return { address, code, name };
}

function goldenLine(claim: AddressClaim): string {
  const judgement = judge(claim);
  return [
    claim.address,
    claim.code ?? '',
    claim.name ?? '',
    judgement.class,
    judgement.outcome,
    judgement.rule,
    judgement.candidates.map(({ code, name, why }) => `${code ?? '-'} ${name} (${why})`).join(', '),
    judgement.warnings.join(', '),
    claimText(judgement),
  ]
    .map(escapeText)
    .join('\t')
    .trimEnd();
}

function claimText({ claim }: Judgement): string {
  return `${claim.code}/${claim.name}/${claim.body}`;
}

/** `\u{200B}` in the files stands for characters that a reviewer could not see or a tool might repair. */
function unescapeText(text: string): string {
  return text.replace(/\\u\{([0-9A-F]+)\}/g, (_, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  );
}

function escapeText(text: string): string {
  return text.replace(
    /(?! )[\p{C}\p{Z}]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`,
  );
}
