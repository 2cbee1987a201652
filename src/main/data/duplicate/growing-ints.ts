/** A list of 32-bit integers that may become very long. */
export interface GrowingInts {
  /** Gives the index of the value. */
  push(value: number): number;
  get(index: number): number;
  set(index: number, value: number): void;
  length(): number;
}

export function growingInts(): GrowingInts {
  let values = new Int32Array(1 << 12);
  let length = 0;
  return {
    push: (value) => {
      if (length === values.length) {
        const larger = new Int32Array(length * 2);
        larger.set(values);
        values = larger;
      }
      values[length] = value;
      length += 1;
      return length - 1;
    },
    get: (index) => values[index] ?? 0,
    set: (index, value) => {
      values[index] = value;
    },
    length: () => length,
  };
}
