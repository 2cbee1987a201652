export interface Wait<T> {
  /** What an answer waits for, as behind an import in another window. */
  readonly turn: Promise<T>;
  readonly letGo: (value: T) => void;
}

/** A wait that lasts until the test ends it, which it can do also before anybody waits. */
export function aWait<T = void>(): Wait<T> {
  let letGo: (value: T) => void = () => {};
  const turn = new Promise<T>((resolve) => {
    letGo = resolve;
  });
  return { turn, letGo };
}

export interface Gate {
  /** Passes at once, unless the next one was to be held. */
  readonly pass: () => Promise<void>;
  /** Gives back the way to let the held one go. */
  readonly holdNext: () => () => void;
}

/** Where one answer can be held without those after it. */
export function aGate(): Gate {
  let held: Promise<void> = Promise.resolve();
  return {
    pass: () => {
      const mine = held;
      held = Promise.resolve();
      return mine;
    },
    holdNext: () => {
      const { turn, letGo } = aWait();
      held = turn;
      return letGo;
    },
  };
}
