import type { FileProblem, LedgerProblem } from '../contract/app-error.ts';
import type { RowProblemCode } from '../contract/intake.ts';
import type { ApplicationField } from '../domain/application/application.ts';
import type { CaseAction } from '../domain/case/command.ts';
import type { CheckResult } from '../domain/case/event.ts';
import type { CaseStatus, CaseType, NextActor, Outcome } from '../domain/case/status.ts';
import type {
  CandidateReason,
  ClaimFinding,
  DomainClass,
  JudgementOutcome,
  JudgementWarning,
} from '../domain/email-domain/judgement.ts';
import type { ClosedReason } from '../domain/open-days/calendar.ts';
import type { OperatorRole } from '../domain/operator/actor.ts';
import type { OrganizationKind } from '../domain/organization/organization.ts';
import type { FourEyes } from '../domain/policy/policy.ts';
import type { JournalEventKind } from './journal-event-kind.ts';
import { type ReasonTexts, reasonsJa } from './reasons-ja.ts';

/** The office's words, one per value of the domain. Screens, command line and printed reports share them. */
export interface Vocabulary {
  caseType: Record<CaseType, string>;
  status: Record<CaseStatus, string>;
  outcome: Record<Outcome, string>;
  nextActor: Record<NextActor, string>;
  domainClass: Record<DomainClass, string>;
  judgementOutcome: Record<JudgementOutcome, string>;
  judgementWarning: Record<JudgementWarning, string>;
  candidateReason: Record<CandidateReason, string>;
  claimFinding: Record<ClaimFinding, string>;
  role: Record<OperatorRole, string>;
  checkResult: Record<CheckResult, string>;
  reason: ReasonTexts;
  fourEyes: Record<FourEyes, string>;
  closedReason: Record<ClosedReason, string>;
  field: Record<ApplicationField, string>;
  rowProblem: Record<RowProblemCode, string>;
  event: Record<JournalEventKind, string>;
  action: Record<CaseAction, string>;
  ledgerProblem: Record<LedgerProblem, string>;
  fileProblem: Record<FileProblem, string>;
  organizationKind: Record<OrganizationKind, string>;
  /** Open days from today to the due date; negative when it has passed. */
  openDaysLeft: (days: number) => string;
}

