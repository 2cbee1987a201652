import type { ReactNode } from 'react';
import type { BodyView } from '#shared/contract/reference.ts';
import { Note } from '../../../components/note.tsx';
import { useSpeech, useText } from '../../../text/text-context.tsx';

/** Names, code, kind, official site, and where this is known from; `children` stand below the name. */
export function BodyFacts({ body, children }: { body: BodyView; children: ReactNode }) {
  const speech = useSpeech();
  const { words } = speech;
  const text = speech.text.organizations.body;
  const listed = speech.text.bodyLists.body;
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h2 id="body-name" className="text-std-20B-150">
          {body.name}
        </h2>
        <p className="text-dns-14N-130 text-solid-gray-700">{body.kana}</p>
      </div>
      {children}
      {body.note !== '' && (
        <Note tone="warning">
          <span className="font-bold">{text.note} </span>
          {body.note}
        </Note>
      )}
      <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-6 gap-y-1 text-dns-14N-130">
        <Fact name={text.code}>
          <span className="tabular-nums">{body.code}</span>
        </Fact>
        <Fact name={text.kind}>{words.organizationKind[body.kind]}</Fact>
        <Fact name={text.prefecture}>{body.prefecture}</Fact>
        {body.members !== '' && <Fact name={listed.members}>{body.members}</Fact>}
        {body.establishedOn !== '' && <Fact name={listed.establishedOn}>{body.establishedOn}</Fact>}
        {body.startedOn !== null && <Fact name={listed.startedOn}>{body.startedOn}</Fact>}
        <Fact name={text.domain}>{body.domain}</Fact>
        <Fact name={text.domainClass}>{body.domainClass}</Fact>
        <Fact name={text.url}>{body.url}</Fact>
        <Fact name={text.source}>{body.source}</Fact>
      </dl>
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  const text = useText().organizations.body;
  return (
    <div className="contents">
      <dt className="text-solid-gray-700">{name}</dt>
      <dd className="[overflow-wrap:anywhere]">
        {children === '' ? <span className="text-solid-gray-700">{text.none}</span> : children}
      </dd>
    </div>
  );
}
