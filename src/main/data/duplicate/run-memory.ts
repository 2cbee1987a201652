import type { IdentityFacts } from '#shared/domain/duplicate/identity.ts';
import { factsStore } from './facts-store.ts';
import { growingInts } from './growing-ints.ts';
import type { KeyedRows } from './identity-key-table.ts';

/** The applications of one file, by key, while it is read. Rows are taken in rising order. */
export interface RunMemory {
  add(keys: readonly number[], row: number, facts: IdentityFacts): void;
  /** The rows under a key, earliest first, at most `most`; null when there is none, which is the usual case. */
  rowsOf(key: number, most: number): number[] | null;
  factsOf(row: number): IdentityFacts;
  /** Everything, by key and then by row. */
  sorted(): KeyedRows;
}

const NONE = -1;

/** An open-addressing table of keys, each with a chain of the entries under it: a Map of numbers takes five times as long. */
export function runMemory(): RunMemory {
  const facts = factsStore();
  const rowOfEntry = growingInts();
  const nextOfEntry = growingInts();
  let slots = emptySlots(1 << 14);
  let used = 0;

  const slotOf = (key: number): number => {
    let slot = startOf(key, slots.mask);
    while (slots.first[slot] !== NONE && slots.key[slot] !== key) slot = (slot + 1) & slots.mask;
    return slot;
  };
  const grow = () => {
    const before = slots;
    slots = emptySlots(before.key.length * 4);
    for (let slot = 0; slot < before.key.length; slot += 1) {
      if (before.first[slot] === NONE) continue;
      const key = before.key[slot] ?? 0;
      const at = slotOf(key);
      slots.key[at] = key;
      slots.first[at] = before.first[slot] ?? NONE;
      slots.last[at] = before.last[slot] ?? NONE;
    }
  };
  const addKey = (key: number, row: number) => {
    const entry = rowOfEntry.push(row);
    nextOfEntry.push(NONE);
    const slot = slotOf(key);
    if (slots.first[slot] === NONE) {
      slots.key[slot] = key;
      slots.first[slot] = entry;
      used += 1;
    } else nextOfEntry.set(slots.last[slot] ?? 0, entry);
    slots.last[slot] = entry;
    if (used * 2 > slots.key.length) grow();
  };
  return {
    add: (keys, row, application) => {
      for (const key of keys) addKey(key, row);
      facts.keep(row, application);
    },
    rowsOf: (key, most) => {
      let entry = slots.first[slotOf(key)] ?? NONE;
      if (entry === NONE) return null;
      const rows: number[] = [];
      for (; entry !== NONE && rows.length < most; entry = nextOfEntry.get(entry))
        rows.push(rowOfEntry.get(entry));
      return rows;
    },
    factsOf: (row) => facts.read(row),
    sorted: () => {
      const distinct = new Float64Array(used);
      let taken = 0;
      for (let slot = 0; slot < slots.key.length; slot += 1) {
        if (slots.first[slot] === NONE) continue;
        distinct[taken] = slots.key[slot] ?? 0;
        taken += 1;
      }
      distinct.sort();
      const keys = new Float64Array(rowOfEntry.length());
      const rows = new Int32Array(rowOfEntry.length());
      let at = 0;
      for (const key of distinct) {
        for (let entry = slots.first[slotOf(key)] ?? NONE; entry !== NONE; entry = nextOfEntry.get(entry)) {
          keys[at] = key;
          rows[at] = rowOfEntry.get(entry);
          at += 1;
        }
      }
      return { keys, rows };
    },
  };
}

function startOf(key: number, mask: number): number {
  return (key % 0x7fffffff) & mask;
}

function emptySlots(size: number) {
  return {
    key: new Float64Array(size),
    first: new Int32Array(size).fill(NONE),
    last: new Int32Array(size).fill(NONE),
    mask: size - 1,
  };
}
