import { useEffect, useState } from 'react';
import { Note } from '#renderer/components/note.tsx';
import { useText } from '#renderer/text/text-context.tsx';
import type { EvidenceContent } from '#shared/contract/evidence.ts';
import type { Sight } from './use-sight.ts';

export interface PictureViewProps {
  readonly content: EvidenceContent;
  readonly name: string;
  readonly sight: Sight;
}

/** A picture from the bytes in memory; its address ends with the viewer. */
export function PictureView({ content, name, sight }: PictureViewProps) {
  const own = useText().evidence.viewer;
  const [url, setUrl] = useState<string | null>(null);
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([new Uint8Array(content.bytes)], { type: content.mediaType }));
    const probe = new Image();
    probe.src = made;
    probe.decode().then(
      () => setUrl(made),
      () => setBroken(true),
    );
    return () => URL.revokeObjectURL(made);
  }, [content]);
  if (isBroken) return <Note tone="danger">{own.cannotDrawImage}</Note>;
  if (url === null) return null;
  return (
    <div className="flex min-h-full min-w-full items-start justify-center p-2">
      <img
        src={url}
        alt={own.image(name)}
        style={{ width: `${sight.zoom}%`, rotate: `${sight.rotation}deg` }}
        className="max-w-none object-contain"
      />
    </div>
  );
}
