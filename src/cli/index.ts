import { enableCompileCache } from 'node:module';

// Most of a short command is the loading of modules; the second run finds them compiled. Only what is loaded from here on does.
enableCompileCache();
const { standardOutput } = await import('./output.ts');
const { runCommandLine } = await import('./command-line.ts');
process.exitCode = await runCommandLine(process.argv.slice(2), standardOutput());
