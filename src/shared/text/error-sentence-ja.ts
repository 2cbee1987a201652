import type { AppError, FileProblem, LedgerProblem, MissedChange } from '../contract/app-error.ts';
import type { RowProblem } from '../contract/intake.ts';
import type { TouchedCase } from '../contract/intake-run.ts';
import type { CaseAction } from '../domain/case/command.ts';
import type { CaseStatus } from '../domain/case/status.ts';
import { isOfDecision, type LetterKind } from '../domain/letter/letter.ts';
import { actorInWords, type ErrorNames, isOfSettings } from './error-names.ts';
import { formatDate, formatInstant } from './format-date.ts';
import { eventLabel } from './journal-event-kind.ts';
import { vocabularyJa as words } from './vocabulary-ja.ts';

export function errorSentenceJa(error: AppError, names: ErrorNames): string {
  switch (error.code) {
    case 'invalidInput':
      return `入力の内容を受け付けられませんでした（${inputPaths(error.issues)}）。何も保存していません。内容を直して、もう一度実行してください。`;
    case 'internal':
      return `予期しない不具合が起きました。この操作は保存されていません。ほかの記録は無事です。もう一度試し、続くときは番号 ${error.errorId} を管理者に伝えてください。`;
    case 'dataUnavailable':
      return '台帳を扱う処理が止まりました。直前の操作が保存されたかどうかは、まだ分かりません。それより前の記録は無事です。自動で再開しますので、画面の内容を確かめてから操作してください。';
    case 'noLedger':
      return '台帳が開かれていません。台帳を開いてください。';
    case 'notSignedIn':
      return '利用者として開始していません。名前を選び、合言葉を入力してください。';
    case 'ledgerProblem':
      return ledgerProblem(error.problem, error.path, error.detail);
    case 'signInRefused':
      return error.waitSeconds > 0
        ? `合言葉が違います。続けて間違えたため、${error.waitSeconds}秒たってから試してください。`
        : '合言葉が違います。大文字・小文字と、全角・半角を確かめてください。';
    case 'signInMustWait':
      return `続けて間違えたため、まだ試せません。いま入れた合言葉は確かめていません。${error.waitSeconds}秒たってから、もう一度入れてください。`;
    case 'passphraseMustBeChosen':
      return '管理者が設定した最初の合言葉です。始める前に、自分だけの合言葉を決めてください。';
    case 'accountRefused':
      return words.accountProblem[error.problem];
    case 'passphraseTooShort':
      return `合言葉は${error.minimum}文字以上にしてください。まだ何も登録していません。`;
    case 'operatorExists':
      return '同じ名前の利用者がいるか、以前いました（利用を停止した人や、氏名を変える前の名前も含みます）。区別できる名前にしてください。';
    case 'nameInUse':
      return `「${error.name}」という名前は、すでに使われています。別の名前にしてください。`;
    case 'administratorRequired':
      return 'この操作は管理者だけができます。何も変えていません。管理者に依頼してください。';
    case 'approverRequired':
      return 'この操作は決裁者と管理者だけができます。何も変えていません。決裁者か管理者に依頼してください。';
    case 'notFound':
      return '対象が見つかりませんでした。ほかの操作で変わった可能性があります。一覧を開き直してください。';
    case 'staleVersion':
      return `${isOfSettings(error.changes) ? 'この設定' : 'この案件'}は、表示した後に変わりました（${missedChanges(error.changes, names)}）。あなたの操作は保存していません。新しい内容を確かめてから、もう一度実行してください。`;
    case 'fileProblem':
      return fileProblem(error.problem, error.path, error.detail);
    case 'reportNotPrinted':
      return 'PDF を作れませんでした。報告は保存していません。案件が多い期間では、このパソコンで組める量を超えることがあります。期間を短く分けるか、PDF を外して CSV か JSON で保存してください。';
    case 'reportOutdated':
      return '報告を作っている間に、この期間の決定が元に戻されました。報告は保存していません。もう一度作成してください。';
    case 'sheetNotPrinted':
      return 'PDF を作れませんでした。個別審査票は保存していません。もう一度実行し、続くときは管理者に知らせてください。';
    case 'cancelled':
      return '中止しました。途中の内容は残っていません。';
    case 'busy':
      return '時間のかかる処理が動いています。終わってから、もう一度実行してください。';
    case 'displayNotKept':
      return '表示は変わりましたが、このパソコンに設定を保存できませんでした。次に起動したときは、前の表示に戻ります。ディスクの空き容量を確かめてください。';
    case 'letterFieldsWrong': {
      const wrong = error.fields.map((field) => `{{${field}}}`).join('、');
      const unknown = wrong === '' ? '' : `この文書では使えない項目があります（${wrong}）。`;
      return `${unknown}${error.strayBraces ? '閉じていない {{ か、余分な }} があります。' : ''}使える項目の名前に直してください。`;
    }
    case 'letterNotOffered':
      return '案件の今の状態では、この文書は作れません。案件を開き直してください。';
    case 'recipientUnreadable':
      return `宛先の「${error.part}」は、メールアドレスとして読めません。アドレスか「名前 <アドレス>」の形で、複数のときは , で区切ってください。`;
    case 'previewOutdated':
      return '違いを調べた後に、台帳の団体の表が変わりました。何も取り込んでいません。もう一度、違いを調べてください。';
    case 'recalculationOutdated':
      return '期限の変わり方を確かめた後に、案件か休業日が変わり、結果が違うものになりました。期限は一つも変えていません。もう一度「計算し直すとどうなるかを見る」で確かめてください。';
    case 'notABodyList':
      return 'この表からは団体の一覧を読み取れません。別のシートか、見出しの行を選んでください。何も取り込んでいません。';
    case 'successorNotPossible':
      return `団体コード ${error.body} に選んだ後継の団体は使えません。取込の後も続く団体を選んでください。何も取り込んでいません。`;
    case 'rowStillFaulty':
      return `まだ直すところがあります（${rowProblemLabels(error.problems).join('、')}）。この行は保留のままです。`;
    case 'viewerMayNot':
      return '「閲覧」の役割では、記録を変えることはできません。何も保存していません。';
    case 'confirmationRefused':
      return `このままでは登録できません。${error.problems.map((each) => words.confirmationProblem[each]).join('')}`;
    case 'domainCheckOpen':
      return `${error.items.map((item) => `「${itemName(item, names)}」`).join('')}を確認済にすると登録できます。`;
    case 'confirmationRevoked':
      return `この登録は ${dateInWords(error.revokedOn)} に取り消されています。使うには、案件で改めて確認して登録してください。`;
    case 'actionNotAllowed':
      return `状態が「${words.status[error.status]}」のため、「${actionName(error.action, names)}」はできません。`;
    case 'roleNotPermitted':
      return `「${words.role[error.role]}」の役割では、「${actionName(error.action, names)}」はできません。`;
    case 'assignedToAnother':
      return `${actorInWords(error.assignee, names, '別の利用者')}が担当しています。引き継ぐには、手放してもらうか、「担当を替える」（決裁者が行えます）を使ってください。`;
    case 'assigneeAbsent':
      return `担当の${actorInWords(error.assignee, names, '利用者')}は利用を停止されたか「閲覧」になったため、この案件を進められません。続けるには、「担当を替える」で引き取ってください。`;
    case 'checksIncomplete':
      return checksIncomplete(error.open, error.failed, names);
    case 'sameOperator':
      return '確認を記録した人や決定案を作成した人は、同じ案件を決裁できません。別の決裁者に依頼してください。';
    case 'reasonRequired':
      return '理由を選んでください。';
    case 'reasonNotPermitted':
      return `選んだ理由は、この操作には使えません（${error.reasons.map(reasonLabel).join('、')}）。確認事項の結果と理由を見直してください。`;
    case 'answerAwaited':
      return `回答の期限がまだ過ぎていません。「${words.reason.decline['no-answer'].label}」を理由にできるのは ${dateInWords(error.from)} からです。`;
    case 'textRequired':
      return '内容を記入してください。';
    case 'nothingRecorded':
      return `「${actionName(error.action, names)}」の対象になるものが、この案件にはありません。案件を開き直してください。`;
    case 'unknownItem':
      return `確認事項「${itemName(error.item, names)}」が見つかりません。案件を開き直してください。`;
    case 'notApplicableNotPermitted':
      return `確認事項「${itemName(error.item, names)}」は必ず確認する項目のため、対象外にできません。`;
    case 'dateNotPermitted':
      return error.from === null
        ? `日付 ${dateInWords(error.date)} は使えません。今日までの日付にしてください。`
        : `日付 ${dateInWords(error.date)} は使えません。照会した日（${dateInWords(error.from)}）から今日までの日付にしてください。`;
    case 'sameJudgement':
      return '今の規則と表で判定しても、結果は同じです。判定は置き換えていません。';
    case 'applicationErased':
      return '申請の内容が消去されているため、判定し直せません。これまでの判定の要約は残っています。';
    case 'dateOutOfRange':
      return `日付 ${dateInWords(error.date)} は使えません。${dateInWords(error.from)} から ${dateInWords(error.to)} までの日付にしてください。`;
    case 'oneByOneOnly':
      return '所属確認が必要な案件は、まとめて承認できません。一件ずつ開いて確認してください。';
    case 'notAssignable':
      return '選んだ利用者には担当を替えられません。今の担当と違う、「閲覧」ではない利用者を選んでください。';
    case 'notSnoozed':
      return 'この案件は後日に回されていません。';
    case 'samePriority':
      return error.priority === 'high'
        ? 'この案件には、すでに優先の印が付いています。'
        : 'この案件には、優先の印が付いていません。';
    case 'nothingToUndo':
      return '元に戻せる操作がありません。戻せるのは、自分が最後にした操作だけです。';
    case 'groundRevoked':
      return '判定の根拠にした確認済みドメインの登録が取り消されています。判定し直してから決定してください（決裁待ちの案件は、差戻しの後に判定し直せます）。';
    case 'alreadyReported':
      return '報告か通知の一覧に載った決定・取下げ・再審査は元に戻せません。決定や取下げを改めるときは「再審査」を使ってください。';
    case 'toldInLetter':
      return `「${words.letter[error.letter]}」がファイルに保存されているため、元に戻せません。${afterLetter(error.letter)}`;
    case 'updateNotPossible':
      return `受付番号 ${error.receiptNumber} の案件は「${words.status[error.status]}」のため、新しい内容に差し替えられません。${updateAdvice(error.status)}`;
    case 'rowAlreadyImported':
      return 'この行は前の取込で扱っているため、このままでは直せません。案件にした行は案件を、保留した行は「要修正の行」を開いてください。前に除外したり据え置いたりした行は、行を開いて選び直せます。';
    case 'planStale':
      return '計画を作った後で、台帳か設定、または日付が変わりました。何も取り込んでいません。計画を作り直して、結果を確かめてください。直した内容は残っています。';
    case 'runTouched':
      return `この取込の案件のうち ${error.total}件に、すでに手が付いているため、取り消せません。何も変えていません。${touchedNames(error.cases)}`;
    case 'runAlreadyUndone':
      return `この取込は、${formatInstant(error.at, 'ja')} に ${error.by} が取り消しています。`;
    case 'duplicateUnresolved':
      return `重複の疑いがあります（${receiptNumbers(error.others)}）。「重複の確認」で、同一人か別人かを先に記録してください。`;
    case 'duplicateRegistered':
      return `同一人の申請が承認済みか審査中です（${receiptNumbers(error.others)}）。この申請を重複として取り下げるか見送るか、もう一方を先に終えてください。`;
    case 'duplicateUnknown':
      return '重複の疑いのある申請の中に見つかりません。案件を開き直してください。';
    case 'independentContactRequired':
      return independentContact(itemName(error.item, names), error.because);
    case 'evidenceRequired':
      return `確認事項「${itemName(error.item, names)}」を確認済にするには、この項目に対応する証跡が要ります。「証跡」で追加するか、ある証跡を対応させてください。`;
    case 'informationClassRefused':
      return `${words.informationClass[error.class]}の情報は取り扱えません。ファイルや文章は受け取っていません。団体に返すなど、所定の方法で扱ってください。`;
    case 'consentRequired':
      return '機密性2の情報は、団体の同意を記録してから受け取ります。ファイルは受け取っていません。先に、誰がいつ同意したかを記録してください。';
    case 'evidenceAlreadyAttached':
      return '同じ内容のファイルが、この案件の証跡にすでにあります。新しくは加えていません。';
    case 'checklistNotOffered':
      return 'この案件は、その確認事項に替えられません。案件を開き直してください。';
    case 'notAMember':
      return '所属再確認は、参加を承認した案件から、今も参加者である人について始めます。何も始めていません。';
    case 'reviewUnderWay':
      return `この人の所属再確認（${error.receiptNumber}）が進んでいます。新しくは始めていません。その案件を開いてください。`;
    case 'checklistRefused':
      return `${words.checklistProblem(error.problem)}何も保存していません。`;
    case 'unknownEvidence':
      return 'この証跡は見つからないか、取り下げられています。案件を開き直してください。';
    case 'unknownInquiry':
      return 'この照会は案件にありません。案件を開き直してください。';
    case 'evidenceRefused':
      return `「${error.name}」は証跡として受け取れません（${words.evidenceProblem[error.problem]}）。何も保存していません。PDF・画像・テキスト・Office の文書（25MBまで）にしてください。`;
    case 'evidenceUnreadable':
      return evidenceUnreadable(error.problem);
    default:
      return error satisfies never;
  }
}

