import { parse } from 'tldts';
import { inventApplications } from '#data/seed/applications.ts';
import { layTraps } from '#data/seed/traps.ts';
import { type AddressClaim, judgeAddress } from '#shared/domain/email-domain/judge.ts';
import { defaultDomainPolicy } from '#shared/domain/email-domain/policy.ts';
import { buildJudgementTables, type JudgementTables } from '#shared/domain/email-domain/tables.ts';
import { testReference } from '../../support/office.ts';
import { type Measurement, measurement, median, seconds } from '../measurement.ts';

const BUDGET = 6;
const ROUNDS = 7;

/** Judging a list of claims against taking each address apart with tldts, turn by turn. */
export async function judgeRow(rows: number, today: string): Promise<Measurement> {
  const claims = claimsOf(rows, today);
  const judged: number[] = [];
  const floors: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    // New tables each time: what the engine remembers of an earlier round must not make this one faster.
    const tables = buildJudgementTables(testReference());
    judged.push(await seconds(() => judgeAll(claims, tables, today)));
    floors.push(await seconds(() => parseAll(claims)));
  }
  return measurement('judge-100k', median(judged), 's', median(floors), BUDGET);
}

function claimsOf(count: number, today: string): AddressClaim[] {
  const applications = layTraps(inventApplications({ count, seed: 1, today }, testReference()));
  return Array.from(applications, ({ address, organizationCode: code, organizationName: name }) => ({
    address,
    code,
    name,
  }));
}

function judgeAll(claims: readonly AddressClaim[], tables: JudgementTables, today: string): void {
  let passed = 0;
  for (const claim of claims) {
    if (judgeAddress(claim, tables, defaultDomainPolicy, today).outcome === 'pass') passed += 1;
  }
  if (passed === 0 || passed === claims.length)
    throw new Error('a list of which all or none passes is not realistic');
}

function parseAll(claims: readonly AddressClaim[]): void {
  let domains = 0;
  for (const { address } of claims) if (parse(address).domain !== null) domains += 1;
  if (domains === 0) throw new Error('no address was taken apart');
}
