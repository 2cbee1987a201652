import { useState } from 'react';
import { announce } from '#renderer/app/announcer.tsx';
import { isDeskLocked } from '#renderer/app/desk-lock.ts';
import { useCommand } from '#renderer/app/use-command.ts';
import { useText } from '#renderer/text/text-context.tsx';
import type { AppError } from '#shared/contract/app-error.ts';
import type { EvidenceTaking, TakenEvidence } from '#shared/contract/evidence.ts';
import { evidenceName } from '#shared/domain/evidence/evidence-name.ts';
import { refuseSize } from '#shared/domain/evidence/evidence-problem.ts';
import { useDesk } from '../case/desk.tsx';

type Wish = Pick<EvidenceTaking, 'class' | 'consent' | 'item' | 'inquiry'>;
type Outcome = Pick<TakenEvidence, 'taken' | 'refused'>;

export interface TakeEvidence {
  /** Asks for files by the system's dialog. True when all of them were taken. */
  readonly choose: (wish: Wish) => Promise<boolean>;
  /** Sends dropped files, one after another. */
  readonly send: (wish: Wish, files: readonly File[]) => Promise<boolean>;
  readonly isPending: boolean;
  readonly error: AppError | null;
  /** There when not all of them were taken. */
  readonly outcome: Outcome | null;
}

/** Taking files as evidence, chosen or dropped. */
export function useTakeEvidence(): TakeEvidence {
  const { view, show } = useDesk();
  const own = useText().evidence.addDialog;
  const chosen = useCommand('evidence.choose');
  const dropped = useCommand('evidence.takeBytes');
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const finish = ({ taken, refused }: Outcome): boolean => {
    setOutcome(refused.length > 0 ? { taken, refused } : null);
    if (taken > 0) announce(own.done(taken));
    return refused.length === 0;
  };
  const choose = async (wish: Wish) => {
    setOutcome(null);
    const result = await chosen.run({ ...wish, caseId: view.id, expectedVersion: view.version });
    if (!result.ok || result.value === null) return false;
    show(result.value.view, view.version);
    return finish(result.value);
  };
  const send = async (wish: Wish, files: readonly File[]) => {
    setOutcome(null);
    let version = view.version;
    let taken = 0;
    const refused: TakenEvidence['refused'] = [];
    for (const file of files) {
      const bytes = await readDropped(file);
      // Somebody else may sign in before the next file is taken, and would have taken it.
      if (isDeskLocked()) return false;
      if ('error' in bytes) {
        refused.push({ name: evidenceName(file.name), error: bytes.error });
        continue;
      }
      const result = await dropped.run({
        ...wish,
        caseId: view.id,
        expectedVersion: version,
        name: file.name,
        bytes: bytes.value,
      });
      if (!result.ok) {
        // The rest was not sent; what is kept already and what was refused must not be forgotten over that.
        if (taken > 0 || refused.length > 0) setOutcome({ taken, refused });
        return false;
      }
      show(result.value.view, version);
      version = result.value.view.version;
      taken += result.value.taken;
      refused.push(...result.value.refused);
    }
    return finish({ taken, refused });
  };
  return {
    choose,
    send,
    isPending: chosen.isPending || dropped.isPending,
    error: chosen.error ?? dropped.error,
    outcome,
  };
}

/** The size is looked at first; a folder that was dropped can be told only by failing to read it. */
async function readDropped(file: File): Promise<{ value: Uint8Array } | { error: AppError }> {
  const name = evidenceName(file.name);
  const problem = refuseSize(file.size);
  if (problem) return { error: { code: 'evidenceRefused', problem, name } };
  try {
    return { value: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return { error: { code: 'fileProblem', problem: 'unreadable', path: name, detail: '' } };
  }
}
