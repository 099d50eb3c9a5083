import { notFound, redirect } from 'next/navigation';
import { pageActor } from '@/trpc/page-actor';

/** Lets administrators read on. Whoever is none learns of no such page; whoever is nobody yet is asked to sign in first. */
export async function onlyAdministrators(path: string): Promise<void> {
  const actor = await pageActor();
  if (actor.kind !== 'user') redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  if (actor.platformRole !== 'admin') notFound();
}
