import type { BodyView } from '#shared/contract/reference.ts';
import { Button } from '../../../components/button.tsx';
import { Note } from '../../../components/note.tsx';
import { useSpeech } from '../../../text/text-context.tsx';

export interface BodyEndingProps {
  readonly body: BodyView;
  readonly onOpenBody: (code: string) => void;
}

/** That a body has ended or will, with the way to its successors. */
export function BodyEnding({ body, onOpenBody }: BodyEndingProps) {
  const { text, date } = useSpeech();
  const own = text.bodyLists.body;
  const ending = body.ended ?? body.willEnd;
  if (!ending) return null;
  return (
    <Note tone={body.ended ? 'danger' : 'warning'}>
      <span className="font-bold">
        {body.ended ? own.ended(date(ending.on)) : own.willEnd(date(ending.on))}
      </span>
      {ending.successors.length === 0 ? (
        <span> {own.noSuccessor}</span>
      ) : (
        <span>
          {' → '}
          {own.successor}{' '}
          {ending.successors.map(({ code, name }) => (
            <Button key={code} size="inline" variant="quiet" onPress={() => onOpenBody(code)}>
              {own.open(name, code)}
            </Button>
          ))}
        </span>
      )}
    </Note>
  );
}

/** The bodies that went into this one. */
export function BodyPredecessors({ body, onOpenBody }: BodyEndingProps) {
  const { text, date } = useSpeech();
  const own = text.bodyLists.body;
  if (body.predecessors.length === 0) return null;
  return (
    <section className="flex flex-col gap-1">
      <h3 className="text-dns-16B-130">{own.predecessors}</h3>
      <ul>
        {body.predecessors.map(({ code, name, on }) => (
          <li key={code} className="flex flex-wrap items-center gap-x-3">
            <Button size="inline" variant="quiet" onPress={() => onOpenBody(code)}>
              {own.open(name, code)}
            </Button>
            <span className="text-dns-14N-130 text-solid-gray-700">{own.predecessor(date(on))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
