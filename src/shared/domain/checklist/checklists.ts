import { type ChecklistBody, dividedId, generalId } from './checklist-body.ts';
import { standardTemplates } from './default-templates.ts';
import type { ChecklistRef, ChecklistTemplate } from './template.ts';

/** What decides with which checklist a case begins (rules §5: per case type and kind of body). */
export interface ChecklistFacts {
  readonly caseType: 'application' | 'membership';
  readonly outcome: 'pass' | 'verify';
  /** The domain carries the label `union`, or the body is an 一部事務組合・広域連合. */
  readonly isUnion: boolean;
  /** Asked for where the office has checklists for kinds of bodies. */
  readonly body?: ChecklistBody | null;
}

/** Chosen by a person, never by a judgement: an address does not tell a secondee. */
export const SECONDMENT = 'application-secondment';

/** Every version of every checklist that a ledger knows. */
export interface Checklists {
  /** Throws on an unknown reference: a case cannot exist without its checklist, so this is a defect. */
  readonly template: (ref: ChecklistRef) => ChecklistTemplate;
  /** The version with which cases begin now. Throws on an unknown id. */
  readonly newest: (id: string) => ChecklistTemplate;
  readonly choose: (facts: ChecklistFacts) => ChecklistTemplate;
  /** The office has some for kinds of bodies, so that `choose` has to know it. */
  readonly asksForBody: boolean;
  /** The newest version of each that is in use. */
  readonly all: readonly ChecklistTemplate[];
}

/** @param own the versions that the office made; they win over what comes with the program. */
export function checklistsWith(own: readonly ChecklistTemplate[]): Checklists {
  const byRef = new Map<string, ChecklistTemplate>();
  const newestById = new Map<string, ChecklistTemplate>();
  for (const template of [...standardTemplates, ...own]) {
    byRef.set(`${template.id}@${template.version}`, template);
    const known = newestById.get(template.id);
    if (!known || known.version < template.version) newestById.set(template.id, template);
  }
  const inUse = [...newestById.values()].filter(({ retired }) => !retired);
  const newest = (id: string) => required(newestById.get(id), id);
  return {
    template: ({ template, version }) => {
      const key = `${template}@${version}`;
      return required(byRef.get(key), key);
    },
    newest,
    choose: (facts) => {
      const general = idFor(facts);
      const own = facts.body ? newestById.get(dividedId(general, facts.body)) : undefined;
      return own && !own.retired ? own : newest(general);
    },
    asksForBody: inUse.some(({ id }) => id !== generalId(id)),
    all: inUse,
  };
}

export const standardChecklists = checklistsWith([]);

/** Of a checklist as it comes with the program; of one for a kind of body, the general one. */
export function standardTemplate(id: string): ChecklistTemplate {
  return standardChecklists.newest(generalId(id));
}

export function refOf({ id, version }: ChecklistTemplate): ChecklistRef {
  return { template: id, version };
}

function idFor({ caseType, outcome, isUnion }: ChecklistFacts): string {
  if (caseType === 'membership') return 'membership';
  if (outcome === 'verify') return isUnion ? 'application-union-affiliation' : 'application-affiliation';
  return isUnion ? 'application-union' : 'application-domain';
}

function required(template: ChecklistTemplate | undefined, wanted: string): ChecklistTemplate {
  if (!template) throw new Error(`unknown checklist ${wanted}`);
  return template;
}
