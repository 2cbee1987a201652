/** Work of the main process that leaves files with personal data behind when the program ends in the middle of it. */
export interface UnfinishedWork {
  /** Gives what the work gives; the end of the program waits for it. */
  readonly hold: <T>(work: Promise<T>) => Promise<T>;
  /** When all of it has ended, however it went, or when the time is over. Never rejects. */
  readonly settled: (withinMs: number) => Promise<void>;
}

export function unfinishedWork(): UnfinishedWork {
  const running = new Set<Promise<unknown>>();
  return {
    hold: (work) => {
      const ended: Promise<unknown> = work.then(
        () => running.delete(ended),
        () => running.delete(ended),
      );
      running.add(ended);
      return work;
    },
    settled: async (withinMs) => {
      let timer: NodeJS.Timeout | undefined;
      const tooLong = new Promise((resolve) => {
        timer = setTimeout(resolve, withinMs);
      });
      await Promise.race([Promise.all(running), tooLong]);
      clearTimeout(timer);
    },
  };
}
