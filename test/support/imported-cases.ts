import type { WritableDb } from '#data/database.ts';
import { type IntakeDuplicates, intakeDuplicates } from '#data/duplicate/intake-duplicates.ts';
import { applicationReceiver } from '#data/import/receive-application.ts';
import { searchIndexWriter } from '#data/projection/search-index.ts';
import type { Application } from '#shared/domain/application/application.ts';
import { judgeAddress } from '#shared/domain/email-domain/judge.ts';
import { ok } from '#shared/result.ts';
import type { TestOffice } from './office.ts';

/** 佐藤花子 of 芽室町, applying from the town's own web domain: 所属確認 is needed. */
export function anApplication(changes: Partial<Application> = {}): Application {
  return {
    receiptNumber: 'R8-000182',
    appliedAt: '2026-11-20 09:05',
    receivedOn: '2026-11-20',
    name: '佐藤 花子',
    kana: 'サトウ ハナコ',
    organizationCode: '016373',
    organizationName: '芽室町',
    section: '総務課',
    position: '主査',
    address: 'hanako.sato@memuro.net',
    phone: '0155-00-0000',
    termsConsent: '同意する',
    remarks: '',
    extra: {},
    ...changes,
  };
}

/** The same person's application from an address that passes: 大阪市 has a 地方公共団体ドメイン名. */
export function aPassingApplication(changes: Partial<Application> = {}): Application {
  return anApplication({
    organizationCode: '271004',
    organizationName: '大阪市',
    address: 'h-sato@city.osaka.lg.jp',
    ...changes,
  });
}

/** From a 地域型 name, which passes as long as 設定 `acceptGeographic` says so. */
export function aGeographicApplication(changes: Partial<Application> = {}): Application {
  return anApplication({
    organizationCode: '012025',
    organizationName: '函館市',
    address: 'hanako@city.hakodate.hokkaido.jp',
    ...changes,
  });
}

/**
 * Receives applications as an import does, and gives the ids of their cases in the same order. Unless `namesakes` is
 * 'suspected' they are different persons, however alike the builders made them.
 */
export async function receiveApplications(
  test: TestOffice,
  applications: readonly Application[],
  namesakes: 'strangers' | 'suspected' = 'strangers',
): Promise<string[]> {
  const context = test.office.context();
  const received = await test.office.transaction((db, journal) => {
    const duplicates = namesakes === 'suspected' ? intakeDuplicates(db) : strangers(db);
    const receive = applicationReceiver(db, journal, context, searchIndexWriter(db), duplicates);
    return ok(
      applications.map((application) =>
        receive(
          application,
          judgeAddress(
            {
              address: application.address,
              code: application.organizationCode,
              name: application.organizationName,
            },
            context.reference.judgementTables,
            context.policy.domain,
            context.today,
          ),
          null,
        ),
      ),
    );
  });
  if (!received.ok) throw new Error(received.error.code);
  return received.value;
}

/** Can be found by later applications, and are themselves like nobody. */
function strangers(db: WritableDb): IntakeDuplicates {
  const duplicates = intakeDuplicates(db);
  return { ...duplicates, look: (application) => ({ ...duplicates.look(application), events: [] }) };
}

/** As many passing cases, numbered from 1. */
export function importedCases(test: TestOffice, count: number): Promise<string[]> {
  return receiveApplications(
    test,
    Array.from({ length: count }, (_, index) =>
      aPassingApplication({ receiptNumber: `R8-${String(index + 1).padStart(6, '0')}` }),
    ),
  );
}
