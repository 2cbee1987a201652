import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { onNetworkShare, type Place, shareOf } from '#data/ledger/network-share.ts';

const FUSE = 0x65735546;
const EXT4 = 0xef53;
const onLinux = { platform: 'linux', realPath: '/home/佐藤', fileSystem: EXT4, mounts: '' } as const;
const onWindows = { platform: 'win32', realPath: 'D:\\台帳', fileSystem: 0, mounts: '' } as const;

const mounts = [
  '22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw',
  '70 22 0:50 / /run/user/1000/gvfs rw,nosuid - fuse.gvfsd-fuse gvfsd-fuse rw',
  '71 22 8:17 / /media/佐藤/外付け\\040ディスク rw - fuseblk /dev/sdb1 rw',
  '72 22 0:51 / /mnt/本庁 rw - fuse.sshfs 事務局@本庁:/共有 rw',
  '73 72 8:33 / /mnt/本庁/手元 rw - fuseblk /dev/sdc1 rw',
].join('\n');

describe('台帳を置く場所', () => {
  it.each<[string, Place, string | null]>([
    ['Windows のディスク', onWindows, null],
    ['Z: などに割り当てた共有フォルダー', { ...onWindows, realPath: '\\\\本庁\\共有\\台帳' }, 'UNC'],
    ['長い書き方の共有フォルダー', { ...onWindows, realPath: '\\\\?\\UNC\\本庁\\共有' }, 'UNC'],
    ['長い書き方のディスク', { ...onWindows, realPath: '\\\\?\\D:\\台帳' }, null],
    ['Linux のディスク', onLinux, null],
    ['NFS', { ...onLinux, fileSystem: 0x6969 }, 'nfs'],
    ['Windows の共有を Linux に付けたもの', { ...onLinux, fileSystem: 0xfe534d42 }, 'smb2'],
    [
      'ファイル画面から開いた共有',
      { ...onLinux, realPath: '/run/user/1000/gvfs/smb-share:server=本庁', fileSystem: FUSE, mounts },
      'fuse.gvfsd-fuse',
    ],
    ['SSH の共有', { ...onLinux, realPath: '/mnt/本庁', fileSystem: FUSE, mounts }, 'fuse.sshfs'],
    [
      'NTFS の外付けディスク',
      { ...onLinux, realPath: '/media/佐藤/外付け ディスク/台帳', fileSystem: FUSE, mounts },
      null,
    ],
    [
      '共有の下に付けたディスク',
      { ...onLinux, realPath: '/mnt/本庁/手元/台帳', fileSystem: FUSE, mounts },
      null,
    ],
  ])('%s', (_name, place, expected) => {
    expect(shareOf(place)).toBe(expected);
  });

  it('名前から分かる共有、このパソコンのフォルダー、そこへのリンク、ない場所', () => {
    const folder = mkdtempSync(join(tmpdir(), 'review-share-'));
    mkdirSync(join(folder, '台帳'));
    symlinkSync(join(folder, '台帳'), join(folder, '近道'));
    const found = ['\\\\本庁\\共有\\台帳.kyoso', '//本庁/共有/台帳.kyoso'].map(onNetworkShare);
    const here = ['台帳', '近道', 'ない'].map((name) => onNetworkShare(join(folder, name, '台帳.kyoso')));
    rmSync(folder, { recursive: true });
    expect([found, here]).toEqual([
      ['UNC', 'UNC'],
      [null, null, null],
    ]);
  });
});
