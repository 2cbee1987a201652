import type { Vocabulary } from './vocabulary-shape.ts';

/** The words of the register of confirmed domains. */
export const registerJa: Pick<
  Vocabulary,
  'evidenceKind' | 'revocationReason' | 'confirmationStanding' | 'confirmationProblem'
> = {
  evidenceKind: {
    'official-site': '公式サイトの記載',
    phone: '団体への電話照会',
    'written-answer': '文書・メールでの回答',
    other: 'その他',
  },
  revocationReason: {
    'domain-lapsed': 'ドメインが失効した',
    'body-changed-domain': '団体がドメインを変えた',
    'confirmed-in-error': '確認が誤っていた',
    'misuse-suspected': '不正な使用の疑いがある',
    other: 'その他',
  },
  confirmationStanding: {
    valid: '有効',
    expiring: 'まもなく期限',
    expired: '期限切れ',
    revoked: '取消',
  },
  confirmationProblem: {
    'domain-invalid': 'ドメインの形になっていません。「memuro.net」のように半角で入力してください。',
    'domain-public-suffix': '誰でもその下に名前を取れるドメインなので、団体のものとして登録できません。',
    'domain-free-mail': 'フリーメールや個人向けメールのドメインは、団体のものとして登録できません。',
    'domain-former':
      '団体が以前使っていたドメインです。第三者の手に渡っているおそれがあるため、登録できません。',
    'domain-lookalike': '別のドメインに見せかけた名前なので、登録できません。',
    'domain-proves-itself':
      'go.jp・lg.jp・地域型のドメインは、その形から団体が分かるため、登録する必要がありません。',
    'domain-of-another-body': '別の団体の go.jp・lg.jp・地域型ドメインなので、登録できません。',
    'domain-not-of-case': 'この案件のアドレスのドメインではありません。',
    'domain-already-confirmed':
      'この団体のドメインとしてすでに登録されています。期限を延ばすときは「確認を更新する」を使ってください。',
    'body-unknown': '団体の一覧にない団体コードです。',
    'evidence-missing': '何によって確認したかを一つ以上選んでください。',
    'evidence-text-missing': '確認した内容を書いてください。',
    'contact-missing': '照会に使った連絡先を書いてください。',
    'contact-source-missing': '連絡先をどこで調べたかを選んでください。',
    'contact-is-applicants':
      '申請者が書いた連絡先では確認になりません。公式サイトなどで独立に調べた連絡先を使ってください。',
    'expiry-no-date': '期限を 2027-11-21 のような日付で入力してください。',
    'expiry-past': '期限が過去の日付です。今日以後の日付にしてください。',
    'expiry-too-late': '期限が設定の期間より先です。既定の期限までの日付にしてください。',
  },
};
