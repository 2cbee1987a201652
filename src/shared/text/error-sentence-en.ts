import type { AppError, FileProblem, LedgerProblem, MissedChange } from '../contract/app-error.ts';
import type { RowProblem } from '../contract/intake.ts';
import type { TouchedCase } from '../contract/intake-run.ts';
import type { CaseAction } from '../domain/case/command.ts';
import type { CaseStatus } from '../domain/case/status.ts';
import { isOfDecision, type LetterKind } from '../domain/letter/letter.ts';
import { actorInWords, type ErrorNames, isOfSettings } from './error-names.ts';
import { formatDate, formatInstant } from './format-date.ts';
import { eventLabel } from './journal-event-kind.ts';
import { vocabularyEn as words } from './vocabulary-en.ts';

export function errorSentenceEn(error: AppError, names: ErrorNames): string {
  switch (error.code) {
    case 'invalidInput':
      return `The input was not accepted (${inputPaths(error.issues)}). Nothing was saved. Correct it and try again.`;
    case 'internal':
      return `Something unexpected went wrong. This action was not saved; all other records are safe. Try again; if it persists, give the number ${error.errorId} to the administrator.`;
    case 'dataUnavailable':
      return 'The process that keeps the ledger stopped. Whether the last action was saved is not yet known; everything before it is safe. It restarts by itself: look at the screen before you act again.';
    case 'noLedger':
      return 'No ledger is open. Open one.';
    case 'notSignedIn':
      return 'Nobody is signed in. Choose your name and enter your passphrase.';
    case 'ledgerProblem':
      return ledgerProblem(error.problem, error.path, error.detail);
    case 'signInRefused':
      return error.waitSeconds > 0
        ? `Wrong passphrase. After several wrong tries, wait ${error.waitSeconds} seconds before the next.`
        : 'Wrong passphrase. Check capital letters and full-width characters.';
    case 'signInMustWait':
      return `Too many wrong tries: it is too early for the next one. The passphrase that you just entered was not compared. Enter it again in ${error.waitSeconds} seconds.`;
    case 'passphraseMustBeChosen':
      return 'An administrator chose this first passphrase. Choose one of your own before you begin.';
    case 'accountRefused':
      return words.accountProblem[error.problem];
    case 'passphraseTooShort':
      return `The passphrase needs at least ${error.minimum} characters. Nothing was registered yet.`;
    case 'operatorExists':
      return 'An operator has or had this name, perhaps with a closed account or before a change of name. Choose a name that tells them apart.';
    case 'nameInUse':
      return `The name "${error.name}" is in use. Choose another.`;
    case 'administratorRequired':
      return 'Only an administrator can do this. Nothing was changed. Ask an administrator.';
    case 'approverRequired':
      return 'Only approvers and administrators can do this. Nothing was changed. Ask one of them.';
    case 'notFound':
      return 'This was not found; something else may have changed it. Open the list again.';
    case 'staleVersion':
      return `${isOfSettings(error.changes) ? 'This setting' : 'The case'} changed after you opened it (${missedChanges(error.changes, names)}). Your action was not saved. Look at the new state and try again.`;
    case 'fileProblem':
      return fileProblem(error.problem, error.path, error.detail);
    case 'reportNotPrinted':
      return 'The PDF could not be made, and no report was saved. A period with many cases can be more than this computer is able to lay out. Choose shorter periods, or save CSV or JSON without the PDF.';
    case 'reportOutdated':
      return 'A decision of this period was undone while the report was made. No report was saved. Make it again.';
    case 'sheetNotPrinted':
      return 'The PDF could not be made. The case sheet was not saved. Try again, and tell the administrator when it goes on.';
    case 'cancelled':
      return 'Cancelled. Nothing half done remains.';
    case 'busy':
      return 'A long task is running. Try again when it has finished.';
    case 'displayNotKept':
      return 'The display has changed, but this computer could not keep the setting: the next start shows it as before. Check whether the disk has room.';
    case 'letterFieldsWrong': {
      const wrong = error.fields.map((field) => `{{${field}}}`).join(', ');
      const unknown = wrong === '' ? '' : `This letter has no such fields: ${wrong}. `;
      return `${unknown}${error.strayBraces ? 'A {{ is not closed, or a }} is too many. ' : ''}Use the names of the fields that are listed.`;
    }
    case 'letterNotOffered':
      return 'This letter cannot be written for the case as it stands. Open the case again.';
    case 'recipientUnreadable':
      return `“${error.part}” is no mail address. Write an address or “name <address>”, several divided by commas.`;
    case 'previewOutdated':
      return 'The bodies in the ledger changed after the comparison. Nothing was imported. Compare again.';
    case 'recalculationOutdated':
      return 'Cases or closures changed after you looked, and other due dates would move than you saw. No due date was changed. Look again at what would change.';
    case 'notABodyList':
      return 'No list of bodies can be read from this sheet. Choose another sheet or header row. Nothing was imported.';
    case 'successorNotPossible':
      return `The successor chosen for ${error.body} cannot be used. Choose a body that remains after the import. Nothing was imported.`;
    case 'rowStillFaulty':
      return `There is still something to correct (${rowProblemLabels(error.problems).join(', ')}). The row stays held.`;
    case 'viewerMayNot':
      return 'The role of a viewer may not change records. Nothing was saved.';
    case 'confirmationRefused':
      return `This cannot be registered as it is. ${error.problems.map((each) => words.confirmationProblem[each]).join(' ')}`;
    case 'domainCheckOpen':
      return `Confirm ${error.items.map((item) => `"${itemName(item, names)}"`).join(', ')} in the checklist before registering.`;
    case 'confirmationRevoked':
      return `This entry was revoked on ${dateInWords(error.revokedOn)}. To use it, confirm and register it anew in a case.`;
    case 'actionNotAllowed':
      return `“${actionName(error.action, names)}” is not possible while the case is “${words.status[error.status]}”.`;
    case 'roleNotPermitted':
      return `The role “${words.role[error.role]}” does not permit “${actionName(error.action, names)}”.`;
    case 'assignedToAnother':
      return `The case is in the hands of ${actorInWords(error.assignee, names, 'another operator')}. To take it over, ask them to release it, or use "Reassign", which approvers may.`;
    case 'assigneeAbsent':
      return `${actorInWords(error.assignee, names, 'Its assignee')} can no longer work on this case: the account was closed or may only read. To go on, take it with "Reassign".`;
    case 'checksIncomplete':
      return checksIncomplete(error.open, error.failed, names);
    case 'sameOperator':
      return 'Whoever recorded the checks or drafted the decision cannot confirm it. Ask another approver.';
    case 'reasonRequired':
      return 'Choose a reason.';
    case 'reasonNotPermitted':
      return `These reasons do not fit this action (${error.reasons.map(reasonLabel).join(', ')}). Review the checks and the reasons.`;
    case 'answerAwaited':
      return `The days for the answer are not over. “${words.reason.decline['no-answer'].label}” can be a reason from ${dateInWords(error.from)}.`;
    case 'textRequired':
      return 'Write what this is about.';
    case 'nothingRecorded':
      return `This case holds nothing to which “${actionName(error.action, names)}” could apply. Open the case again.`;
    case 'unknownItem':
      return `The check “${itemName(error.item, names)}” was not found. Open the case again.`;
    case 'notApplicableNotPermitted':
      return `The check “${itemName(error.item, names)}” is always required and cannot be not applicable.`;
    case 'dateNotPermitted':
      return error.from === null
        ? `The date ${dateInWords(error.date)} cannot be used. Choose one until today.`
        : `The date ${dateInWords(error.date)} cannot be used. Choose one from the inquiry (${dateInWords(error.from)}) until today.`;
    case 'sameJudgement':
      return 'By the rules and tables of today the result is the same. The judgement was not replaced.';
    case 'applicationErased':
      return 'The application was erased, so it cannot be judged again. The summaries of earlier judgements remain.';
    case 'dateOutOfRange':
      return `The date ${dateInWords(error.date)} cannot be used. Choose one from ${dateInWords(error.from)} to ${dateInWords(error.to)}.`;
    case 'oneByOneOnly':
      return 'A case that needs verification cannot be approved in bulk. Open it and confirm it by itself.';
    case 'notAssignable':
      return 'The case cannot be given to that operator. Choose somebody else, who is not a viewer.';
    case 'notSnoozed':
      return 'The case was not put off.';
    case 'samePriority':
      return error.priority === 'high'
        ? 'The case is marked as a priority already.'
        : 'The case is not marked as a priority.';
    case 'nothingToUndo':
      return 'There is nothing to undo. Only your own last action can be undone.';
    case 'groundRevoked':
      return 'The registered domain behind the judgement was revoked. Judge the case again before deciding; one that waits to be confirmed must be returned first.';
    case 'alreadyReported':
      return 'A decision, a withdrawal or a reopening that stands in a report or a list for notices cannot be undone. Use “Reopen” to change a decision or a withdrawal.';
    case 'toldInLetter':
      return `“${words.letter[error.letter]}” was written to a file, so this cannot be undone. ${afterLetter(error.letter)}`;
    case 'updateNotPossible':
      return `The case with receipt number ${error.receiptNumber} is “${words.status[error.status]}”, so its content cannot be replaced. ${updateAdvice(error.status)}`;
    case 'rowAlreadyImported':
      return 'An earlier import has dealt with this row, so it cannot be corrected as it is. Open its case, or the row under “Rows to correct”. A row that was left out or kept out can be chosen anew.';
    case 'planStale':
      return 'The ledger, the settings or the date changed after the plan was made. Nothing was imported. Make the plan again and look at the result; your corrections are kept.';
    case 'runTouched':
      return `Somebody has worked on ${error.total} cases of this import, so it cannot be undone. Nothing was changed. ${touchedNames(error.cases)}`;
    case 'runAlreadyUndone':
      return `${error.by} undid this import at ${formatInstant(error.at, 'en')}.`;
    case 'duplicateUnresolved':
      return `There may be a duplicate (${receiptNumbers(error.others)}). First record under “Duplicate check” whether it is the same person.`;
    case 'duplicateRegistered':
      return `The same person's application is approved or under review (${receiptNumbers(error.others)}). Withdraw or decline this one as a duplicate, or finish the other one first.`;
    case 'duplicateUnknown':
      return 'It is not among the possible duplicates. Open the case again.';
    case 'independentContactRequired':
      return independentContact(itemName(error.item, names), error.because);
    case 'evidenceRequired':
      return `“${itemName(error.item, names)}” can be confirmed only with evidence that supports it. Add a file under Evidence, or link one that is there.`;
    case 'informationClassRefused':
      return `Information of ${words.informationClass[error.class]} must not be handled here. Nothing was taken. Return it to the body in the prescribed way.`;
    case 'consentRequired':
      return 'Information of confidentiality 2 is taken only after the consent of the body was recorded. The file was not taken. Record first who consented and when.';
    case 'evidenceAlreadyAttached':
      return 'A file with the same content already stands among the evidence of this case. Nothing was added.';
    case 'checklistNotOffered':
      return 'The case cannot change to that checklist. Open the case again.';
    case 'notAMember':
      return 'A membership review begins from the application by which somebody was let in and still is a member. Nothing was begun.';
    case 'reviewUnderWay':
      return `A review of this member (${error.receiptNumber}) is under way. No other was begun; open that case.`;
    case 'checklistRefused':
      return `${words.checklistProblem(error.problem)} Nothing was saved.`;
    case 'unknownEvidence':
      return 'This evidence is not there or was withdrawn. Open the case again.';
    case 'unknownInquiry':
      return 'This inquiry is not of the case. Open the case again.';
    case 'evidenceRefused':
      return `“${error.name}” cannot be taken as evidence (${words.evidenceProblem[error.problem]}). Nothing was saved. Use PDF, images, text or Office documents of up to 25 MB.`;
    case 'evidenceUnreadable':
      return evidenceUnreadable(error.problem);
    default:
      return error satisfies never;
  }
}

