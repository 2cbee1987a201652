import { z } from 'zod';
import { Organization } from '#shared/domain/organization/organization.ts';

/** The rows from which the judgement tables are built, as the data layer reads them from data/*.csv. */
export const OrganizationRow = Organization;
export type OrganizationRow = z.infer<typeof OrganizationRow>;

export const DomainHistoryRow = z.object({
  code: z.string().regex(/^\d{6}$/),
  prefecture: z.string(),
  name: z.string(),
  domain: z.string().min(1),
  domainClass: z.string(),
  firstSeen: z.iso.date(),
  lastSeen: z.iso.date(),
  status: z.enum(['current', 'former']),
  flag: z.string(),
});
export type DomainHistoryRow = z.infer<typeof DomainHistoryRow>;

export const GovernmentDomainRow = z.object({
  name: z.string().min(1),
  host: z.string().min(1),
  registeredDomain: z.string().min(1),
  /** 国の機関, 独立行政法人, … : go.jp alone does not prove a ministry. */
  orgType: z.string().min(1),
  url: z.string(),
  source: z.string(),
  verification: z.enum(['listed', 'corroborated', 'UNVERIFIED']),
});
export type GovernmentDomainRow = z.infer<typeof GovernmentDomainRow>;

export const FreeMailDomainRow = z.object({
  domain: z.string().min(1),
  kind: z.enum(['free', 'provider', 'carrier', 'disposable']),
  note: z.string(),
});
export type FreeMailDomainRow = z.infer<typeof FreeMailDomainRow>;

/** A confirmation that the secretariat keeps: body ↔ domain, until a date (that day included). */
export const ConfirmedDomain = z.object({
  /** Of the confirmation, so that a judgement can name what it rested on. */
  id: z.string().min(1),
  domain: z.string().min(1),
  code: z.string().regex(/^\d{6}$/),
  expiresOn: z.iso.date(),
});
export type ConfirmedDomain = z.infer<typeof ConfirmedDomain>;
