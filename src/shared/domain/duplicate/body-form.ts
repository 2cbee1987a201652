import { foldOrganizationName } from '../organization/fold-name.ts';
import { normaliseCode } from '../organization/local-government-code.ts';
import { rememberShort } from './remember-short.ts';

/** A declared body as it is compared. No table is asked, so that the form never changes with one. */
export interface BodyForm {
  /** The 団体コード, when what was written can be read as one. */
  readonly code: string | null;
  /** What else it can be read as, when five digits are one code without its zero and another without its check digit. */
  readonly otherCode: string | null;
  /** Without prefecture, district and 役所・役場: 神奈川県横浜市, 横浜市役所 and 横浜市 are alike. */
  readonly name: string;
}

export function bodyForm(code: string, name: string): BodyForm {
  return { ...codeForms(code), name: bodyName(name) };
}

/** The codes decide where both wrote one: 池田町 is the name of four towns. Of two readings the name says which was meant. */
export function isSameBody(one: BodyForm, other: BodyForm): boolean {
  const haveSameName = one.name !== '' && one.name === other.name;
  if (one.code === null || other.code === null) return haveSameName;
  return one.code === other.code || (haveSameName && mayBeSameCode(one, other));
}

function mayBeSameCode(one: BodyForm, other: BodyForm): boolean {
  return one.otherCode === other.code || one.code === other.otherCode;
}

const plainCode = /^[0-9]{6}$/;

function codeForms(typed: string): Pick<BodyForm, 'code' | 'otherCode'> {
  if (typed === '') return { code: null, otherCode: null };
  // Six digits with a wrong check digit are no code; two persons hardly mistype the same one.
  if (plainCode.test(typed)) return { code: typed, otherCode: null };
  const { code, otherReading } = normaliseCode(typed);
  return { code, otherCode: otherReading };
}

/** Few bodies make up a list. */
const bodyName = rememberShort((typed) => {
  const folded = foldOrganizationName(typed).replace(office, '');
  return folded.replace(prefecture, '').replace(district, '');
});

const office = /(?<=[都道府県市区町村])(?:役所|役場|庁)$/u;
const prefecture = /^(?:北海道|東京都|(?:大阪|京都)府|(?:神奈川|和歌山|鹿児島|.{2})県)(?=.+[市区町村])/u;
const district = /^[^郡市区町村]{1,4}郡(?=.+[町村])/u;
