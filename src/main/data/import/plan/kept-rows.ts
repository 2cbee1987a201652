import type { IntakeRow } from '../intake-row.ts';

/** Some 64 MB at most, shared by two halves so that 100,000 new rows do not push out the few that need a person. */
const MOST_CHARACTERS = 16 * 1024 * 1024;
/** Rows that were read again because somebody looks at them. */
const MOST_RECENT = 1_000;

/**
 * The rows of a plan as far as they fit into a bounded memory; what does not is read again from the file. Rows are kept
 * as JSON, because a parsed cell is a slice that would keep its whole chunk of the file.
 */
export class KeptRows {
  readonly #rows = new Map<number, string>();
  readonly #recent = new Map<number, string>();
  readonly #room = { usual: MOST_CHARACTERS / 2, remarkable: MOST_CHARACTERS / 2 };

  /** Keeps the row if there is room. `isRemarkable`: a person will want to look at it. */
  offer(index: number, row: IntakeRow, isRemarkable: boolean): void {
    const half = isRemarkable ? 'remarkable' : 'usual';
    if (this.#room[half] <= 0) return;
    const text = JSON.stringify(row);
    this.#room[half] -= text.length;
    this.#rows.set(index, text);
  }

  /** Keeps the row for a while, whatever room there is. */
  remember(index: number, row: IntakeRow): void {
    this.#recent.delete(index);
    this.#recent.set(index, JSON.stringify(row));
    for (const oldest of this.#recent.keys()) {
      if (this.#recent.size <= MOST_RECENT) break;
      this.#recent.delete(oldest);
    }
  }

  has(index: number): boolean {
    return this.#rows.has(index) || this.#recent.has(index);
  }

  get(index: number): IntakeRow | null {
    const text = this.#rows.get(index) ?? this.#recent.get(index);
    return text === undefined ? null : JSON.parse(text);
  }
}
