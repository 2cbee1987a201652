import { err, ok } from '#shared/result.ts';
import type { CommandHandlers, QueryHandlers } from '../handler.ts';
import { readPolicy, writeFact } from '../ledger/ledger-facts.ts';

export const settingsQueries: QueryHandlers<'settings'> = {
  'settings.read': (db) => ok(readPolicy(db)),
};

export const settingsCommands: CommandHandlers<'settings'> = {
  'settings.change': (db, policy, context) => {
    if (context.session.role !== 'administrator') return err({ code: 'administratorRequired' });
    const { sender, ...recorded } = policy;
    const personal = { kind: 'sender', content: sender };
    context.append({ kind: 'policyChanged', payload: { policy: recorded }, personal }, null);
    writeFact(db, 'policy', policy);
    context.changed(['settings', 'cases']);
    return ok(policy);
  },
};
