/** What is wrong with a domain that is none: the slips that clerks meet, the commonest first. */
export type DomainFault = 'decorated' | 'space' | 'dots' | 'noDot' | 'number' | 'character';

/** Looks at what was typed, for an address that was refused because of what stands behind its @. */
export function domainFault(typed: string): DomainFault {
  const text = typed.normalize('NFKC').trim();
  const domain = text.slice(text.lastIndexOf('@') + 1).replaceAll('。', '.');
  if (/[<>()（）"「」]/.test(text)) return 'decorated';
  if (/\s/.test(domain)) return 'space';
  if (domain.startsWith('.') || domain.endsWith('.') || domain.includes('..')) return 'dots';
  if (/^\[?[0-9.:]+\]?$/.test(domain)) return 'number';
  return domain.includes('.') ? 'character' : 'noDot';
}
