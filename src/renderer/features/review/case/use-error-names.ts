import { useMemo } from 'react';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { CaseView, NamedActor } from '#shared/contract/case.ts';
import { type ErrorNames, outcomeOfAction } from '#shared/text/error-names.ts';

/** The names that a refusal about this case needs: labels of its items, people who worked on it. */
export function useErrorNames(view: CaseView): ErrorNames {
  const { language, words } = useSpeech();
  return useMemo(() => {
    const asked = [...view.template.items, ...view.earlierItems];
    const people = new Map(peopleOf(view).map((person) => [person.actor, person.name]));
    return {
      item: (id) => asked.find((item) => item.id === id)?.label[language] ?? id,
      actor: (actor) => people.get(actor) ?? null,
      action: (action) => {
        const outcome = outcomeOfAction(action, view.type);
        return outcome && words.outcome[outcome];
      },
    };
  }, [view, language, words]);
}

function peopleOf(view: CaseView): NamedActor[] {
  const decisions = [view.proposal, view.decision, ...view.pastDecisions, ...view.pastProposals];
  return [
    ...view.history.map((entry) => entry.by),
    ...decisions.flatMap((decision) => (decision ? [decision.by] : [])),
    ...(view.assignee ? [view.assignee] : []),
  ];
}
