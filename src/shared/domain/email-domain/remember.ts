// An import of 100,000 rows has some thousands of domains and names; the bound is for lists made to fill the memory.
const limit = 20_000;

/** The value kept for a key, or a new one; the value must depend on nothing but the key. */
export function remember<T>(kept: Map<string, T>, key: string, make: () => T): T {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  if (kept.size >= limit) kept.clear();
  kept.set(key, made);
  return made;
}