export const vocabularyJa: Vocabulary = {
  caseType: { application: '参加申請', membership: '所属再確認' },
  status: {
    received: '受付',
    verifying: '所属確認中',
    inquiring: '照会中',
    proposed: '決裁待ち',
    decided: '決定済',
    closed: '通知済',
    withdrawn: '取下げ',
  },
  outcome: { approved: '承認', declined: '見送り', continued: '継続', disqualified: '資格喪失' },
  nextActor: { secretariat: '事務局', applicant: '申請者', approver: '決裁者', nobody: 'なし' },
  domainClass: {
    national: '政府機関',
    'local-lg': 'LG.JP（自治体）',
    'lg-service': 'LG.JP（行政サービス）',
    'local-geographic': '地域型（自治体）',
    registered: '確認済ドメイン',
    'official-candidate': '公式サイトと一致',
    'open-geographic': '地域型（一般）',
    organisational: 'その他の組織',
    'free-mail': 'フリーメール',
    lookalike: 'なりすまし疑い',
    former: '旧ドメイン',
    invalid: '不正なアドレス',
  },
  judgementOutcome: { pass: '通過', verify: '所属確認が必要', invalid: '要修正' },
  judgementWarning: {
    normalised: '全角文字などを直して読み取った',
    unlistedBody: '一覧にない政府機関',
    unverifiedBody: '裏付けのない一覧の団体',
    notNationalBody: '国の機関ではない',
    codeMismatch: '団体コードがドメインの団体と違う',
    nameMismatch: '団体名がドメインの団体と違う',
    bodyMismatch: '申告の団体とドメインの団体が違う',
    ambiguousName: '同じ名称の団体が複数ある',
    ambiguousDomain: 'ドメインの団体が一つに決まらない',
    unknownName: '団体名が一覧にない',
    unknownCode: '団体コードが一覧にない',
    invalidCode: '団体コードの検査数字が合わない',
    codeRepaired: '団体コードの桁を補って読み取った',
    wardCode: '行政区のコード',
    freeMail: 'フリーメール・個人向けプロバイダー',
    disposableMail: '使い捨てアドレス',
    lookalike: '公的なドメインに似せた名前',
    homograph: '見分けにくい文字がある',
    mixedScript: '文字の種類が混ざっている',
    punycode: '国際化ドメイン名',
    formerDomain: '以前使われていたドメイン',
    dropCatch: '手放され、別の者が取得した疑いのあるドメイン',
    expiredConfirmation: 'ドメインの確認が期限切れ',
  },
  candidateReason: {
    currentDomain: '公式サイトのドメイン',
    belowCurrentDomain: '公式サイトのドメインの下',
    sameLabels: '同じラベルの団体',
    governmentTable: '政府機関の一覧',
    unverifiedGovernmentTable: '政府機関の一覧（裏付けなし）',
    confirmedDomain: '事務局が確認したドメイン',
    formerDomain: '以前のドメイン',
    imitated: '似せられている団体',
  },
  claimFinding: {
    match: '一致',
    mismatch: '不一致',
    absent: '記入なし',
    unknown: '一覧になし',
    invalid: '不正',
    undetermined: '比べられない',
  },
  role: { viewer: '閲覧', clerk: '担当', approver: '決裁者', administrator: '管理者' },
  checkResult: { confirmed: '確認済', deficient: '不備', notApplicable: '対象外' },
  reason: reasonsJa,
  fourEyes: {
    never: '求めない',
    declineOnly: '見送りのとき',
    verification: '所属確認をした案件',
    always: 'すべての決定',
  },
  closedReason: {
    saturday: '土曜日',
    sunday: '日曜日',
    holiday: '祝日',
    yearEnd: '年末年始',
    closure: '事務局の休業日',
    paused: '照会中',
  },
  field: {
    receiptNumber: '受付番号',
    appliedAt: '申請日時',
    name: '氏名',
    kana: 'フリガナ',
    organizationCode: '団体コード',
    organizationName: '団体名',
    section: '部署名',
    position: '役職',
    address: 'メールアドレス',
    phone: '電話番号',
    termsConsent: '利用規約同意',
    remarks: '備考',
  },
  rowProblem: {
    required: '記入がない',
    invalidAddress: 'メールアドレスとして読めない',
    invalidDate: '日時として読めない',
    invalidCode: '団体コードとして読めない',
    wrongColumnCount: '列の数が見出しと違う',
    receiptNumberTwice: '受付番号がファイルの中で重なっている',
    receiptNumberTaken: '受付番号が別の内容で取込済み',
    undecodable: '文字コードで読めない文字がある',
    tooLong: '長すぎる',
  },
  event: {
    applicationReceived: '申請を受付',
    claimed: '担当になった',
    released: '担当を離れた',
    checkRecorded: '確認結果を記録',
    checkCleared: '確認結果を取消し',
    noteAdded: 'メモを追加',
    inquirySent: '照会を開始',
    answerRecorded: '回答を記録',
    inquiryLapsed: '照会を打切り',
    decisionProposed: '決定案を作成',
    returnedForRevision: '差戻し',
    decided: '決定',
    notified: '通知済にした',
    withdrawn: '取下げ',
    reopened: '再審査を開始',
    undone: '元に戻した',
    ledgerCreated: '台帳を作成',
    operatorAdded: '利用者を追加',
    policyChanged: '設定を変更',
    importCommitted: '取込',
    rowHeld: '要修正の行を保留',
    rowCorrected: '保留の行を修正',
    rowDiscarded: '保留の行を除外',
    reportExported: '報告を出力',
  },
  action: {
    claim: '担当する',
    release: '担当を離れる',
    recordCheck: '確認結果の記録',
    clearCheck: '確認結果の取消し',
    addNote: 'メモの追加',
    inquire: '照会',
    recordAnswer: '回答の記録',
    approve: '承認',
    decline: '見送り',
    confirm: '決裁',
    returnForRevision: '差戻し',
    withdraw: '取下げ',
    reopen: '再審査',
    notify: '通知済にする',
    undo: '元に戻す',
  },
  ledgerProblem: {
    missing: 'ファイルがない',
    exists: '同じ名前のファイルがある',
    notALedger: '台帳ではない',
    newerVersion: '新しい版の台帳',
    inUse: '使用中',
    readOnly: '書き込めない場所',
    networkShare: 'ネットワーク上のフォルダー',
    damaged: '壊れている',
    diskFull: '空き容量不足',
    migrationFailed: '更新に失敗',
  },
  fileProblem: {
    missing: 'ファイルがない',
    directory: 'フォルダー',
    unreadable: '読み取れない',
    empty: '空のファイル',
    undecodable: '文字コードが違う',
    malformed: '形式の誤り',
    missingColumns: '列の不足',
    tooLarge: '大きすぎる',
    changed: '内容が変わった',
    notWritable: '書き込めない',
    exists: '同じ名前のファイルがある',
    diskFull: '空き容量不足',
  },
  organizationKind: {
    都道府県: '都道府県',
    政令指定都市: '政令指定都市',
    市: '市',
    特別区: '特別区',
    町: '町',
    村: '村',
    一部事務組合: '一部事務組合',
    広域連合: '広域連合',
  },
  openDaysLeft: (days) => (days < 0 ? `${-days}開庁日超過` : days === 0 ? '本日まで' : `あと${days}開庁日`),
};
