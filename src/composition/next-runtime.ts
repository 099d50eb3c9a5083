import 'server-only';
import { env } from '@/platform/env';
import { openRuntime, type Runtime } from './runtime';

const KEY = Symbol.for('gable.next-runtime');
const holder = globalThis as { [KEY]?: Runtime };

/**
 * The runtime of Next's own module graph: its pages, and the HTTP application where Next mounts it. Kept on the global
 * object, because fast refresh evaluates modules again and each evaluation would open a pool.
 */
export function nextRuntime(): Runtime {
  holder[KEY] ??= openRuntime(env(), 'gable-pages');
  return holder[KEY];
}
