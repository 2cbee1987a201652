import { formatCount } from '#shared/text/format-date.ts';
import { Button } from '../../../components/button.tsx';
import { useText } from '../../../text/text-context.tsx';

export const PAGE_ROWS = 100;

/** Which part of a long list is shown, and the way to the next. Nothing for a list of one page. */
export function PageTurner({
  offset,
  total,
  onTurn,
}: {
  offset: number;
  total: number;
  onTurn: (offset: number) => void;
}) {
  const text = useText().bodyLists.differences;
  if (total <= PAGE_ROWS) return null;
  const last = Math.min(offset + PAGE_ROWS, total);
  return (
    <div className="flex items-center gap-3 text-dns-14N-130">
      <span role="status" className="tabular-nums">
        {text.range(formatCount(offset + 1), formatCount(last), formatCount(total))}
      </span>
      <Button size="small" isDisabled={offset === 0} onPress={() => onTurn(offset - PAGE_ROWS)}>
        {text.previous}
      </Button>
      <Button size="small" isDisabled={last === total} onPress={() => onTurn(last)}>
        {text.next}
      </Button>
    </div>
  );
}
