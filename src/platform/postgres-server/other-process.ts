import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The number of a running process's parent. */
export function parentOf(pid: number): number {
  if (process.platform === 'linux') {
    // The command's name stands in brackets and may hold spaces; the parent is the second field after them.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ');
    return Number(fields?.[1]);
  }
  return Number(spawnSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }).stdout);
}

/** The command line of a process; empty where there is none. */
export function commandOf(pid: number): string {
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    } catch {
      return '';
    }
  }
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
}
