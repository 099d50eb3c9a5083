import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { isAcceptablePassword } from '@/domains/accounts/model';
import {
  clearDemoAccounts,
  createDemoAccounts,
  makeDemoPasswords,
} from '@/domains/accounts/service/demo-accounts';
import { signInWithPassword } from '@/domains/accounts/service/sign-in-with-password';
import { team, teamMember, user } from '@/domains/accounts/tables';
import { testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { createUser } from '@/testing/factories';
import { USER_DATA } from './user-data';

const database = testDatabase();

it('makes people who can sign in, again with new passwords, and removes them whole', async () => {
  const ctx = testContext(database, { actor: { kind: 'operator' } });
  const stranger = await createUser(ctx.db);
  const first = await createDemoAccounts(ctx, makeDemoPasswords());
  expect(first.map((account) => account.role)).toEqual(['buyer', 'owner', 'agent', 'admin']);
  const second = await createDemoAccounts(ctx, makeDemoPasswords());
  expect(second.map((account) => account.userId)).toEqual(first.map((account) => account.userId));
  expect(new Set([...first, ...second].map((account) => account.password)).size).toBe(8);
  for (const { email, password, userId } of second) {
    expect(isAcceptablePassword(password)).toBe(true);
    const signedIn = await signInWithPassword(ctx, { email, password });
    expect(signedIn.user).toMatchObject({ id: userId, isDemo: true });
  }
  await expect(
    signInWithPassword(ctx, {
      email: first[0]?.email ?? '',
      password: first[0]?.password ?? '',
    }),
  ).rejects.toMatchObject({ code: 'unauthenticated' });
  expect(await ctx.db.select().from(team)).toMatchObject([
    { name: 'Lighthouse Homes', isDemo: true },
  ]);
  expect(await ctx.db.select().from(user).where(eq(user.platformRole, 'admin'))).toMatchObject([
    { email: 'admin@gable.example' },
  ]);

  const [demoTeam] = await ctx.db.select().from(team);
  await ctx.db
    .insert(teamMember)
    .values({ teamId: demoTeam?.id ?? 0, userId: stranger.id, role: 'agent' });
  expect(await clearDemoAccounts(ctx, USER_DATA)).toBe(4);
  expect(await ctx.db.select().from(team)).toEqual([]);
  expect((await ctx.db.select().from(user)).map((row) => row.id)).toEqual([stranger.id]);
});