type ContactGap = Extract<AppError, { code: 'independentContactRequired' }>['because'];

function independentContact(item: string, because: ContactGap): string {
  const rule = `「${item}」を確認済にするには、申請とは別に調べた連絡先で在籍を確かめた記録が要ります。`;
  switch (because) {
    case 'noContact':
      return `${rule}まだ連絡の記録がありません。「連絡」に記録してください。`;
    case 'earlierApplicant':
      return `${rule}いまの記録は、申請が新しい内容に差し替えられる前のものです。いまの申請者について連絡し直してください。`;
    case 'notIndependent':
      return `${rule}いまの記録は、申請に書かれた連絡先か、出どころの分からない連絡先によるものです。公式サイトや電話帳などで調べ直して連絡してください。`;
    case 'notConfirmed':
      return `${rule}独立に調べた連絡先では、まだ在籍を確認できていません。`;
    default:
      return because satisfies never;
  }
}

type Unreadable = Extract<AppError, { code: 'evidenceUnreadable' }>['problem'];

function evidenceUnreadable(problem: Unreadable): string {
  switch (problem) {
    case 'missing':
      return '証跡のファイルが見つかりません。台帳の隣の「台帳の名前.evidence」フォルダーが一緒に移されているかを確かめ、なければバックアップから戻してください。台帳の記録は無事です。';
    case 'altered':
      return '証跡のファイルの内容が、受け取ったときと違います。改変されたか壊れているため、表示しません。バックアップから戻してください。台帳の記録は無事です。';
    case 'unreadable':
      return '証跡のファイルを読み取れません。フォルダーの権限を確かめてください。台帳の記録は無事です。';
    default:
      return problem satisfies never;
  }
}

