import { beforeEach, expect, test } from 'vitest';
import { inTransaction } from '@/platform/context';
import { sendMailJob } from '@/platform/mail/job';
import { queuedPayloads, testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { createUser } from '@/testing/factories';
import { notificationMailOff } from '../tables';
import { type NewNotification, notify } from './notify';

const database = testDatabase();
const job = () => testContext(database, { actor: { kind: 'job', name: 'test' } });
const mails = () => queuedPayloads(database, sendMailJob) as Promise<Record<string, string>[]>;

const dropped = (userId: string): NewNotification => ({
  userId,
  kind: 'price_dropped',
  parameters: {
    home: 'Maison <du> port',
    from: { amount: '35000000', currency: 'EUR' },
    to: { amount: '32500000', currency: 'EUR' },
  },
  link: '/properties/7',
  key: '7:32500000',
  byMail: true,
});

beforeEach(() => database.current.sql`delete from pgboss.job`.catch(() => undefined));

test('is mailed once, in the language of whom it tells', async () => {
  const { db } = database.current;
  const reader = await createUser(db, { locale: 'fr' });
  await notify(job(), dropped(reader.id));
  await notify(job(), dropped(reader.id));
  const [mail, ...others] = await mails();
  expect(others).toEqual([]);
  expect(mail).toMatchObject({
    to: reader.email,
    subject: expect.stringMatching(
      /^«\sMaison <du> port\s» est passé de 350\s000\s€ à 325\s000\s€$/,
    ),
    text: expect.stringContaining('http://localhost:3000/properties/7'),
    html: expect.stringContaining('Maison &lt;du&gt; port'),
  });
});

test('nothing is mailed to who turned the kind off, has no address or was deactivated', async () => {
  const { db } = database.current;
  const off = await createUser(db);
  await db.insert(notificationMailOff).values({ userId: off.id, kind: 'price_dropped' });
  const placeless = await createUser(db, { email: 'guest-1@guest.invalid', isGuest: true });
  const inactive = await createUser(db, { isActive: false });
  for (const { id } of [off, placeless, inactive]) {
    expect(await notify(job(), dropped(id))).toBe(true);
  }
  expect(await mails()).toEqual([]);
});

test('a transaction that is rolled back mails nothing', async () => {
  const reader = await createUser(database.current.db);
  const failing = inTransaction(job(), async (ctx) => {
    await notify(ctx, dropped(reader.id));
    throw new Error('something else went wrong');
  });
  await expect(failing).rejects.toThrow('something else');
  expect(await mails()).toEqual([]);
});
