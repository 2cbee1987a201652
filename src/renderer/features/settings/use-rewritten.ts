import { type Dispatch, type SetStateAction, useState } from 'react';

/**
 * What is being written over something that stands. When that has changed, as after saving, the writing begins anew. A form
 * that was made anew instead would lose the focus.
 */
export function useRewritten<W>(standing: string, begin: () => W): [W, Dispatch<SetStateAction<W>>] {
  const [written, setWritten] = useState(begin);
  const [over, setOver] = useState(standing);
  if (over === standing) return [written, setWritten];
  const anew = begin();
  setOver(standing);
  setWritten(() => anew);
  return [anew, setWritten];
}
