import { bodyListsJa } from './ja/body-lists.ts';
import { componentsJa } from './ja/components.ts';
import { evidenceJa } from './ja/evidence.ts';
import { homeJa } from './ja/home.ts';
import { importJa } from './ja/import.ts';
import { importSourceJa } from './ja/import-source.ts';
import { journalJa } from './ja/journal.ts';
import { judgeAgainJa } from './ja/judge-again.ts';
import { organizationsJa } from './ja/organizations.ts';
import { outgoingJa } from './ja/outgoing.ts';
import { registerJa } from './ja/register.ts';
import { reportsJa } from './ja/reports.ts';
import { reviewJa } from './ja/review.ts';
import { settingsJa } from './ja/settings.ts';
import { shellJa } from './ja/shell.ts';
import { startJa } from './ja/start.ts';

/** Every string of the screens in Japanese; the words of the domain are in shared/text. */
export const ja = {
  bodyLists: bodyListsJa,
  components: componentsJa,
  evidence: evidenceJa,
  home: homeJa,
  import: importJa,
  importSource: importSourceJa,
  journal: journalJa,
  judgeAgain: judgeAgainJa,
  organizations: organizationsJa,
  outgoing: outgoingJa,
  register: registerJa,
  reports: reportsJa,
  review: reviewJa,
  settings: settingsJa,
  shell: shellJa,
  start: startJa,
};

/** The shape that every language fills: a missing key does not compile. */
export type Text = typeof ja;
