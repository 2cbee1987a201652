import type { InputOf } from '#shared/contract/contract.ts';

export type Claim = InputOf<'judgement.try'>['claims'][number];

export interface NumberedClaim extends Claim {
  /** Line in the field, from 1, so that a result can be found again in what was pasted. */
  readonly line: number;
}

/** Lines of `address`, or of `address<TAB>code<TAB>name` as a spreadsheet copies them; empty lines are no claims. */
export function readClaims(pasted: string): NumberedClaim[] {
  return pasted.split(/\r\n|\r|\n/).flatMap((text, index) => {
    if (text.trim() === '') return [];
    const [address = '', code = '', name = ''] = text.split('\t');
    return [{ line: index + 1, address, code: code.trim(), name: name.trim() }];
  });
}