function receiptNumbers(others: readonly { receiptNumber: string }[]): string {
  return `receipt no. ${others.map((other) => other.receiptNumber).join(', ')}`;
}

type ContactGap = Extract<AppError, { code: 'independentContactRequired' }>['because'];

function independentContact(item: string, because: ContactGap): string {
  const rule = `“${item}” can be confirmed only when the employment was confirmed over a contact found independently of the application.`;
  switch (because) {
    case 'noContact':
      return `${rule} No contact is logged yet. Log it under Contacts.`;
    case 'earlierApplicant':
      return `${rule} The contacts logged so far are from before the application was replaced by new content. Ask again about the applicant of now.`;
    case 'notIndependent':
      return `${rule} The contacts logged so far came from the application or have no published source. Find another on the official site or in a directory.`;
    case 'notConfirmed':
      return `${rule} The independent contacts have not confirmed it yet.`;
    default:
      return because satisfies never;
  }
}

type Unreadable = Extract<AppError, { code: 'evidenceUnreadable' }>['problem'];

function evidenceUnreadable(problem: Unreadable): string {
  switch (problem) {
    case 'missing':
      return 'The file of this evidence is missing. See whether the folder “NAME OF THE LEDGER.evidence” was moved along with the ledger; otherwise restore it from a backup. The ledger is safe.';
    case 'altered':
      return 'The file of this evidence is not what was taken: it was changed or damaged, so it is not shown. Restore it from a backup. The ledger is safe.';
    case 'unreadable':
      return 'The file of this evidence cannot be read. Check the rights of its folder. The ledger is safe.';
    default:
      return problem satisfies never;
  }
}

