import { RadioGroup } from '#renderer/components/radio-group.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { CaseView } from '#shared/contract/case.ts';
import { InquiryAddressee } from '#shared/domain/case/status.ts';
import { InquiryReason } from '#shared/domain/reason/reasons.ts';
import { inquirySentence } from '#shared/text/reasons-ja.ts';
import { useDesk } from '../case/desk.tsx';
import { useDraft } from '../drafts.tsx';
import { DraftedDialog } from './drafted-dialog.tsx';
import { ReasonChoice } from './reason-choice.tsx';
import type { StepDialogProps } from './step-dialog.ts';

/** 照会: what is asked of the applicant or of the body. From now the clock stands. */
export function InquireDialog(step: StepDialogProps) {
  const { view } = useDesk();
  const { text, words, error } = useSpeech();
  const own = text.review.inquire;
  const drafted = useDraft(view, 'inquire', { reasons: deficienciesOf(view) });
  const { draft, change } = drafted;
  const to = InquiryAddressee.options.find((each) => each === draft.source) ?? 'applicant';
  const reasons = InquiryReason.options.filter((each) => draft.reasons.includes(each));
  const bodyLetter = view.type === 'membership' ? 'membershipBodyInquiry' : 'employmentInquiry';
  const lacksWords = reasons.includes('other') && draft.text.trim() === '';
  return (
    <DraftedDialog
      {...step}
      drafted={drafted}
      title={own.title}
      size="wide"
      submitLabel={own.submit}
      missing={
        reasons.length === 0
          ? error({ code: 'reasonRequired' })
          : lacksWords
            ? text.review.decide.otherNeedsText
            : null
      }
      command={() => ({ kind: 'inquire', to, reasons, text: draft.text })}
      lead={own.lead}
      remark={{ label: own.text[to] }}
      after={
        to === 'organization' && <p className="text-dns-14N-130">{own.onRecord(words.letter[bodyLetter])}</p>
      }
    >
      <RadioGroup
        label={own.to}
        orientation="horizontal"
        value={to}
        options={InquiryAddressee.options.map((value) => ({
          value,
          label: words.nextActor[value],
          note: own.toNote[value],
        }))}
        onChange={(value) => change({ source: value })}
      />
      <ReasonChoice
        label={own.reasons}
        options={InquiryReason.options}
        texts={words.reason.inquiry}
        sentenceOf={(reason) =>
          to === 'organization' ? null : inquirySentence(words.reason.inquiry[reason], view.type)
        }
        chosen={reasons}
        onChange={(chosen) => change({ reasons: chosen })}
      />
    </DraftedDialog>
  );
}

/** The reasons of the checks that were found 不備: usually exactly what is asked. */
function deficienciesOf(view: CaseView): string[] {
  return view.checks.flatMap((check) => (check.reason ? [check.reason] : []));
}
