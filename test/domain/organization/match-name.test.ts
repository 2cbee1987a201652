import { describe, expect, test } from 'vitest';
import { matchOrganizationName, type NameMatch } from '#shared/domain/organization/match-name.ts';
import { reference } from '#test/domain/email-domain/reference.ts';

const index = reference.judgementTables.nameIndex;

function read(name: string): string {
  return text(matchOrganizationName(name, index));
}

function text(match: NameMatch): string {
  switch (match.kind) {
    case 'unique':
      return `${match.organization.prefecture}/${match.organization.name}/${match.section}`;
    case 'shared':
      return match.organizations.map((body) => body.prefecture).join('・');
    case 'other-entity':
      return `${match.entity}: ${match.near?.name ?? ''}`;
    case 'none':
      return 'none';
    default:
      return match satisfies never;
  }
}

describe('団体名の書き方の違いを読む', () => {
  test.each([
    ['横浜市', '神奈川県/横浜市/'],
    ['神奈川県 横浜市', '神奈川県/横浜市/'],
    ['横浜市役所', '神奈川県/横浜市/役所'],
    ['横浜市(デジタル統括本部)', '神奈川県/横浜市/'],
    ['河西郡芽室町', '北海道/芽室町/'],
    ['北海道河西郡芽室町役場', '北海道/芽室町/役場'],
    ['広島県庁', '広島県/広島県/庁'],
    ['北海道庁', '北海道/北海道/庁'],
    ['広島県広島市', '広島県/広島市/'],
    ['大阪市中央区役所', '大阪府/大阪市/中央区役所'],
    ['大和郡山市', '奈良県/大和郡山市/'],
    ['郡山市役所', '福島県/郡山市/役所'],
    ['四日市市', '三重県/四日市市/'],
    ['大町市', '長野県/大町市/'],
    ['大町町', '佐賀県/大町町/'],
    ['龍ヶ崎市', '茨城県/龍ケ崎市/'],
    ['竜ケ崎市', '茨城県/龍ケ崎市/'],
    ['関が原町', '岐阜県/関ケ原町/'],
    ['神奈川県茅ヵ崎市', '神奈川県/茅ヶ崎市/'],
    ['桧原村', '東京都/檜原村/'],
    ['佐佐町', '長崎県/佐々町/'],
    ['佐　々　町', '長崎県/佐々町/'],
    ['酒 々井町役場', '千葉県/酒々井町/役場'],
    ['宮城県塩釜市', '宮城県/塩竈市/'],
    ['塩釜市役所', '宮城県/塩竈市/役所'],
    ['警視庁', '東京都/東京都/警視庁'],
    ['東京消防庁　総務部', '東京都/東京都/東京消防庁総務部'],
    ['東京都東京消防庁', '東京都/東京都/東京消防庁'],
    ['北海道／札幌市', '北海道/札幌市/'],
    ['千葉県、市川市役所', '千葉県/市川市/役所'],
    ['北海道-芽室町', '北海道/芽室町/'],
    ['北海道／総務部', '北海道/北海道/総務部'],
    ['濵松市', '静岡県/浜松市/'],
    ['北海道農政部農業協同組合検査課', '北海道/北海道/農政部農業協同組合検査課'],
  ])('%s', (name, expected) => {
    expect(read(name)).toBe(expected);
  });
});

test('同じ名前の団体は、都道府県が書かれていなければ一つに決めない', () => {
  expect(read('池田町')).toBe('北海道・福井県・長野県・岐阜県');
  expect(read('福井県池田町')).toBe('福井県/池田町/');
  expect(read('府中市役所')).toBe('東京都・広島県');
});

test('25 の名前が 57 団体に共有され、ほかに字体だけが違う一組がある', () => {
  const shared = [...index.byName.values()].filter((bodies) => bodies.length > 1);
  const [sameSpelling, otherSpelling] = [1, 2].map((spellings) =>
    shared.filter((bodies) => new Set(bodies.map((body) => body.name)).size === spellings),
  );
  expect([sameSpelling?.length, sameSpelling?.flat().length]).toEqual([25, 57]);
  expect(otherSpelling?.map((bodies) => bodies.map((body) => body.name))).toEqual([['鹿嶋市', '鹿島市']]);
});

test('鹿嶋市と鹿島市は、書かれた字で見分ける', () => {
  expect(read('鹿嶋市')).toBe('茨城県/鹿嶋市/');
  expect(read('鹿島市役所')).toBe('佐賀県/鹿島市/役所');
});

describe('団体の名前で始まる別の法人を、その団体と取り違えない', () => {
  test.each([
    ['横浜市社会福祉協議会', 'affiliated-body: 横浜市'],
    ['広島県後期高齢者医療広域連合', 'association-of-bodies: 広島県'],
    ['㈱横浜市', 'company: 横浜市'],
    ['株式会社 横浜市サービス', 'company: '],
    ['公益財団法人横浜市観光協会', 'affiliated-body: '],
  ])('%s', (name, expected) => {
    expect(read(name)).toBe(expected);
  });
});

test.each(['', '横浜', '情報政策課', '市役所', '神奈川県広島市', '総務省'])(
  '%j は団体の名前として読めない',
  (name) => {
    expect(read(name)).toBe('none');
  },
);

test('どの団体も、自分の名前・都道府県付きの名前・部署付きの名前で見つかる', () => {
  const missed = reference.organizations.flatMap((body) => {
    const full = body.kind === '都道府県' ? body.name : body.prefecture + body.name;
    return [full, `${full}総務課`, `${full}役場`].filter((name) => {
      const match = matchOrganizationName(name, index);
      return match.kind !== 'unique' || match.organization.code !== body.code;
    });
  });
  expect(missed).toEqual([]);
});
