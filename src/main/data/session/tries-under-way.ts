import type { Office } from '../handler.ts';

/** By office and operator: passphrases that are being compared, of which nobody knows yet whether they are wrong. */
const underWay = new WeakMap<object, Map<string, number>>();

export function triesUnderWay({ key }: Pick<Office, 'key'>, operatorId: string): number {
  return underWay.get(key)?.get(operatorId) ?? 0;
}

export async function asTry<T>(
  { key }: Pick<Office, 'key'>,
  operatorId: string,
  compare: () => Promise<T>,
): Promise<T> {
  const tries = underWay.get(key) ?? new Map<string, number>();
  underWay.set(key, tries);
  const change = (by: number) => tries.set(operatorId, (tries.get(operatorId) ?? 0) + by);
  change(1);
  try {
    return await compare();
  } finally {
    change(-1);
  }
}
