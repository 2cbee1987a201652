import { foldForSearch } from '../text/fold-for-search.ts';

/**
 * A body's name as it is compared: folded as for search, without spaces, without what stands in brackets
 * (「横浜市(情報政策課)」) and without the legal form that 政府機関等 put before their names.
 */
export function foldOrganizationName(name: string): string {
  return foldForSearch(name)
    .replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|「|」/gu, '')
    .replace(/[\s・]/gu, '')
    .replace(legalForm, '');
}

const legalForm = /^(?:独立行政法人|国立研究開発法人|行政執行法人|特殊法人|認可法人)/u;

export type OtherEntity = 'association-of-bodies' | 'company' | 'affiliated-body';

/**
 * Whether a name (or what follows a body's name in it) is that of another legal person: 横浜市社会福祉協議会 and
 * 広島県後期高齢者医療広域連合 are not 横浜市 and 広島県. Sections that only deal with such bodies
 * (農業協同組合検査課) are not meant. Takes the name before brackets are dropped, for 「(株)」.
 */
export function otherEntityIn(name: string): OtherEntity | null {
  const folded = foldForSearch(name).replace(/\s/gu, '');
  if (associationOfBodies.test(folded)) return 'association-of-bodies';
  if (company.test(folded)) return 'company';
  if (affiliatedBody.test(folded)) return 'affiliated-body';
  return null;
}

const notASection = '(?![^、。]{0,12}(?:課|係|班|担当)$)';
const associationOfBodies =
  /(?:広域連合|事務組合|企業団|広域行政組合|(?:消防|環境|衛生|清掃|水道|病院|斎場)組合)/u;
// foldForSearch turns カタカナ into ひらがな, ㈱ into (株) and ７ into 7.
const company = /株式会社|有限会社|合同会社|合資会社|\((?:株|有|同|資)\)|いんく$|co\.,?ltd/u;
const affiliatedBody = new RegExp(
  `(?:社会福祉協議会|社会福祉法人|社会福祉事業団|一般社団法人|公益社団法人|一般財団法人|公益財団法人|\\((?:社|財|福)\\)|観光協会|商工会|シルバー人材|しるばー人材|土地開発公社|住宅供給公社|道路公社|公立大学法人|国立大学法人|地方独立行政法人|独立行政法人|学校法人|医療法人|特定非営利活動法人|npo法人|町内会|(?:協同|森林|労働|職員|管理)組合${notASection}|事業団${notASection})`,
  'u',
);
