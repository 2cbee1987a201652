import { type ReactNode, useEffect, useState } from 'react';
import { useCommand } from '#renderer/app/use-command.ts';
import { Dialog } from '#renderer/components/dialog.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { PdfPage } from '#renderer/components/pdf/pdf-page.tsx';
import { Skeleton } from '#renderer/components/skeleton.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { EvidenceView } from '#shared/contract/case.ts';
import type { EvidenceContent } from '#shared/contract/evidence.ts';
import { useDesk } from '../case/desk.tsx';
import { PictureView } from './picture-view.tsx';
import { TextView } from './text-view.tsx';
import { type Sight, useSight } from './use-sight.ts';
import { ViewerTools } from './viewer-tools.tsx';

export interface EvidenceViewerProps {
  readonly evidence: EvidenceView;
  readonly onClose: () => void;
}

/** Looks at one file inside the program: nothing is written out and no other program sees it. */
export function EvidenceViewer({ evidence, onClose }: EvidenceViewerProps) {
  const { view } = useDesk();
  const { text, words } = useSpeech();
  const { run, error } = useCommand('evidence.read');
  const [content, setContent] = useState<EvidenceContent | null>(null);
  const sight = useSight();
  const caseId = view.id;
  useEffect(() => {
    let isWanted = true;
    void run({ caseId, evidence: evidence.event }).then((read) => {
      if (isWanted && read.ok) setContent(read.value);
    });
    return () => {
      isWanted = false;
    };
  }, [run, caseId, evidence.event]);
  const name = evidence.name || text.review.erased;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={
        <>
          {name}　<span className="whitespace-nowrap">{words.informationClass[evidence.class]}</span>
        </>
      }
      size="full"
      closeLabel={text.components.close}
    >
      {error ? (
        <ErrorNote error={error} />
      ) : content === null ? (
        <div role="status" aria-label={text.evidence.viewer.loading}>
          <Skeleton className="h-[60vh] w-full" />
        </div>
      ) : (
        <Content content={content} name={name} sight={sight} />
      )}
    </Dialog>
  );
}

interface ContentProps {
  readonly content: EvidenceContent;
  readonly name: string;
  readonly sight: Sight;
}

function Content({ content, name, sight }: ContentProps) {
  const own = useSpeech().text.evidence.viewer;
  if (content.text) return <TextView text={content.text} name={name} />;
  const isPdf = content.mediaType === 'application/pdf';
  return (
    <div className="flex h-full flex-col gap-2">
      <ViewerTools sight={sight} hasPages={isPdf} />
      <Pane>
        {isPdf ? (
          <PdfPage
            bytes={content.bytes}
            page={sight.page}
            zoom={sight.zoom}
            rotation={sight.rotation}
            label={own.document(name, sight.page)}
            failure={own.cannotDraw}
            onPages={sight.setPages}
          />
        ) : (
          <PictureView content={content} name={name} sight={sight} />
        )}
      </Pane>
    </div>
  );
}

const reachable = { tabIndex: 0 };

/** What is larger than the window is scrolled here, also by keyboard. */
function Pane({ children }: { children: ReactNode }) {
  return (
    <div {...reachable} className="focus-inset min-h-60 flex-1 overflow-auto bg-solid-gray-100">
      {children}
    </div>
  );
}
