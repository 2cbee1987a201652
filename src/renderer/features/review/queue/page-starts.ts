import type { QueueCursor, QueuePage } from '#shared/contract/queue.ts';

export const PAGE_ROWS = 100;

/** What of a page matters here. */
export interface PageRead extends Pick<QueuePage, 'next'> {
  readonly rows: { readonly length: number };
}

export interface PageStart {
  readonly page: number;
  readonly after: QueueCursor | null;
}

/**
 * Where the pages of one filtered list begin, as far as they are known. The list is read by keyset: a page
 * names the beginning of the next one, so a jump far down walks there once and remembers the way.
 */
export class PageStarts {
  readonly #starts = new Map<number, QueueCursor | null>([[0, null]]);
  #end: number | null = null;

  /** Undefined while nobody knows where that page begins. */
  startOf(page: number): QueueCursor | null | undefined {
    return this.#starts.get(page);
  }

  /** The pages of a stretch that can be read now, and the first one that nobody knows the way to. */
  between(first: number, last: number): { known: PageStart[]; missing: number | null } {
    const known: PageStart[] = [];
    for (let page = first; page <= last; page += 1) {
      const after = this.#starts.get(page);
      if (after === undefined) return { known, missing: this.#isBeyondEnd(page) ? null : page };
      known.push({ page, after });
    }
    return { known, missing: null };
  }

  /** The last page at or above the wanted one whose beginning is known. */
  nearestKnown(page: number): number {
    let nearest = 0;
    for (const known of this.#starts.keys()) if (known <= page && known > nearest) nearest = known;
    return nearest;
  }

  get furthestKnown(): number {
    return Math.max(...this.#starts.keys());
  }

  /** Number of rows, once the last page was seen. */
  get end(): number | null {
    return this.#end;
  }

  /** Learns where the pages behind a known one begin; fewer than were asked for means that the list ends. */
  learnWay(
    page: number,
    way: { readonly starts: readonly QueueCursor[]; readonly rows: number },
    asked: number,
  ): void {
    this.#forgetFrom(page + 1);
    way.starts.forEach((start, index) => {
      this.#starts.set(page + 1 + index, start);
    });
    if (way.starts.length < asked) this.#end = page * PAGE_ROWS + way.rows;
  }

  /** Learns from a page that was read; what lay below a boundary that moved is forgotten. True when something changed. */
  learn(page: number, read: PageRead): boolean {
    const following = page + 1;
    if (!read.next) {
      const end = page * PAGE_ROWS + read.rows.length;
      const changed = this.#end !== end;
      this.#end = end;
      return this.#forgetFrom(following) || changed;
    }
    const known = this.#starts.get(following);
    // Read and found unchanged: the usual case.
    if (known && known.key === read.next.key && known.row === read.next.row) return false;
    if (known !== undefined) this.#forgetFrom(following);
    this.#starts.set(following, read.next);
    if (this.#end !== null && this.#end <= following * PAGE_ROWS) this.#end = null;
    return true;
  }

  #isBeyondEnd(page: number): boolean {
    return this.#end !== null && page * PAGE_ROWS >= this.#end;
  }

  #forgetFrom(page: number): boolean {
    const gone = [...this.#starts.keys()].filter((known) => known >= page);
    for (const known of gone) this.#starts.delete(known);
    return gone.length > 0;
  }
}
