import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isUuid } from '@/kernel/ids';

/** Who has been erased, by id alone, kept outside of database and backups: a restored backup must not bring them back. */
export interface ErasureLedger {
  /** Resolves once the line is on the disk. Recording somebody twice does no harm. */
  record(userId: string, at: Date): Promise<void>;
  /** Everybody recorded so far, each once. */
  list(): Promise<string[]>;
}

/** A ledger in one file that only ever grows, a line of JSON for each erasure. */
export function fileLedger(path: string): ErasureLedger {
  return {
    async record(userId, at) {
      await mkdir(dirname(path), { recursive: true });
      const file = await open(path, 'a', 0o600);
      try {
        // A line that a crash cut short must not swallow the next one.
        await file.write(`\n${JSON.stringify({ userId, at: at.toISOString() })}\n`);
        await file.sync();
      } finally {
        await file.close();
      }
    },
    async list() {
      const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return '';
        throw error;
      });
      return [...new Set(text.split('\n').flatMap(userIdIn))];
    },
  };
}

function userIdIn(line: string): string[] {
  try {
    const { userId } = JSON.parse(line) as { userId?: unknown };
    return isUuid(userId) ? [userId] : [];
  } catch {
    return [];
  }
}
