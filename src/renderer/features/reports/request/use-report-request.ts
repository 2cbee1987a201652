import { useState } from 'react';
import type { CsvEncoding, ReportFormat, ReportProfile, ReportRequest } from '#shared/contract/report.ts';
import type { PlainDate } from '#shared/domain/time/plain-date.ts';
import { isPeriod, type Preset, periodOf } from './period.ts';

export const reportFormats: readonly ReportFormat[] = ['pdf', 'xlsx', 'csv', 'json'];

/** What a clerk has chosen so far; `request` is null while it cannot be saved. */
export interface ReportChoice {
  readonly preset: Preset;
  readonly choosePreset: (preset: Preset) => void;
  readonly from: string;
  readonly to: string;
  readonly setFrom: (from: string) => void;
  readonly setTo: (to: string) => void;
  readonly profile: ReportProfile;
  readonly setProfile: (profile: ReportProfile) => void;
  readonly formats: readonly ReportFormat[];
  readonly toggleFormat: (format: ReportFormat, wanted: boolean) => void;
  readonly csvEncoding: CsvEncoding;
  readonly setCsvEncoding: (encoding: CsvEncoding) => void;
  readonly hasPeriod: boolean;
  readonly request: ReportRequest | null;
}

/** `today` as the data process counts it, so that a report and the queue agree about the day. */
export function useReportRequest(today: PlainDate): ReportChoice {
  const [preset, setPreset] = useState<Preset>('thisMonth');
  const [free, setFree] = useState(() => periodOf('thisMonth', today));
  const [profile, setProfile] = useState<ReportProfile>('full');
  const [formats, setFormats] = useState<readonly ReportFormat[]>(['pdf', 'csv']);
  const [csvEncoding, setCsvEncoding] = useState<CsvEncoding>('utf-8-bom');
  const period = preset === 'free' ? free : periodOf(preset, today);
  const hasPeriod = isPeriod(period);
  return {
    preset,
    choosePreset: (chosen) => {
      // Free dates begin with what was shown, so that one end can be changed.
      if (chosen === 'free') setFree(period);
      setPreset(chosen);
    },
    ...period,
    setFrom: (from) => setFree({ ...free, from }),
    setTo: (to) => setFree({ ...free, to }),
    profile,
    setProfile,
    formats,
    toggleFormat: (format, wanted) =>
      setFormats(reportFormats.filter((each) => (each === format ? wanted : formats.includes(each)))),
    csvEncoding,
    setCsvEncoding,
    hasPeriod,
    request:
      hasPeriod && formats.length > 0 ? { ...period, profile, formats: [...formats], csvEncoding } : null,
  };
}
