import { type ReactNode, useId } from 'react';
import type { HomeSummary } from '#shared/contract/queue.ts';
import { everyOpenCase } from '#shared/contract/queue.ts';
import { daysBetween } from '#shared/domain/time/plain-date.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { useRouter } from '../../app/router.tsx';
import { Button } from '../../components/button.tsx';
import { Note } from '../../components/note.tsx';
import type { Tone } from '../../components/status-mark.tsx';
import { useSpeech } from '../../text/text-context.tsx';
import { type Caution, findCautions } from './find-cautions.ts';

/** 注意: only what somebody should do something about. */
export function Cautions({ summary }: { summary: HomeSummary }) {
  const text = useSpeech().text.home;
  const cautions = findCautions(summary);
  return (
    <section>
      <h2 id="home-cautions" className="mb-1 text-dns-16B-130">
        {text.cautionTitle}
      </h2>
      {cautions.length === 0 ? (
        <p className="text-solid-gray-700">{text.noCaution}</p>
      ) : (
        <ul aria-labelledby="home-cautions" className="flex flex-col gap-2">
          {cautions.map((caution) => (
            <li key={caution}>
              <CautionNote caution={caution} summary={summary} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function CautionNote({ caution, summary }: { caution: Caution; summary: HomeSummary }) {
  const { text, date } = useSpeech();
  const { navigate } = useRouter();
  const home = text.home;
  switch (caution) {
    case 'clockBehind': {
      const open = () => navigate({ screen: 'journal', caseId: null });
      return (
        <Line tone="danger" action={home.openJournal} onAct={open}>
          {home.clockBehind(date(summary.today), date(summary.latestRecordOn))}
        </Line>
      );
    }
    case 'clockAhead': {
      const { today, latestRecordOn } = summary;
      const silent = formatCount(daysBetween(latestRecordOn, today));
      return <Note tone="warning">{home.clockAhead(date(today), date(latestRecordOn), silent)}</Note>;
    }
    case 'suspected': {
      const open = () =>
        navigate({ screen: 'review', filter: { ...everyOpenCase, suspected: true }, caseId: null });
      return (
        <Line tone="danger" action={home.openSuspected} onAct={open}>
          {home.suspected(formatCount(summary.suspected))}
        </Line>
      );
    }
    case 'unanswered': {
      const open = () =>
        navigate({
          screen: 'review',
          filter: { ...everyOpenCase, status: 'inquiring', due: 'answer' },
          caseId: null,
        });
      return (
        <Line tone="warning" action={home.openUnanswered} onAct={open}>
          {home.unanswered(formatCount(summary.unanswered))}
        </Line>
      );
    }
    case 'lateNotices': {
      const open = () =>
        navigate({
          screen: 'review',
          filter: { ...everyOpenCase, status: 'decided', due: 'overdue' },
          caseId: null,
        });
      return (
        <Line tone="warning" action={home.openLateNotices} onAct={open}>
          {home.lateNotices(formatCount(summary.toNotifyLate))}
        </Line>
      );
    }
    case 'handover': {
      const open = () =>
        navigate({ screen: 'review', filter: { ...everyOpenCase, handover: true }, caseId: null });
      return (
        <Line tone="warning" action={home.openHandover} onAct={open}>
          {home.handover(formatCount(summary.handover))}
        </Line>
      );
    }
    case 'duplicates': {
      const open = () =>
        navigate({ screen: 'review', filter: { ...everyOpenCase, duplicate: true }, caseId: null });
      return (
        <Line tone="warning" action={home.openDuplicates} onAct={open}>
          {home.duplicates(formatCount(summary.duplicates))}
        </Line>
      );
    }
    case 'heldRows': {
      const open = () => navigate({ screen: 'import', view: 'heldRows' });
      return (
        <Line tone="warning" action={home.openHeldRows} onAct={open}>
          {home.heldRows(formatCount(summary.heldRows))}
        </Line>
      );
    }
    case 'receivedAhead': {
      const open = () =>
        navigate({
          screen: 'review',
          filter: { ...everyOpenCase, order: { by: 'received', descending: true } },
          caseId: null,
        });
      return (
        <Line tone="warning" action={home.openReceivedAhead} onAct={open}>
          {home.receivedAhead(formatCount(summary.receivedAhead))}
        </Line>
      );
    }
    case 'confirmations': {
      const open = () =>
        navigate({ screen: 'organizations', code: null, register: { filter: 'expiring', id: null } });
      return (
        <Line tone="warning" action={home.openConfirmations} onAct={open}>
          {home.confirmations(formatCount(summary.expiringConfirmations))}
        </Line>
      );
    }
    case 'holidays': {
      const open = () => navigate({ screen: 'settings', section: 'closures' });
      return (
        <Line tone="warning" action={home.openHolidays} onAct={open}>
          {home.holidaysChanged}
        </Line>
      );
    }
    case 'calendar':
      return <Note tone="warning">{home.calendarSoon(date(summary.calendarCoveredUntil))}</Note>;
    case 'backup': {
      const open = () => navigate({ screen: 'settings', section: 'backup' });
      const last = summary.lastBackupOn;
      const backupAge = (on: string, days: number) =>
        days < 0 ? home.backupAhead(on) : home.backupOld(on, days);
      return (
        <Line tone="warning" action={home.makeBackup} onAct={open}>
          {last === null ? home.backupNever : backupAge(date(last), daysBetween(last, summary.today))}
        </Line>
      );
    }
    default:
      return caution satisfies never;
  }
}

interface LineProps {
  readonly tone: Tone;
  readonly action: string;
  readonly onAct: () => void;
  readonly children: ReactNode;
}

function Line({ tone, action, onAct, children }: LineProps) {
  const id = useId();
  return (
    <Note tone={tone}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p id={id}>{children}</p>
        <Button size="small" aria-describedby={id} onPress={onAct}>
          {action}
        </Button>
      </div>
    </Note>
  );
}