function ledgerProblem(problem: LedgerProblem, path: string, detail: string): string {
  switch (problem) {
    case 'missing':
      return `The ledger file is not there (${path}). Check whether it was moved or renamed, and choose it again.`;
    case 'exists':
      return `A file of that name exists (${path}). It is never overwritten; choose another name.`;
    case 'logLeft':
      return `The log of an earlier ledger of that name was left behind (${path}). It may hold the last records of that ledger, so it was kept and nothing was made. Move it to another folder together with that ledger, then try again.${detailNote(detail)}`;
    case 'notALedger':
      return `This file is not a ledger (${path}). It was not changed. Choose another file.`;
    case 'newerVersion':
      return `This ledger was made by a newer version of the program (${path}). It was not changed. Open it with that version.`;
    case 'inUse':
      return `This ledger is in use elsewhere (${path}). Close it there, then open it again.`;
    case 'readOnly':
      return `The place cannot be written to (${path}). The ledger was not changed. Move it to a writable folder of this computer.`;
    case 'networkShare':
      return `A ledger on a network folder cannot be opened (${path}): it could be damaged. Put it into a folder of this computer.`;
    case 'damaged':
      return `The ledger file is damaged, or the disk does not give it back as it was (${path}). Check that no external disk or USB stick was pulled out. Otherwise use it no more, and restore a backup.${detailNote(detail)}`;
    case 'diskFull':
      return `The disk is full (${path}). Everything recorded so far is safe. Free some space and try again.`;
    case 'diskFault':
      return `The disk with the ledger cannot be read or written (${path}). What you just did was not saved. Check that no external disk or USB stick was pulled out, then open the ledger again. Otherwise the disk is failing: check the backups and tell the administrator.${detailNote(detail)}`;
    case 'nameTooLong':
      return `The name of the ledger, or of the folders above it, is too long (${path}). Nothing was changed. Use a shorter name or a folder higher up.`;
    case 'migrationFailed':
      return `The ledger could not be brought to the new format (${path}). It is as it was before. Tell the administrator.${detailNote(detail)}`;
    default:
      return problem satisfies never;
  }
}

