import { expect, test } from 'vitest';
import { outboxMessages, testContext } from './context';
import { testDatabase } from './database';
import { createListing, createTeam, createUser } from './factories';

const database = testDatabase();

test('a test gets real rows and a real outbox', async () => {
  const ctx = testContext(database);
  const person = await createUser(ctx.db, { name: 'Ada' });
  const team = await createTeam(ctx.db, [{ user: person, role: 'admin' }]);
  const home = await createListing(ctx.db, { publisherId: person.id });
  expect(team.id).toBeGreaterThan(0);
  expect(home.price).toBe(32_500_000n);

  await ctx.mail.send({ to: person.email, subject: 'Été', text: 'Bonjour' });
  expect(await outboxMessages(database)).toEqual([expect.stringContaining('Bonjour')]);
});