function ledgerProblem(problem: LedgerProblem, path: string, detail: string): string {
  switch (problem) {
    case 'missing':
      return `台帳のファイルがありません（${path}）。移動や名前の変更がなかったか確かめ、「台帳を開く」から選び直してください。`;
    case 'exists':
      return `同じ名前のファイルがすでにあります（${path}）。上書きはしません。別の名前にしてください。`;
    case 'logLeft':
      return `前にあった同じ名前の台帳の、書きかけのファイルが残っています（${path}）。その台帳の最後の記録が入っていることがあるため、消さずに残し、何も作っていません。前の台帳と一緒に別のフォルダーに移してから、もう一度実行してください。${detailNote(detail)}`;
    case 'notALedger':
      return `このファイルは台帳ではありません（${path}）。ファイルは変えていません。別のファイルを選んでください。`;
    case 'newerVersion':
      return `この台帳は、新しい版のプログラムで作られています（${path}）。ファイルは変えていません。新しい版のプログラムで開いてください。`;
    case 'inUse':
      return `この台帳は、ほかで使われています（${path}）。ほかで閉じてから、もう一度開いてください。`;
    case 'readOnly':
      return `書き込めない場所にあります（${path}）。台帳は変えていません。このパソコンの書き込めるフォルダーに移してから開いてください。`;
    case 'networkShare':
      return `ネットワーク上のフォルダーの台帳は開けません（${path}）。記録が壊れるおそれがあるためです。このパソコンのフォルダーに置いてください。`;
    case 'damaged':
      return `台帳のファイルが壊れているか、ディスクから正しく読めません（${path}）。外付けのディスクや USBメモリーが抜かれていないかを確かめてください。抜かれていなければ、これ以上使わず、バックアップから戻してください。${detailNote(detail)}`;
    case 'diskFull':
      return `保存先の空き容量が足りません（${path}）。これまでの記録は無事です。空き容量を増やして、もう一度実行してください。`;
    case 'diskFault':
      return `台帳のあるディスクを読み書きできません（${path}）。今の操作は保存されていません。外付けのディスクや USBメモリーが抜かれていないかを確かめてから、台帳を開き直してください。抜かれていなければディスクの故障です。バックアップを確かめ、管理者に知らせてください。${detailNote(detail)}`;
    case 'nameTooLong':
      return `台帳の名前か、そこまでのフォルダーの名前が長すぎます（${path}）。何も変えていません。短い名前にするか、上の方のフォルダーに置いてください。`;
    case 'migrationFailed':
      return `台帳を新しい形式に更新できませんでした（${path}）。台帳は更新する前の内容に戻してあります。管理者に知らせてください。${detailNote(detail)}`;
    default:
      return problem satisfies never;
  }
}