function fileProblem(problem: FileProblem, path: string, detail: string): string {
  const where = detail === '' ? path : `${path}, ${detail}`;
  switch (problem) {
    case 'missing':
      return `The file or folder is not there (${path}). Check where it is and choose it again.`;
    case 'directory':
      return `This is a folder (${path}). Choose a file.`;
    case 'inUse':
      return `Another program, such as Excel, is using the file (${where}). Close it there and try again.`;
    case 'unreadable':
      return `The file cannot be read (${where}). Check that you may read it and that a USB stick was not pulled out.`;
    case 'empty':
      return `The file is empty (${where}). Choose another one.`;
    case 'otherFormat':
      return `This is neither an Excel workbook nor CSV, even if its name ends in .xls or .csv (${where}). If Excel shows it as a table, save it there as an Excel workbook (.xlsx) and choose that; otherwise choose another file.`;
    case 'undecodableHeader':
      return `The header row has characters that do not fit the encoding (${path}, row ${detail}). Nothing was imported. Try another encoding.`;
    case 'undecodableRows':
      return `Too many rows have characters that do not fit the encoding (${path}, ${detail} rows). Nothing was imported. Try another encoding.`;
    case 'quoteLeftOpen':
      return `A quotation mark is never closed (${path}, from row ${detail}). Nothing was imported. Correct the quotation marks of that row and choose the file again.`;
    case 'textAfterQuote':
      return `A quotation mark is out of place (${path}, row ${detail}). Nothing was imported. Remove the quotation mark inside the text of that row and choose the file again.`;
    case 'nulByte':
      return `The file has data that is no text, NUL (${path}, row ${detail}). Nothing was imported. It is no list of applications, or was damaged while it was written: export it anew.`;
    case 'cellTooLong':
      return `A cell is longer than 100,000 characters (${path}, from row ${detail}). Nothing was imported. Check that row: an unclosed quotation mark joins it to the rows behind it.`;
    case 'tooManyColumns':
      return `A row has more than 1,000 columns (${path}, row ${detail}). Nothing was imported. Check that this is a list of applications, and that the delimiter is right.`;
    case 'tooManyRows':
      return `The file has more than 1,048,576 rows, which is what one sheet of Excel holds (${path}). Nothing was imported. Check that it is a list of applications, and split it if it is.`;
    case 'notAWorkbook':
      return `This cannot be read as an Excel workbook (${where}). Open it in Excel, save it as an Excel workbook (.xlsx), and choose that.`;
    case 'legacyXls':
      return `This is an old Excel file, .xls (${where}). Open it in Excel, save it as an Excel workbook (.xlsx), and choose that.`;
    case 'binaryWorkbook':
      return `This is a binary Excel file, .xlsb (${where}). Open it in Excel, save it as an Excel workbook (.xlsx), and choose that.`;
    case 'openDocument':
      return `This is an OpenDocument file, .ods (${where}). Save it as an Excel workbook (.xlsx) or as CSV, and choose that.`;
    case 'encrypted':
      return `The workbook is protected by a password (${where}). Save it without the password, and choose that.`;
    case 'damaged':
      return `The workbook is damaged (${where}). Nothing was imported. Ask for it again, or open it in Excel and save it anew.`;
    case 'sheetMissing':
      return `The chosen sheet is not in the file any more (${where}). Choose the file again.`;
    case 'missingColumns':
      return `Required columns are missing (${where}). Check the header row.`;
    case 'tooLarge':
      return `The file is too large (${where}). Split it first.`;
    case 'unpacksTooLarge':
      return `This file would unpack to an abnormal size (${path}). To protect the computer it was not opened. If it is a list of applications, save it anew in Excel, or ask whoever sent it.`;
    case 'changedWhileRead':
      return `The size of the file changed while it was being read (${path}). Nothing was imported. Wait until it is completely copied or exported, then choose it again.`;
    case 'changed':
      return `The file changed after it was planned (${where}). Nothing was imported. Plan it again.`;
    case 'notWritable':
      return `The place cannot be written to (${where}). Nothing was written. Choose another folder.`;
    case 'nameTooLong':
      return `The name is too long (${path}). Nothing was written. Use a shorter name or a folder higher up.`;
    case 'exists':
      return `A file of that name exists (${where}). It is never overwritten; choose another folder or name.`;
    case 'isSource':
      return `This is the very file that is being imported (${where}). Nothing was written, so that no application is lost. Choose another name.`;
    case 'diskFull':
      return `The disk is full (${where}). Nothing half written remains. Free some space and try again.`;
    default:
      return problem satisfies never;
  }
}

