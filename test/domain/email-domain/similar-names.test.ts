import { describe, expect, it } from 'vitest';
import { explainJudgement } from '#shared/domain/email-domain/explain.ts';
import { judge, reference } from './reference.ts';

/** A name that a clerk cannot tell from a listed one, or that lacks a letter: it names no body and gets no mail. */
const slips: readonly (readonly [domain: string, rule: string, body: string])[] = [
  ['city.y0kohama.lg.jp', 'lg.form', '横浜市'],
  ['city.yokohema.lg.jp', 'lg.form', '横浜市'],
  ['mail.city.yokohema.lg.jp', 'lg.form', '横浜市'],
  ['pref.hokkaid0.lg.jp', 'lg.form', '北海道'],
  ['pref.hokkaidou.lg.jp', 'lg.form', '北海道'],
  ['pref.gifv.lg.jp', 'lg.form', '岐阜県'],
  // Its pages are at city.hakodate.hokkaido.jp; the same two labels under lg.jp are its own.
  ['city.hakodata.lg.jp', 'lg.form', '函館市'],
  ['c1ty.osaka.lg.jp', 'lg.service', '大阪市'],
  ['citv.osaka.lg.jp', 'lg.service', '大阪市'],
  ['cityosaka.lg.jp', 'lg.service', '大阪市'],
  ['city-osaka.lg.jp', 'lg.service', '大阪市'],
  ['digita1.go.jp', 'national.unlisted', 'デジタル庁'],
  ['mh1w.go.jp', 'national.unlisted', '厚生労働省'],
  ['rneti.go.jp', 'national.unlisted', '経済産業省'],
  ['mail.soumo.go.jp', 'national.unlisted', '総務省'],
];

describe('lg.jp・go.jp の、一覧の名前とよく似た名前', () => {
  it.each(slips)('%s は通さず、似ている団体を示す', (domain, rule, body) => {
    const judgement = judge(`tanaka@${domain}`);
    expect({
      outcome: judgement.outcome,
      rule: judgement.rule,
      bodies: judgement.candidates.map(({ name, why }) => [name, why]),
    }).toEqual({ outcome: 'verify', rule, bodies: [[body, 'similarName']] });
    expect(judgement.warnings).toContain('similarName');
  });

  it('書き誤りかもしれないと、団体の名前とともに文で言う', () => {
    expect(explainJudgement(judge('a@city.y0kohama.lg.jp'), 'ja')).toBe(
      '「city.y0kohama.lg.jp」は地方公共団体用の形をした LG.JP ドメインです。一覧にない名前です。' +
        '一覧にある「神奈川県横浜市」(141003)の名前とよく似ています。書き誤りでないか、申請者に確かめてください。所属確認が必要です。',
    );
    expect(explainJudgement(judge('a@digita1.go.jp'), 'en')).toBe(
      'digita1.go.jp is under go.jp, which only government bodies can register. No table has a body of this name. ' +
        'It is nearly the name of デジタル庁: ask whether it was mistyped. Verify the affiliation.',
    );
  });

  it.each([
    'union.example.lg.jp',
    'town.memuro.lg.jp',
    'e-tax.lg.jp',
    'kansai.lg.jp',
    'kantei.go.jp',
    // Three letters: moe is no slip for mof, moj or mod.
    'moe.go.jp',
    'jaxa.go.jp',
  ])('%s は似ているとは言わない', (domain) => {
    expect(judge(`tanaka@${domain}`).warnings).not.toContain('similarName');
  });

  it('一覧にある団体のドメインは、どれも似ているとは言わない', () => {
    const accused = reference.organizations.flatMap(({ domain, name }) => {
      if (domain === null) return [];
      return judge(`tanaka@${domain}`).warnings.includes('similarName') ? [`${name} ${domain}`] : [];
    });
    expect(accused).toEqual([]);
  });
});
