/** One writer at a time: a command that comes during an import waits for its end. */
export interface WriteLock {
  run<T>(work: () => Promise<T> | T): Promise<T>;
}

export function writeLock(): WriteLock {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run: (work) => {
      const mine = last.then(work);
      // The next in line waits for the end of this work, whether it went well or not.
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}