/** More would fill the bar of a fresh case; the checklist above it shows them all. */
const NAMED_ITEMS = 3;

function checksIncomplete(open: string[], failed: string[], names: ErrorNames): string {
  const parts = [
    open.length > 0 ? `${open.length} still open${itemList(open, names)}` : '',
    failed.length > 0 ? `${failed.length} deficient${itemList(failed, names)}` : '',
  ].filter((part) => part !== '');
  return `The checks that this decision needs are not complete: ${parts.join(', ')}.`;
}

function itemList(items: string[], names: ErrorNames): string {
  if (!names.item) return '';
  const named = items.slice(0, NAMED_ITEMS).map((item) => itemName(item, names));
  const others = items.length > NAMED_ITEMS ? [`${items.length - NAMED_ITEMS} more`] : [];
  return ` (${[...named, ...others].join('; ')})`;
}

function itemName(item: string, names: ErrorNames): string {
  return names.item?.(item) ?? item;
}

function missedChanges(changes: MissedChange[], names: ErrorNames): string {
  if (changes.length === 0) return 'see the history of the case';
  const shown = changes.slice(-3).map((change) => {
    const who = actorInWords(change.by, names, 'another operator');
    return `${formatInstant(change.at, 'en')} ${who}: ${eventLabel(words.event, change.kind)}`;
  });
  const rest = changes.length - shown.length;
  return rest > 0 ? `${shown.join('; ')}; and ${rest} more` : shown.join('; ');
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
    ? 'Use “Reopen” to change it.'
    : 'To give the inquiry up, tell whoever was asked, and record what happened as the answer.';
}

