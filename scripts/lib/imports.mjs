import { cruise } from 'dependency-cruiser';
import configuration from '../../.dependency-cruiser.mjs';
import { findHiddenImports } from './hidden-imports.mjs';

/**
 * @typedef {object} WrongImport
 * @property {string} rule name in .dependency-cruiser.mjs, or of an import that no rule there can see
 * @property {string} from file that imports
 * @property {string} to file or package that it may not import
 * @property {string} allowed the sentence that says what is allowed
 */

/**
 * Every import below `baseDir` that breaks a rule of .dependency-cruiser.mjs or hides from them.
 *
 * @param {string} baseDir
 * @param {string[]} folders
 * @returns {Promise<{ files: number, wrong: WrongImport[] }>}
 */
export async function findWrongImports(baseDir, folders) {
  const { options, forbidden } = configuration;
  const { output } = await cruise(
    folders,
    { ...options, baseDir, validate: true, ruleSet: { forbidden: forbidden ?? [] } },
    options?.enhancedResolveOptions,
  );
  if (typeof output === 'string')
    throw new Error('dependency-cruiser answered with text instead of a result');
  const sentences = new Map(forbidden?.map(({ name, comment }) => [name, comment]));
  const wrong = output.summary.violations.map(({ rule, from, to, cycle }) => ({
    rule: rule.name,
    from,
    to: cycle ? cycle.map(({ name }) => name).join(' → ') : to,
    allowed: sentences.get(rule.name) ?? rule.name,
  }));
  return { files: output.summary.totalCruised, wrong: [...wrong, ...findHiddenImports(baseDir, folders)] };
}
