import { z } from 'zod';

/**
 * What a step that is not sent as a command on a case did to one all the same: the version that it found and the one that it
 * left. Whoever took it has seen the one when the other one comes.
 */
export const CaseStep = z.object({ id: z.string(), from: z.int(), to: z.int() });
export type CaseStep = z.infer<typeof CaseStep>;