function actionName(action: CaseAction, names: ErrorNames): string {
  return names.action?.(action) ?? words.action[action];
}

function updateAdvice(status: CaseStatus): string {
  return status === 'proposed'
    ? 'Return the case for revision and import again, or keep the current content.'
    : 'Reopen the case and import again, or keep the current content.';
}

const NAMED_CASES = 5;

function touchedNames(cases: readonly TouchedCase[]): string {
  const named = cases
    .slice(0, NAMED_CASES)
    .map(({ receiptNumber, kind, by }) => `${receiptNumber} (${by}: ${eventLabel(words.event, kind)})`);
  return `Touched: ${named.join(', ')}${cases.length > NAMED_CASES ? ' and others' : ''}.`;
}

function reasonLabel(reason: string): string {
  const all = { ...words.reason.inquiry, ...words.reason.decline, ...words.reason.deficiency };
  return Object.entries(all).find(([known]) => known === reason)?.[1].label ?? reason;
}

function inputPaths(issues: { path: string; message: string }[]): string {
  const paths = issues.map((issue) => issue.path).filter((path) => path !== '');
  return paths.length === 0 ? 'wrong form' : paths.slice(0, 3).join(', ');
}

function dateInWords(date: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? formatDate(date, 'en') : date;
}

function detailNote(detail: string): string {
  return detail === '' ? '' : ` Details: ${detail}.`;
}
