import { type DomainFault, domainFault } from './domain-fault.ts';
import type {
  Judgement,
  JudgementCandidate,
  JudgementEnding,
  JudgementWarning,
  RuleId,
} from './judgement.ts';
import { isHeldBySetting } from './outcome.ts';

export function explainInEnglish(judgement: Judgement): string {
  const what = rules[judgement.rule](factsOf(judgement));
  const warnings = judgement.warnings.flatMap((warning) => sentenceFor(warning, judgement) ?? []);
  return [what, pointOut(judgement), ...warnings, conclusion(judgement)].filter(Boolean).join(' ');
}

interface Facts {
  readonly domain: string;
  /** The deciding labels, joined. */
  readonly decided: string;
  readonly bodies: string;
  /** The bodies are merely named alike. */
  readonly isNear: boolean;
  readonly input: string;
}

function factsOf({ domain, labels, candidates, warnings: said, input }: Judgement): Facts {
  return {
    domain: domain ?? '',
    decided: labels
      .filter((label) => label.deciding)
      .map((label) => label.text)
      .join('.'),
    bodies: candidates.map(nameOf).join(', '),
    isNear: said.includes('similarName'),
    input,
  };
}

function nameOf({ name, prefecture, code }: JudgementCandidate): string {
  const place = prefecture === null || prefecture === name ? '' : prefecture;
  return code === null ? name : `${place}${name} (${code})`;
}

const rules: Record<RuleId, (facts: Facts) => string> = {
  'national.state-body': ({ decided, bodies }) => `${decided} is the domain of a state body: ${bodies}.`,
  'national.other-body': ({ decided, bodies }) =>
    `${decided} is under go.jp, but ${bodies} is not a state body.`,
  'national.unlisted': ({ decided, bodies, isNear }) =>
    `${decided} is under go.jp, which only government bodies can register.${bodies === '' || isNear ? '' : ` It seems to be that of ${bodies}.`}`,
  'lg.listed': ({ decided, bodies }) => `${decided} is the LG.JP domain of ${bodies}.`,
  'lg.same-label': ({ decided, bodies }) =>
    `${decided} is an LG.JP domain for local governments, named like that of ${bodies}.`,
  'lg.form': ({ decided }) => `${decided} is an LG.JP domain of the form kept for local governments.`,
  'lg.service': ({ decided }) =>
    `${decided} is an LG.JP domain without a label such as city or pref, for a public service; it identifies no body.`,
  'geographic.listed': ({ decided, bodies }) =>
    `${decided} is the geographic domain of ${bodies}, kept for local governments.`,
  'geographic.tokyo': () =>
    'metro.tokyo.jp is the geographic domain kept for the Tokyo Metropolitan Government.',
  'geographic.prefecture': geographicForm,
  'geographic.designated-city': geographicForm,
  'geographic.suffix-list': geographicForm,
  'registered.confirmed': ({ decided, bodies }) =>
    `The secretariat has confirmed ${decided} as a domain of ${bodies}.`,
  'official.web-domain': ({ decided, bodies }) =>
    `${decided} is the web domain of ${bodies}, but its form does not prove that it belongs to a local government.`,
  'open.under-municipality': ({ domain, bodies }) =>
    bodies === ''
      ? `${domain} is a general geographic name that anyone in the place can register.`
      : reservedName(domain, bodies, 'general geographic'),
  'open.under-prefecture': ({ domain, bodies }) =>
    bodies === ''
      ? `${domain} is a prefecture-type name that anyone can register.`
      : reservedName(domain, bodies, 'prefecture-type'),
  'organisational.other': ({ domain }) =>
    `${domain} is not a domain kept for government bodies or local governments.`,
  'free-mail.listed': ({ decided }) => `${decided} is a free or consumer mail domain.`,
  'lookalike.homograph': ({ domain, bodies }) =>
    bodies === ''
      ? `${domain} is written in other letters that look like Latin ones.`
      : `${domain} imitates ${bodies} with other letters.`,
  'lookalike.mixed-script': ({ domain, bodies }) =>
    `${domain} mixes scripts within one name.${bodies === '' ? '' : ` It may imitate ${bodies}.`}`,
  'lookalike.government-suffix': ({ domain, bodies }) =>
    `${domain} contains letters that no name under lg.jp or go.jp has; it may imitate ${imitated(bodies)}.`,
  'lookalike.embedded': ({ domain, decided, bodies }) =>
    `${domain} contains ${decided}, but is registered elsewhere; it may imitate ${imitated(bodies)}.`,
  'lookalike.hyphen': ({ decided, bodies }) =>
    `${decided} has a hyphen for a dot and resembles ${imitated(bodies)}.`,
  'lookalike.missing-dot': ({ decided, bodies }) =>
    `${decided} resembles lg.jp or go.jp, but lacks the dot.${bodies === '' ? '' : ` It may imitate ${bodies}.`}`,
  'lookalike.look-alike-characters': ({ decided, bodies }) =>
    `${decided} resembles ${imitated(bodies)} through characters easily mistaken (1 and l, 0 and o).`,
  'lookalike.neighbour': ({ decided, bodies }) =>
    `${decided} is one letter away from the domain of ${imitated(bodies)}.`,
  'former.listed': ({ decided, bodies }) =>
    `${decided} is a domain that ${bodies} used before and no longer does.`,
  'invalid.empty': () => 'There is no e-mail address.',
  'invalid.too-long': () => 'This is too long for an e-mail address.',
  'invalid.at-sign': () => 'This does not contain exactly one @.',
  'invalid.several-addresses': () => 'These are several addresses; give one.',
  'invalid.quoted': () => 'Quoted addresses are not accepted.',
  'invalid.local-part': () => 'What stands before the @ cannot be part of an address.',
  'invalid.domain': ({ input }) => domainFaults[domainFault(input)],
  'invalid.bare-suffix': ({ domain }) =>
    `What stands after the @${domain === '' ? '' : ` (${domain})`} names no organisation; lg.jp and go.jp need a name before them.`,
};

