'use server';

import { revalidatePath } from 'next/cache';
import { getLocale } from 'next-intl/server';
import { nextRuntime } from '@/composition/next-runtime';
import { contextOf } from '@/composition/runtime';
import { teamId } from '@/domains/accounts/teams/contract';
import { switchTeam } from '@/domains/accounts/teams/service/own-teams';
import { AppError } from '@/kernel/errors';
import { uuidv7 } from '@/kernel/ids';
import { pageActor } from '@/trpc/page-actor';

/** Moves this device into the team whose button was pressed; a form posts it, so it works before any script has run. */
export async function switchTeamByForm(form: FormData): Promise<void> {
  const asked = teamId.safeParse({ teamId: Number(form.get('teamId')) });
  if (!asked.success) return;
  const [actor, locale] = await Promise.all([pageActor(), getLocale()]);
  const ctx = contextOf(nextRuntime(), { actor, requestId: uuidv7(), locale });
  try {
    await switchTeam(ctx, asked.data);
  } catch (thrown) {
    // Taken out of that team meanwhile: the page that is drawn now no longer offers it.
    if (!(thrown instanceof AppError)) throw thrown;
  }
  revalidatePath('/', 'layout');
}
