import { componentsEn } from './en/components.ts';
import { evidenceEn } from './en/evidence.ts';
import { homeEn } from './en/home.ts';
import { importEn } from './en/import.ts';
import { journalEn } from './en/journal.ts';
import { organizationsEn } from './en/organizations.ts';
import { reportsEn } from './en/reports.ts';
import { reviewEn } from './en/review.ts';
import { settingsEn } from './en/settings.ts';
import { shellEn } from './en/shell.ts';
import { startEn } from './en/start.ts';
import type { Text } from './ja.ts';

export const en: Text = {
  components: componentsEn,
  evidence: evidenceEn,
  home: homeEn,
  import: importEn,
  journal: journalEn,
  organizations: organizationsEn,
  reports: reportsEn,
  review: reviewEn,
  settings: settingsEn,
  shell: shellEn,
  start: startEn,
};