function geographicForm({ decided, bodies }: Facts): string {
  const named = bodies === '' ? '' : `, named like that of ${bodies}`;
  return `${decided} is a geographic domain that only a local government can register${named}.`;
}

/** With bodies it is a name that the registry keeps from others; one in front of somebody else's name is taken for an imitation before. */
function reservedName(domain: string, bodies: string, form: string): string {
  return `${domain} has the form of a ${form} name and is named like that of ${bodies}. Nobody else can register it, but no table has it as a domain of the body.`;
}

function imitated(bodies: string): string {
  return bodies === '' ? 'the domain of a government body' : bodies;
}

const domainFaults: Record<DomainFault, string> = {
  decorated: 'There is a name, bracket or the like beside the address; give the address alone.',
  space: 'There is a space after the @.',
  dots: 'After the @, a dot stands first, last or twice.',
  noDot: 'There is no dot after the @.',
  number: 'After the @ stands an IP address; a domain is needed.',
  character: 'What stands after the @ has characters that no domain has.',
};

const warnings: Record<JudgementWarning, string | null> = {
  normalised: 'Full-width or invisible characters were corrected in reading it: check the original.',
  unlistedBody: 'No table has a body of this name.',
  unverifiedBody: 'The entry in the table is not verified.',
  similarName: null,
  notNationalBody: null,
  codeMismatch: 'The declared code is not that of the body of this domain.',
  nameMismatch: 'The declared name is not that of the body of this domain.',
  bodyMismatch: null,
  ambiguousName: 'Several bodies have this name, so the name alone proves nothing.',
  ambiguousDomain: 'The domain does not settle which body it belongs to.',
  unknownName: 'The declared name is in no table.',
  unknownCode: 'The declared code is in no table.',
  invalidCode: 'The declared code is not a valid one (length or check digit).',
  codeRepaired: 'A leading zero or check digit was supplied in reading the code.',
  wardCode: 'The declared code is that of a ward and was compared as its city.',
  freeMail: null,
  disposableMail: 'It is a disposable address.',
  lookalike: 'Beware of impersonation.',
  homograph: null,
  mixedScript: null,
  punycode: 'The name was typed as xn-- and is shown decoded.',
  formerDomain: null,
  dropCatch: 'It was given up and may belong to someone else now.',
  expiredConfirmation: "The secretariat's confirmation has expired",
  endedBody: 'The body has ended.',
  formerName: 'The declared name is one that the body had before.',
};

function sentenceFor(warning: JudgementWarning, judgement: Judgement): string | null {
  switch (warning) {
    case 'similarName':
      return `It is nearly the name of ${factsOf(judgement).bodies}: ask whether it was mistyped.`;
    case 'unlistedBody':
      return judgement.warnings.includes('unverifiedBody') ? null : warnings[warning];
    case 'expiredConfirmation':
      return `${warnings[warning] ?? ''}${lastDays(judgement)}`;
    case 'bodyMismatch':
      return isAlreadySaid(judgement) ? null : 'The declared body is not the one of this domain.';
    case 'endedBody':
      return endedBody(judgement.ended) ?? warnings[warning];
    case 'codeMismatch':
    case 'nameMismatch':
      return judgement.candidates.length === 0 || judgement.claim.body !== 'mismatch'
        ? contradiction(warning)
        : warnings[warning];
    default:
      return warnings[warning];
  }
}

/** A judgement from before there was a register does not know the date. */
function lastDays({ confirmations = [] }: Judgement): string {
  const days = confirmations.map(({ expiresOn }) => `valid until ${expiresOn}`);
  return days.length === 0 ? '.' : ` (${[...new Set(days)].join(', ')}).`;
}

function endedBody(ended: JudgementEnding | undefined): string | null {
  if (ended === undefined) return null;
  const gone = `${ended.name} (${ended.code}) ended on ${ended.on}`;
  const successors = ended.successors.map(({ code, name }) => `${name} (${code})`).join(', ');
  return successors === '' ? `${gone}.` : `${gone}; succeeded by ${successors}.`;
}

function isAlreadySaid({ warnings: said }: Judgement): boolean {
  return said.includes('codeMismatch') || said.includes('nameMismatch');
}

/** Where the domain names no body, code and name contradict each other: said once. */
function contradiction(warning: 'codeMismatch' | 'nameMismatch'): string | null {
  return warning === 'codeMismatch' ? 'The declared code and name are those of different bodies.' : null;
}

/** Each strange character once, with what it is and what it is not. */
function pointOut({ suspicious }: Judgement): string {
  const sentences = suspicious.map(({ character, name, looksLike }) =>
    looksLike === ''
      ? `"${character}" (${name}) is no Latin letter or digit.`
      : `"${character}" (${name}) is not "${looksLike}".`,
  );
  return [...new Set(sentences)].join(' ');
}

function conclusion(judgement: Judgement): string {
  const { outcome, class: domainClass, claim } = judgement;
  switch (outcome) {
    case 'pass':
      return claim.body === 'match' ? 'It agrees with the declared body: passed.' : 'Passed.';
    case 'verify':
      if (isHeldBySetting(judgement))
        return 'By the settings when it was judged, domains of this kind are to be verified.';
      return domainClass === 'lookalike' || domainClass === 'former'
        ? 'Verify the affiliation, by contact data found independently.'
        : 'Verify the affiliation.';
    case 'invalid':
      return 'It waits for correction.';
    default:
      return outcome satisfies never;
  }
}
