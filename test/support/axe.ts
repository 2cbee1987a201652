import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';

const GRAVE: ReadonlySet<string | null | undefined> = new Set(['serious', 'critical']);

/**
 * What axe finds grave on the page as it is, a line for each element: rule, element, what to do. Legacy mode:
 * the other one opens a second page to put its results together, which this program's window cannot.
 */
export async function graveFindings(page: Page): Promise<string[]> {
  // Of what is in order it then describes one element a rule instead of all, which is two fifths of its work.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations
    .filter(({ impact }) => GRAVE.has(impact))
    .flatMap(({ id, impact, help, nodes }) =>
      nodes.map(
        ({ target, html, failureSummary }) =>
          `${id} (${impact}) ${target.join(' ')} — ${help}\n  ${html.slice(0, 200)}\n  ${failureSummary?.replaceAll('\n', ' ') ?? ''}`,
      ),
    );
}
