import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * A file of the real data that lies beside the project (`../shared/data`, or the folder that `GABLE_DATA` names), or
 * null where it is absent: the test that wants it then skips, with a message.
 */
export function realData(path: string): string | null {
  const file = resolve(process.env.GABLE_DATA ?? join(root, '..', 'shared', 'data'), path);
  return existsSync(file) ? file : null;
}
