/**
 * Who may import whom (README, "Map"). `npm run lint:imports` checks it; every message says what is allowed.
 *
 * A `from` that matches a file and a `to` that matches its import make a violation; `pathNot` are the exceptions.
 */

/** Packages without Node, clock or randomness inside: the business may stand on these. */
const PURE_PACKAGES = '^node_modules/(zod|tldts|tldts-core|@holiday-jp|tr46|unhomoglyph)/';

const ENTRY_POINTS = '^src/((main|main/data|preload|cli)/index\\.ts|renderer/[^/]+\\.tsx?)$';

const NODE = ['core'];
const NPM = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'];

/**
 * @param {string} name
 * @param {string} comment the sentence that says what is allowed
 * @param {object} from
 * @param {object} to
 * @returns {import('dependency-cruiser').IForbiddenRuleType}
 */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    forbid(
      'domain-imports',
      'domain may import: domain, result.ts',
      { path: '^src/shared/(domain/|result\\.ts)' },
      { path: '^(src|test|scripts)/', pathNot: '^src/shared/(domain/|result\\.ts)' },
    ),
    forbid(
      'contract-imports',
      'contract may import: contract, domain, result.ts',
      { path: '^src/shared/contract/' },
      { path: '^(src|test|scripts)/', pathNot: '^src/shared/(contract/|domain/|result\\.ts)' },
    ),
    forbid(
      'shared-imports',
      'shared may import: shared',
      { path: '^src/shared/', pathNot: '^src/shared/(domain|contract)/' },
      { path: '^(src|test|scripts)/', pathNot: '^src/shared/' },
    ),
    forbid(
      'shared-is-pure',
      'shared may import: zod and the pure packages listed in .dependency-cruiser.mjs; no node:*, electron, react, better-sqlite3, drizzle',
      { path: '^src/shared/' },
      { dependencyTypes: [...NODE, ...NPM], pathNot: PURE_PACKAGES },
    ),
    forbid(
      'data-imports',
      'main/data may import: main/data, shared',
      { path: '^src/main/data/' },
      { path: '^(src|test|scripts)/', pathNot: '^src/(main/data|shared)/' },
    ),
    forbid(
      'data-without-electron',
      'main/data may import: node:*, better-sqlite3, drizzle, pure packages; it also runs in plain Node, so no electron (types are fine) and no react',
      { path: '^src/main/data/' },
      { path: '^(electron$|node_modules/(electron|react|react-[^/]+)/)', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'main-imports',
      'main may import: main (without main/data), shared',
      { path: '^src/main/', pathNot: '^src/main/data/' },
      { path: '^(src|test|scripts)/', pathNot: '^src/(main/(?!data/)|shared/)' },
    ),
    forbid(
      'cli-imports',
      'cli may import: cli, shared, main/data',
      { path: '^src/cli/' },
      { path: '^(src|test|scripts)/', pathNot: '^src/(cli|shared|main/data)/' },
    ),
    forbid(
      'cli-without-windows',
      'cli may import: node:* and packages without a window; no electron, no react',
      { path: '^src/cli/' },
      { path: '^(electron$|node_modules/(electron|react|react-[^/]+)/)' },
    ),
    forbid(
      'preload-imports',
      'preload may import: types of shared/contract',
      { path: '^src/preload/' },
      { path: '^(src|test|scripts)/', pathNot: '^src/(preload/|shared/(contract/|result\\.ts))' },
    ),
    forbid(
      'preload-types-only',
      'preload may import: types of shared/contract (`import type`), so that its sandboxed file stays small',
      { path: '^src/preload/' },
      { path: '^src/shared/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'preload-packages',
      'preload may import: electron',
      { path: '^src/preload/' },
      { dependencyTypes: [...NODE, ...NPM], pathNot: '^(electron$|node_modules/electron/)' },
    ),
    forbid(
      'renderer-imports',
      'renderer may import: renderer, shared',
      { path: '^src/renderer/' },
      { path: '^(src|test|scripts)/', pathNot: '^src/(renderer|shared)/' },
    ),
    forbid(
      'renderer-is-sandboxed',
      'renderer may import: packages for the browser; no node:*, no electron',
      { path: '^src/renderer/' },
      { dependencyTypes: [...NODE, ...NPM], path: '^(electron$|node_modules/electron/|(?!node_modules/))' },
    ),
    forbid(
      'features-apart',
      'a feature may import: its own folder and renderer code outside of features; what two features need goes to components',
      { path: '^src/renderer/features/([^/]+)/' },
      { path: '^src/renderer/features/', pathNot: '^src/renderer/features/$1/' },
    ),
    forbid(
      'components-below-features',
      'components may import: renderer code without feature knowledge, shared; never a feature',
      { path: '^src/renderer/components/' },
      { path: '^src/renderer/features/' },
    ),
    forbid(
      'only-data-touches-sqlite',
      'better-sqlite3 and drizzle may be imported by: main/data',
      { path: '^src/', pathNot: '^src/main/data/' },
      { path: '^node_modules/(better-sqlite3|drizzle-orm|drizzle-kit|@types/better-sqlite3)/' },
    ),
    forbid(
      'no-circular',
      'imports may not go in a circle: move what both need into a third file',
      {},
      { circular: true },
    ),
    forbid(
      'no-unresolvable',
      'an import must lead to a file or an installed package',
      { path: '^(src|test|scripts)/' },
      { couldNotResolve: true },
    ),
    forbid(
      'declared-packages',
      'src may import: packages listed in package.json',
      { path: '^src/' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    forbid(
      'no-orphans',
      'a file in src must be reachable from an entry point (main, data, preload, renderer, cli): use it or delete it',
      { path: ENTRY_POINTS },
      { path: '^src/', pathNot: [ENTRY_POINTS, '\\.d\\.ts$'], reachable: false },
    ),
  ],
  options: {
    // TypeScript 7 has no API for tools, so dependency-cruiser reads the sources through @swc/core; types count as imports too.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: '^node_modules/' },
    exclude: { path: '^(out|dist|demo-output)/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
