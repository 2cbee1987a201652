import type { FormFields } from '#shared/domain/intake/read-application.ts';
import { addDays, type PlainDate } from '#shared/domain/time/plain-date.ts';
import type { ReferenceData } from '../reference/reference-data.ts';
import { type Employer, employerDraw } from './employers.ts';
import { givenNames, type NamePart, surnames } from './person-names.ts';
import { type Random, seededRandom } from './random.ts';
import { romaji } from './romaji.ts';
import { freeMailDomains, nationalSections, positions, remarks, sections } from './workplaces.ts';

export interface SeedOptions {
  readonly count: number;
  readonly seed: number;
  /** The day on which the list is exported; applications came in the weeks before it, most of them lately. */
  readonly today: PlainDate;
  /** How far back the oldest application lies; four weeks when left out. */
  readonly spanDays?: number;
}

const USUAL_SPAN_DAYS = 28;

/**
 * Invented persons of real bodies, as an export of the form would list them: most with the body's own address,
 * some with what makes the secretariat's work. Pure: the same seed gives the same list.
 */
export function* inventApplications(options: SeedOptions, reference: ReferenceData): Generator<FormFields> {
  const random = seededRandom(options.seed);
  const drawEmployer = employerDraw(reference);
  for (let index = 0; index < options.count; index += 1) {
    const employer = drawEmployer(random);
    const surname = random.pick(surnames);
    const givenName = random.pick(givenNames);
    yield {
      receiptNumber: `R8-${String(index + 1).padStart(6, '0')}`,
      appliedAt: appliedAt(options, index, random),
      name: `${surname.written}${random.chance(0.7) ? ' ' : '　'}${givenName.written}`,
      kana: `${surname.read} ${givenName.read}`,
      organizationCode: declaredCode(employer, random),
      organizationName: declaredName(employer, random),
      section: random.pick<string>(employer.national ? nationalSections : sections),
      position: random.pick<string>(positions),
      address: `${localPart(surname, givenName, random)}@${mailDomain(employer, random)}`,
      phone: phone(random),
      termsConsent: random.chance(0.99) ? '同意する' : '',
      remarks: random.chance(0.2) ? random.pick<string>(remarks) : '',
    };
  }
}

/** In the order of receipt; the later, the more of them, so that the queue holds old and fresh ones. */
function appliedAt(
  { count, today, spanDays = USUAL_SPAN_DAYS }: SeedOptions,
  index: number,
  random: Random,
): string {
  const age = (1 - (index + 1) / count) ** 2 * spanDays;
  const date = addDays(today, -Math.ceil(age));
  const minute = String(random.below(60)).padStart(2, '0');
  // The form is open day and night, but most people fill it in at the office.
  const hour = random.chance(0.9) ? 8 + random.below(10) : random.below(24);
  return `${date.replaceAll('-', '/')} ${hour}:${minute}`;
}

function declaredCode({ code, national }: Employer, random: Random): string {
  if (national || random.chance(0.03)) return '';
  // Excel takes the zero from 01–09, a hurried person turns two digits round, an old list leaves the check digit out.
  if (code.startsWith('0') && random.chance(0.1)) return code.slice(1);
  if (random.chance(0.01)) return `${code.slice(0, 3)}${code[4]}${code[3]}${code[5]}`;
  return random.chance(0.01) ? code.slice(0, 5) : code;
}

function declaredName({ name, prefecture, national }: Employer, random: Random): string {
  if (national || name === prefecture) return name;
  if (random.chance(0.25)) return `${prefecture}${name}`;
  if (random.chance(0.1)) return `${name}${/[町村]$/.test(name) ? '役場' : '役所'}`;
  return name;
}

function localPart(surname: NamePart, givenName: NamePart, random: Random): string {
  const family = romaji(surname.read);
  const given = romaji(givenName.read);
  switch (random.below(5)) {
    case 0:
      return `${given}.${family}`;
    case 1:
      return `${family}-${given[0] ?? ''}`;
    case 2:
      return `${given[0] ?? ''}.${family}`;
    case 3:
      return `${family}${String(random.below(1_000)).padStart(3, '0')}`;
    default:
      return `${family}.${given}`;
  }
}

/** Nine of ten write from their body's domain; some municipalities have one that proves nothing by its form. */
function mailDomain(employer: Employer, random: Random): string {
  const draw = random.next();
  if (draw < 0.9) return employer.domain;
  if (draw < 0.945) return random.pick<string>(freeMailDomains);
  if (draw < 0.955) return lookalike(employer.domain, random);
  if (draw < 0.965) return employer.formerDomain ?? employer.domain;
  if (draw < 0.975) return fullWidth(employer.domain);
  if (draw < 0.985) return `mail.${employer.domain}`;
  return `${random.pick(['digital', 'support', 'koho', 'kikaku'])}-office.example.co.jp`;
}

function lookalike(domain: string, random: Random): string {
  const government = /\.(lg|go)\.jp$/.exec(domain);
  if (!government) return domain.replaceAll('.', '-').replace(/-jp$/, '.jp');
  const name = domain.slice(0, government.index);
  const kind = government[1] ?? 'lg';
  return random.pick([
    `${name}.${kind}-jp.com`,
    `${name}.${kind}.jp.example.com`,
    `${name}.${kind.replace('l', '1').replace('o', '0')}.jp`,
  ]);
}

function fullWidth(text: string): string {
  return text.replace(/[a-z0-9.-]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

function phone(random: Random): string {
  const four = () => String(random.below(10_000)).padStart(4, '0');
  return `0${1 + random.below(9)}${random.below(10)}-${String(random.below(1_000)).padStart(3, '0')}-${four()}`;
}
