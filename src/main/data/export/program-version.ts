import program from '../../../../package.json' with { type: 'json' };

/** Printed in manifests, so that a report can be traced to the program that made it. */
export const programVersion: string = program.version;
