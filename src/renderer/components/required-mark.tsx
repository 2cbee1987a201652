import { useSpeech } from '../text/text-context.tsx';

/**
 * ※必須, beside a label; ※ is of Japanese forms alone. A field says itself that it is required, so the mark is no part of its name; where ARIA has no
 * such word for the control (a button that opens a list, a group of checkboxes), `id` lets the mark describe it.
 */
export function RequiredMark({ id }: { id?: string | undefined }) {
  const { text, language } = useSpeech();
  return (
    <span aria-hidden="true" className="ml-2 text-dns-14N-130 whitespace-nowrap text-red-900">
      {language === 'ja' && '※'}
      <span id={id}>{text.components.required}</span>
    </span>
  );
}
