import {
  listPrivileged,
  setPlatformRole,
  signOutEverywhere,
} from '@/domains/accounts/service/platform-roles';
import { rotateKeys } from '@/domains/accounts/service/rotate-keys';
import { AppError } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';

export const USAGE = `Usage: npm run admin -- COMMAND

  grant EMAIL         makes the account with this address an administrator of the platform
  revoke EMAIL        takes that away again
  list                shows who is an administrator or an expert
  sign-out EMAIL      ends every session of the account, and with them its tokens
  rotate-keys         signs access tokens with a new key from now on; older tokens stand until they run out
  rotate-keys --now   the same, and every access token issued before stops within a minute`;

interface Outcome {
  readonly exitCode: 0 | 1;
  readonly text: string;
}

/** Does what the words ask for, as the operator of this installation. What cannot be done is said, never thrown. */
export async function adminCommand(ctx: Ctx, words: readonly string[]): Promise<Outcome> {
  try {
    const text = await run({ ...ctx, actor: { kind: 'operator' } }, words);
    return text === null ? { exitCode: 1, text: USAGE } : { exitCode: 0, text };
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'internal') throw error;
    return { exitCode: 1, text: error.message };
  }
}

/** Null where the words are no command. */
async function run(ctx: Ctx, words: readonly string[]): Promise<string | null> {
  const [verb, argument, ...more] = words;
  if (more.length > 0) return null;
  if (verb === 'list' && argument === undefined) return list(ctx);
  if (verb === 'rotate-keys' && (argument === undefined || argument === '--now')) {
    const { id, removed } = await rotateKeys(ctx, { endAll: argument === '--now' });
    return `Key ${id} signs from now on. Older keys removed: ${removed}.`;
  }
  if (argument === undefined) return null;
  if (verb === 'grant' || verb === 'revoke') {
    const role = verb === 'grant' ? 'admin' : 'user';
    const { changed } = await setPlatformRole(ctx, { email: argument, role });
    const state = verb === 'grant' ? 'an administrator' : 'no administrator';
    return `${argument} is ${state}${changed ? ' now' : ' already; nothing changed'}.`;
  }
  if (verb === 'sign-out') {
    const ended = await signOutEverywhere(ctx, { email: argument });
    return `Sessions of ${argument} ended: ${ended}.`;
  }
  return null;
}

async function list(ctx: Ctx): Promise<string> {
  const people = await listPrivileged(ctx);
  if (people.length === 0) return 'Nobody is an administrator yet: npm run admin -- grant EMAIL';
  return people
    .map(({ email, name, platformRole }) => `${platformRole.padEnd(7)} ${email}  ${name}`)
    .join('\n');
}
