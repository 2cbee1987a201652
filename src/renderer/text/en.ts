import { bodyListsEn } from './en/body-lists.ts';
import { componentsEn } from './en/components.ts';
import { evidenceEn } from './en/evidence.ts';
import { homeEn } from './en/home.ts';
import { importEn } from './en/import.ts';
import { importSourceEn } from './en/import-source.ts';
import { journalEn } from './en/journal.ts';
import { judgeAgainEn } from './en/judge-again.ts';
import { organizationsEn } from './en/organizations.ts';
import { outgoingEn } from './en/outgoing.ts';
import { registerEn } from './en/register.ts';
import { reportsEn } from './en/reports.ts';
import { reviewEn } from './en/review.ts';
import { settingsEn } from './en/settings.ts';
import { shellEn } from './en/shell.ts';
import { startEn } from './en/start.ts';
import type { Text } from './ja.ts';

export const en: Text = {
  bodyLists: bodyListsEn,
  components: componentsEn,
  evidence: evidenceEn,
  home: homeEn,
  import: importEn,
  importSource: importSourceEn,
  journal: journalEn,
  judgeAgain: judgeAgainEn,
  organizations: organizationsEn,
  outgoing: outgoingEn,
  register: registerEn,
  reports: reportsEn,
  review: reviewEn,
  settings: settingsEn,
  shell: shellEn,
  start: startEn,
};
