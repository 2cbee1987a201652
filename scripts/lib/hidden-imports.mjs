import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';

/**
 * @typedef {import('./imports.mjs').WrongImport} WrongImport
 * @typedef {import('@swc/core').CallExpression | import('@swc/core').TsImportType} MayImport
 */

/** A file without one of these is not parsed, which is nearly all of them. */
const MAY_HIDE = /\b(?:import|require)\s*\(|\bimport\.meta\.glob/;

const ALLOWED = {
  'type-by-statement': 'a type may be imported by: `import type`; no rule sees an import() inside a type',
  'written-out': 'import() and require() may take: a path that is written out; no rule follows another',
  'glob-of-packages': 'import.meta.glob may read: files of packages, by patterns that are written out',
};

/**
 * The imports that dependency-cruiser passes over, so that no rule of .dependency-cruiser.mjs is asked about them.
 *
 * @param {string} baseDir
 * @param {string[]} folders
 * @returns {WrongImport[]}
 */
export function findHiddenImports(baseDir, folders) {
  return folders
    .flatMap((folder) => {
      const names = readdirSync(join(baseDir, folder), { recursive: true, encoding: 'utf8' });
      return names.map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
    })
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file))
    .flatMap((file) => hiddenIn(file, readFileSync(join(baseDir, file), 'utf8')));
}

/**
 * @param {string} file
 * @param {string} text
 * @returns {WrongImport[]}
 */
function hiddenIn(file, text) {
  if (!MAY_HIDE.test(text)) return [];
  const tree = parseSync(text, { syntax: 'typescript', tsx: file.endsWith('.tsx'), target: 'esnext' });
  return callsAndTypes(tree).flatMap((node) => {
    const rule = ruleBrokenBy(node);
    return rule ? [{ rule, from: file, to: nameOf(node), allowed: ALLOWED[rule] }] : [];
  });
}

/**
 * @param {unknown} tree
 * @returns {MayImport[]}
 */
function callsAndTypes(tree) {
  if (typeof tree !== 'object' || tree === null) return [];
  const below = Object.values(tree).flatMap(callsAndTypes);
  const mayImport = 'type' in tree && (tree.type === 'CallExpression' || tree.type === 'TsImportType');
  return mayImport ? [/** @type {MayImport} */ (tree), ...below] : below;
}

/**
 * @param {MayImport} node
 * @returns {keyof typeof ALLOWED | null}
 */
function ruleBrokenBy(node) {
  if (node.type === 'TsImportType') return 'type-by-statement';
  const read = node.arguments[0]?.expression;
  switch (calledBy(node)) {
    case 'import':
    case 'require':
      return read?.type === 'StringLiteral' ? null : 'written-out';
    case 'import.meta.glob':
      return patternsOf(read).every((pattern) => pattern?.includes('/node_modules/'))
        ? null
        : 'glob-of-packages';
    default:
      return null;
  }
}

/** @param {import('@swc/core').CallExpression} call */
function calledBy({ callee }) {
  if (callee.type === 'Import') return 'import';
  if (callee.type === 'Identifier') return callee.value;
  const ofMeta = callee.type === 'MemberExpression' && callee.object.type === 'MetaProperty';
  return ofMeta && callee.property.type === 'Identifier' ? `import.meta.${callee.property.value}` : null;
}

/**
 * @param {import('@swc/core').Expression | undefined} read
 * @returns {(string | null)[]} null for what is not written out
 */
function patternsOf(read) {
  if (read?.type === 'ArrayExpression') {
    return read.elements.flatMap((element) => patternsOf(element?.expression));
  }
  return [read?.type === 'StringLiteral' ? read.value : null];
}

/** @param {MayImport} node */
function nameOf(node) {
  return node.type === 'TsImportType' ? `import('${node.argument.value}')` : `${calledBy(node)}(…)`;
}