function fileProblem(problem: FileProblem, path: string, detail: string): string {
  const where = detail === '' ? path : `${path}、${detail}`;
  switch (problem) {
    case 'missing':
      return `ファイルかフォルダーがありません（${path}）。場所を確かめて、選び直してください。`;
    case 'directory':
      return `フォルダーが選ばれています（${path}）。ファイルを選んでください。`;
    case 'inUse':
      return `ほかのプログラム（Excel など）が使っているファイルです（${where}）。そのプログラムで閉じてから、もう一度実行してください。`;
    case 'unreadable':
      return `ファイルを読み取れません（${where}）。読み取りの権限があるか、USBメモリーなどが抜かれていないかを確かめてください。`;
    case 'empty':
      return `ファイルに内容がありません（${where}）。別のファイルを選んでください。`;
    case 'otherFormat':
      return `Excel ブックでも CSV でもないファイルです（${where}）。名前が .xls や .csv でも、中身は違います。Excel で開ける表であれば「Excel ブック（.xlsx）」で保存し直してから、そうでなければ別のファイルを選んでください。`;
    case 'undecodableHeader':
      return `見出しの行に、文字コードに合わない文字があります（${path}、${detail}行目）。何も取り込んでいません。文字コードを変えて読み直してください。`;
    case 'undecodableRows':
      return `文字コードに合わない文字のある行が多すぎます（${path}、${detail}行）。何も取り込んでいません。文字コードを変えて読み直してください。`;
    case 'quoteLeftOpen':
      return `引用符（"）が閉じられていません（${path}、${detail}行目から）。何も取り込んでいません。その行の引用符を直してから、もう一度選んでください。`;
    case 'textAfterQuote':
      return `引用符（"）の使い方に誤りがあります（${path}、${detail}行目）。何も取り込んでいません。その行の文の中の引用符を消してから、もう一度選んでください。`;
    case 'nulByte':
      return `文字ではないデータ（NUL）が入っています（${path}、${detail}行目）。何も取り込んでいません。申請の一覧ではないか、書き出しの途中で壊れたファイルです。書き出し直してください。`;
    case 'cellTooLong':
      return `10万字を超えるセルがあります（${path}、${detail}行目から）。何も取り込んでいません。引用符（"）の閉じ忘れで、後の行までつながっていることがあります。その行を確かめてください。`;
    case 'tooManyColumns':
      return `1,000列を超える行があります（${path}、${detail}行目）。何も取り込んでいません。申請の一覧かどうか、区切りの文字が合っているかを確かめてください。`;
    case 'tooManyRows':
      return `1,048,576行（Excel の一枚のシートに入る数）を超えるファイルです（${path}）。何も取り込んでいません。申請の一覧かどうかを確かめ、一覧であれば分けてから選んでください。`;
    case 'notAWorkbook':
      return `Excel のファイル（.xlsx）として読めません（${where}）。Excel で開き、「Excel ブック」で保存し直してから選んでください。`;
    case 'legacyXls':
      return `古い Excel 形式（.xls）のファイルです（${where}）。Excel で開き、「Excel ブック（.xlsx）」で保存し直してから選んでください。`;
    case 'binaryWorkbook':
      return `バイナリ形式の Excel（.xlsb）のファイルです（${where}）。Excel で開き、「Excel ブック（.xlsx）」で保存し直してから選んでください。`;
    case 'openDocument':
      return `OpenDocument 形式（.ods）のファイルです（${where}）。「Excel ブック（.xlsx）」か CSV で保存し直してから選んでください。`;
    case 'encrypted':
      return `パスワードで保護された Excel のファイルです（${where}）。パスワードを外して保存し直してから選んでください。`;
    case 'damaged':
      return `Excel のファイルが壊れています（${where}）。何も取り込んでいません。受け取り直すか、Excel で開いて保存し直してください。`;
    case 'sheetMissing':
      return `選んだシートがファイルにありません（${where}）。ファイルを選び直してください。`;
    case 'missingColumns':
      return `必要な列がありません（${where}）。見出しの行を確かめてください。`;
    case 'tooLarge':
      return `ファイルが大きすぎます（${where}）。分けてから取り込んでください。`;
    case 'unpacksTooLarge':
      return `展開すると異常に大きくなるファイルです（${path}）。パソコンを守るため、開いていません。申請の一覧であれば、Excel で開いて保存し直すか、送り主に確かめてください。`;
    case 'changedWhileRead':
      return `読んでいる間に、ファイルの大きさが変わりました（${path}）。何も取り込んでいません。コピーや書き出しが終わってから、もう一度選んでください。`;
    case 'changed':
      return `ファイルの内容が、計画の後に変わりました（${where}）。何も取り込んでいません。計画からやり直してください。`;
    case 'notWritable':
      return `書き込めない場所です（${where}）。何も書き出していません。別のフォルダーを選んでください。`;
    case 'nameTooLong':
      return `名前が長すぎます（${path}）。何も書き出していません。短い名前にするか、上の方のフォルダーを選んでください。`;
    case 'exists':
      return `同じ名前のファイルがあります（${where}）。上書きはしません。別のフォルダーか名前にしてください。`;
    case 'isSource':
      return `取り込もうとしているファイルそのものです（${where}）。申請が失われないよう、何も書き出していません。別の名前にしてください。`;
    case 'diskFull':
      return `空き容量が足りません（${where}）。途中のファイルは残していません。空き容量を増やして、もう一度実行してください。`;
    default:
      return problem satisfies never;
  }
}

