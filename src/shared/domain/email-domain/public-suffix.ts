import { getPublicSuffix, parse } from 'tldts';

// Hosts come validated and in ASCII; private suffixes (blogspot.com …) say nothing about 地域型.
const options = {
  allowPrivateDomains: false,
  detectIp: false,
  extractHostname: false,
  validateHostname: false,
} as const;

/** The registry's suffix of a host by the Public Suffix List, such as chiyoda.tokyo.jp. */
export function publicSuffixOf(host: string): string | null {
  return getPublicSuffix(host, options);
}

/** Whether a host is itself a suffix of .jp. Elsewhere a suffix can be somebody's (gov.uk has an office and its mail). */
export function isBarePublicSuffix(host: string): boolean {
  const { publicSuffix, isIcann } = parse(host, options);
  return isIcann === true && publicSuffix === host && host.endsWith('.jp');
}
