/** In µs, as measured with a million cases: to go past one entry of the index, and to read one text and look for a word in it. */
const COST_OF_ENTRY = 0.03;
const COST_OF_TEXT = 1.6;

interface Choice {
  readonly trigrams: readonly string[];
  /** Places in the sample of the texts that hold all of them. */
  readonly holding: readonly number[];
  /** Entries of the index to go past, in texts of the sample. */
  readonly entries: number;
  readonly cost: number;
}

/**
 * Which trigrams of a word of four characters or more the index is asked for: each one more is a walk over all that have it, each
 * one less leaves more texts to be read. How many have a trigram is judged by `sample`, texts from all over the index; `texts` is
 * how many there are in all.
 */
export function trigramsToAsk(word: string, sample: readonly string[], texts: number): readonly string[] {
  const each = trigramsOf(word).map((trigram) => ({ trigram, holding: placesHolding(sample, trigram) }));
  const everything = sample.map((_text, place) => place);
  const share = texts / (sample.length + 1);
  let best: Choice = { trigrams: [], holding: everything, entries: 0, cost: Number.POSITIVE_INFINITY };
  for (;;) {
    const longer = each
      .filter(({ trigram }) => !best.trigrams.includes(trigram))
      .map((added) => withTrigram(best, added, share));
    const cheapest = longer.reduce<Choice | null>((a, b) => (a === null || b.cost < a.cost ? b : a), null);
    if (cheapest === null || cheapest.cost >= best.cost) return best.trigrams;
    best = cheapest;
  }
}

function withTrigram(
  { trigrams, holding, entries }: Choice,
  added: { readonly trigram: string; readonly holding: readonly number[] },
  share: number,
): Choice {
  const own = new Set(added.holding);
  const both = holding.filter((place) => own.has(place));
  const walked = entries + seen(added.holding.length);
  return {
    trigrams: [...trigrams, added.trigram],
    holding: both,
    entries: walked,
    cost: share * (walked * COST_OF_ENTRY + seen(both.length) * COST_OF_TEXT),
  };
}

/** What the sample does not have may still be there: about half as often as what it has once. */
function seen(times: number): number {
  return times + 0.5;
}

function placesHolding(sample: readonly string[], trigram: string): number[] {
  return sample.flatMap((text, place) => (text.includes(trigram) ? [place] : []));
}

function trigramsOf(word: string): string[] {
  const characters = [...word];
  const all = characters.slice(2).map((_last, start) => characters.slice(start, start + 3).join(''));
  return [...new Set(all)];
}