function receiptNumbers(others: readonly { receiptNumber: string }[]): string {
  return `受付番号 ${others.map((other) => other.receiptNumber).join('、')}`;
}

/** More would fill the bar of a fresh case; the checklist above it shows them all. */
const NAMED_ITEMS = 3;

function checksIncomplete(open: string[], failed: string[], names: ErrorNames): string {
  const parts = [
    open.length > 0 ? `未確認が${open.length}件${itemList(open, names)}` : '',
    failed.length > 0 ? `不備が${failed.length}件${itemList(failed, names)}` : '',
  ].filter((part) => part !== '');
  return `${parts.join('、')}あるため、まだ決定できません。`;
}

function itemList(items: string[], names: ErrorNames): string {
  if (!names.item) return '';
  const named = items.slice(0, NAMED_ITEMS).map((item) => `「${itemName(item, names)}」`);
  const others = items.length > NAMED_ITEMS ? `ほか${items.length - NAMED_ITEMS}件` : '';
  return `（${named.join('')}${others}）`;
}

function itemName(item: string, names: ErrorNames): string {
  return names.item?.(item) ?? item;
}

function missedChanges(changes: MissedChange[], names: ErrorNames): string {
  if (changes.length === 0) return '変更の内容は案件の履歴にあります';
  const shown = changes.slice(-3).map((change) => {
    const who = actorInWords(change.by, names, '別の利用者');
    return `${formatInstant(change.at, 'ja')} ${who}「${eventLabel(words.event, change.kind)}」`;
  });
  const rest = changes.length - shown.length;
  return rest > 0 ? `${shown.join('、')} ほか${rest}件` : shown.join('、');
}

