import { expect, test } from 'vitest';
import { userActor } from '@/testing/actors';
import { testApplication } from '@/testing/application';
import { testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { createUser } from '@/testing/factories';
import { MAILED_KINDS } from '../model';
import { chooseMail, readMailChoices } from './mail-choices';
import { mailLinkToken, readMailLink } from './mail-link';
import { mailReader } from './mail-notification';

const database = testDatabase();

test('a kind is mailed until its reader says otherwise, each reader for themselves', async () => {
  const { db } = database.current;
  const [anna, ben] = [await createUser(db), await createUser(db)];
  const as = (user: typeof anna) => testContext(database, { actor: userActor(user) });
  const mailed = async (user: typeof anna) =>
    (await readMailChoices(as(user))).filter(({ isMailed }) => isMailed).length;
  const all = await mailed(anna);
  expect(all).toBe(MAILED_KINDS.length);
  const off = { kind: 'price_dropped', isMailed: false } as const;
  await chooseMail(as(anna), off);
  await chooseMail(as(anna), off);
  expect(await mailed(anna)).toBe(all - 1);
  expect(await mailed(ben)).toBe(all);
  expect(await mailReader(as(ben), anna.id, 'price_dropped')).toBeNull();
  await chooseMail(as(anna), { ...off, isMailed: true });
  expect(await mailReader(as(ben), anna.id, 'price_dropped')).toMatchObject({ email: anna.email });
});

test('one click stops the mails of one kind without a sign-in; a scanner that opens the link changes nothing', async () => {
  const { db } = database.current;
  const [anna, ben] = [await createUser(db), await createUser(db)];
  const ctx = testContext(database);
  const token = await mailLinkToken(ctx, { userId: anna.id, kind: 'price_dropped' });
  expect(await mailLinkToken(ctx, { userId: anna.id, kind: 'price_dropped' })).toBe(token);
  const send = testApplication(database);
  const call = (verb: string, init: RequestInit) =>
    send.fetch(new Request(`http://localhost:3000/api/mails/${token}/${verb}`, init));
  const isMailed = async () => (await readMailLink(ctx, token)).isMailed;
  for (const method of ['GET', 'HEAD']) {
    const opened = await call('stop', { method });
    expect(opened.headers.get('location')).toBe(`http://localhost:3000/mails/${token}`);
  }
  expect(await isMailed()).toBe(true);

  // As RFC 8058 has mail programs post it: a form of either kind, from nowhere.
  const form = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
  const parts = new FormData();
  parts.set('List-Unsubscribe', 'One-Click');
  for (const body of [form, parts]) {
    const stopped = await call('stop', { method: 'POST', body });
    expect(stopped.status).toBe(200);
    expect(await stopped.text()).toBe('Stopped.\n');
  }
  expect(await mailReader(ctx, anna.id, 'price_dropped')).toBeNull();
  expect(await mailReader(ctx, anna.id, 'request_received')).not.toBeNull();
  expect(await mailReader(ctx, ben.id, 'price_dropped')).not.toBeNull();

  const resumed = await call('resume', { method: 'POST', body: new URLSearchParams() });
  expect(resumed.status).toBe(303);
  expect(await isMailed()).toBe(true);
});
