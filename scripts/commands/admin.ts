import { contextOf, openRuntime } from '@/composition/runtime';
import { uuidv7 } from '@/kernel/ids';
import { env } from '@/platform/env';
import { toAppError } from '@/platform/errors/to-app-error';
import { adminCommand } from '../admin-command';

const runtime = openRuntime(env(), 'gable-admin');
try {
  const ctx = contextOf(runtime, { requestId: uuidv7() });
  const { exitCode, text } = await adminCommand(ctx, process.argv.slice(2));
  (exitCode === 0 ? console.log : console.error)(text);
  process.exitCode = exitCode;
} catch (error) {
  console.error(toAppError(error).message);
  process.exitCode = 1;
} finally {
  await runtime.close();
}
