import type { PlainDate } from '../time/plain-date.ts';
import type { CaseState } from './state.ts';

/** Since when an answer is waited for; null while nobody is asked anything. */
export function askedOn({ status, inquiries }: Pick<CaseState, 'status' | 'inquiries'>): PlainDate | null {
  return (status === 'inquiring' && inquiries.at(-1)?.sentOn) || null;
}