/** Each field with what is wrong in it, once. */
function rowProblemLabels(problems: readonly RowProblem[]): string[] {
  const labels = problems.map(({ field, code }) =>
    field === null ? words.rowProblem[code] : `${words.field[field]}: ${words.rowProblem[code]}`,
  );
  return [...new Set(labels)];
}

function afterLetter(letter: LetterKind): string {
  return isOfDecision(letter)
    ? '改めるときは「再審査」を使ってください。'
    : '照会をやめるときは、相手にその旨を伝え、いきさつを「回答の記録」に残してください。';
}

function actionName(action: CaseAction, names: ErrorNames): string {
  return names.action?.(action) ?? words.action[action];
}

function updateAdvice(status: CaseStatus): string {
  return status === 'proposed'
    ? '差戻しの後でもう一度取り込むか、「今の内容のまま」を選んでください。'
    : '再審査を始めた後でもう一度取り込むか、「今の内容のまま」を選んでください。';
}

const NAMED_CASES = 5;

function touchedNames(cases: readonly TouchedCase[]): string {
  const named = cases
    .slice(0, NAMED_CASES)
    .map(({ receiptNumber, kind, by }) => `${receiptNumber}（${by}「${eventLabel(words.event, kind)}」）`);
  return `手が付いた案件: ${named.join('、')}${cases.length > NAMED_CASES ? ' ほか' : ''}。`;
}

function reasonLabel(reason: string): string {
  const all = { ...words.reason.inquiry, ...words.reason.decline, ...words.reason.deficiency };
  return Object.entries(all).find(([known]) => known === reason)?.[1].label ?? reason;
}

function inputPaths(issues: { path: string; message: string }[]): string {
  const paths = issues.map((issue) => issue.path).filter((path) => path !== '');
  return paths.length === 0 ? '形式の誤り' : paths.slice(0, 3).join('、');
}

function dateInWords(date: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? formatDate(date, 'ja') : date;
}

function detailNote(detail: string): string {
  return detail === '' ? '' : `詳細: ${detail}。`;
}
