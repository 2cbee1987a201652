import { PlanKind } from '#shared/contract/intake-plan.ts';

const EMPTY: readonly number[] = [];
const noContents: ReadonlySet<number> = new Set();
const WAITING = PlanKind.options.indexOf('needsCorrection');

/**
 * What the rows of one file have to remember about each other, by their place in it: the 受付番号 that a row claims, a
 * hash of its content and what became of it. Some dozens of bytes a row, so that a million rows still fit.
 */
export class SeenRows {
  #length = 0;
  #kinds = new Uint8Array(1024);
  #contents = new Float64Array(1024);
  #rowNumbers = new Uint32Array(1024);
  /** Usually one row; a list where several claim the number, in the order of the file. */
  readonly #byNumber = new Map<string, number | number[]>();
  readonly #heldByContent = new Map<number, number[]>();
  /** Of the few rows that a person corrected. */
  readonly #received = new Map<number, number>();

  get length(): number {
    return this.#length;
  }

  kindAt(index: number): PlanKind {
    const kind = PlanKind.options[this.#kinds[index] ?? -1];
    if (kind === undefined || index >= this.#length) throw new RangeError(`no row ${index}`);
    return kind;
  }

  rowNumberAt(index: number): number {
    return this.#rowNumbers[index] ?? 0;
  }

  /** Adds the next row of the file; what became of it is said by `settle`. Gives its place. */
  add(rowNumber: number): number {
    if (this.#length === this.#kinds.length) this.#grow();
    this.#rowNumbers[this.#length] = rowNumber;
    this.#length += 1;
    return this.#length - 1;
  }

  /** `key` is empty for a row that claims no number; `received` is what a corrected row said before, and otherwise null. */
  settle(index: number, kind: PlanKind, key: string, content: number, received: number | null = null): void {
    this.#kinds[index] = PlanKind.options.indexOf(kind);
    this.#contents[index] = content;
    if (key !== '') this.#claim(key, index);
    if (received !== null) this.#received.set(index, received);
    for (const held of this.#heldContents(index))
      insertInOrder(this.#listOf(this.#heldByContent, held), index);
  }

  /** Forgets what `settle` said, before it is said anew. */
  unsettle(index: number, key: string): void {
    const claims = this.#byNumber.get(key);
    if (claims === index) this.#byNumber.delete(key);
    else if (Array.isArray(claims)) remove(claims, index);
    for (const content of this.#heldContents(index)) {
      const held = this.#heldByContent.get(content);
      if (held) remove(held, index);
    }
    this.#received.delete(index);
  }

  contentAt(index: number): number {
    return this.#contents[index] ?? 0;
  }

  /** The first row above `index` that claims the number. */
  firstWithNumber(key: string, index: number): number | null {
    const first = this.#claims(key)[0];
    return first !== undefined && first < index ? first : null;
  }

  /** The first row above `index` that came with the same content and waits for correction, or was corrected. */
  firstHeldAbove(content: number, index: number): number | null {
    const first = this.#heldByContent.get(content)?.[0];
    return first !== undefined && first < index ? first : null;
  }

  indexesOf(kind: PlanKind): number[] {
    return this.page(kind, 0, this.#length).indexes;
  }

  /** Places of rows of one kind, or of every kind for null, and how many there are of it. */
  page(kind: PlanKind | null, offset: number, limit: number): { indexes: number[]; total: number } {
    const indexes: number[] = [];
    const code = kind === null ? null : PlanKind.options.indexOf(kind);
    let total = 0;
    for (let index = 0; index < this.#length; index += 1) {
      if (code !== null && this.#kinds[index] !== code) continue;
      if (total >= offset && indexes.length < limit) indexes.push(index);
      total += 1;
    }
    return { indexes, total };
  }

  /** The rows below `index` that claim the number. */
  sameNumberBelow(index: number, key: string): number[] {
    return this.#claims(key).filter((each) => each > index);
  }

  /** The rows below `index` that were left alone because this one says, or said, the same. */
  heldBelow(index: number): number[] {
    const contents = this.#heldContents(index);
    const below: number[] = [];
    if (contents.size === 0) return below;
    for (let other = index + 1; other < this.#length; other += 1) {
      if (contents.has(this.contentAt(other))) below.push(other);
    }
    return below;
  }

  #heldContents(index: number): ReadonlySet<number> {
    const received = this.#received.get(index);
    const isWaiting = this.#kinds[index] === WAITING;
    if (received === undefined) return isWaiting ? new Set([this.contentAt(index)]) : noContents;
    return new Set(isWaiting ? [this.contentAt(index), received] : [received]);
  }

  #claims(key: string): readonly number[] {
    const claims = key === '' ? undefined : this.#byNumber.get(key);
    if (claims === undefined) return EMPTY;
    return typeof claims === 'number' ? [claims] : claims;
  }

  #claim(key: string, index: number): void {
    const claims = this.#byNumber.get(key);
    if (claims === undefined) this.#byNumber.set(key, index);
    else if (Array.isArray(claims)) insertInOrder(claims, index);
    else this.#byNumber.set(key, claims < index ? [claims, index] : [index, claims]);
  }

  #listOf(lists: Map<number, number[]>, key: number): number[] {
    const list = lists.get(key) ?? [];
    lists.set(key, list);
    return list;
  }

  #grow(): void {
    const size = this.#kinds.length * 2;
    const kinds = new Uint8Array(size);
    kinds.set(this.#kinds);
    this.#kinds = kinds;
    const contents = new Float64Array(size);
    contents.set(this.#contents);
    this.#contents = contents;
    const rowNumbers = new Uint32Array(size);
    rowNumbers.set(this.#rowNumbers);
    this.#rowNumbers = rowNumbers;
  }
}

function insertInOrder(list: number[], index: number): void {
  const at = list.findLastIndex((each) => each < index);
  list.splice(at + 1, 0, index);
}

function remove(list: number[], index: number): void {
  const at = list.indexOf(index);
  if (at !== -1) list.splice(at, 1);
}
