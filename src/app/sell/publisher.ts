import 'server-only';
import { redirect } from 'next/navigation';
import type { UserActor } from '@/kernel/actor';
import { pageActor } from '@/trpc/page-actor';

/** Who may offer homes: whoever is signed in with an account of their own. Everybody else is led there and back. */
export async function publisherOrSignIn(path: string): Promise<UserActor> {
  const actor = await pageActor();
  if (actor.kind === 'user' && !actor.isGuest) return actor;
  redirect(`/sign-in?next=${encodeURIComponent(path)}`);
}
