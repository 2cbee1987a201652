import { readFileSync, realpathSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';

/** What the system knows of the folder in which a ledger lies or shall lie. */
export interface Place {
  readonly platform: NodeJS.Platform;
  /** Without links; of a drive that Windows has connected to a share, the name of the share. */
  readonly realPath: string;
  /** Magic number of statfs(2); only Linux says one that means the same everywhere. */
  readonly fileSystem: number;
  /** /proc/self/mountinfo; empty elsewhere. */
  readonly mounts: string;
}

/**
 * The kind of share when the path lies on one (SQLite's locks cannot be trusted there), else null. Knows shares of Windows,
 * also behind the letter of a drive, and those of Linux; what macOS has mounted it cannot tell from a disk.
 */
export function onNetworkShare(path: string): string | null {
  if (isShareName(path)) return 'UNC';
  const { platform } = process;
  try {
    const realPath = realPathOf(path);
    const fileSystem = platform === 'linux' ? statfsSync(realPath).type : 0;
    const mounts = fileSystem === FUSE ? readFileSync('/proc/self/mountinfo', 'utf8') : '';
    return shareOf({ platform, realPath, fileSystem, mounts });
  } catch {
    // The folder does not exist; opening the file will say so.
    return null;
  }
}

export function shareOf({ platform, realPath, fileSystem, mounts }: Place): string | null {
  if (platform === 'win32') return isShareName(realPath) ? 'UNC' : null;
  if (platform !== 'linux') return null;
  return fileSystem === FUSE ? fuseShareOf(realPath, mounts) : (networkFileSystems.get(fileSystem) ?? null);
}

/** `\\server\share`, but not `\\?\C:\` or `\\.\`. */
function isShareName(path: string): boolean {
  return /^(\\\\|\/\/)([^\\/?.]|\?\\UNC\\)/i.test(path);
}

/** A new ledger is not there yet. */
function realPathOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return realpathSync.native(dirname(path));
  }
}

const networkFileSystems = new Map([
  [0x6969, 'nfs'],
  [0x517b, 'smb'],
  [0xff534d42, 'cifs'],
  [0xfe534d42, 'smb2'],
  [0x01021997, '9p'],
  [0x00c36400, 'ceph'],
  [0x5346414f, 'afs'],
]);

/** Disks with NTFS are mounted by way of FUSE as well, so that its number alone says nothing. */
const FUSE = 0x65735546;
const fuseShares = /^fuse\.(sshfs|gvfsd-fuse|kio-fuse|smbnetfs|rclone|davfs|glusterfs|s3fs)$/;

function fuseShareOf(realPath: string, mounts: string): string | null {
  let longest = { point: '', type: '' };
  for (const line of mounts.split('\n')) {
    const [place = '', source = ''] = line.split(' - ');
    const point = unescaped(place.split(' ')[4] ?? '');
    const holds = realPath === point || realPath.startsWith(point === '/' ? point : `${point}/`);
    // What is mounted later hides what was mounted there before.
    if (point !== '' && holds && point.length >= longest.point.length) {
      longest = { point, type: source.split(' ')[0] ?? '' };
    }
  }
  return fuseShares.test(longest.type) ? longest.type : null;
}

/** The kernel writes white space as `\040`, in bytes; a name in Japanese stands there as it is. */
function unescaped(point: string): string {
  return point.replace(/\\([0-7]{3})/g, (_all, octal: string) =>
    String.fromCharCode(Number.parseInt(octal, 8)),
  );
}
