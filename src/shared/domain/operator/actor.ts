import { z } from 'zod';

/**
 * Who did something: `operator:<id>` for a person who signed in, `cli:<account>` for the command line
 * under an account of the operating system, `system` for the program itself.
 */
export const Actor = z.string().regex(/^(operator:.+|cli:.+|system)$/);
export type Actor = z.infer<typeof Actor>;

export const OperatorRole = z.enum(['viewer', 'clerk', 'approver', 'administrator']);
export type OperatorRole = z.infer<typeof OperatorRole>;
