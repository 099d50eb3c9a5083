import { expect, test } from 'vitest';
import { userActor } from '@/testing/actors';
import { testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { createUser } from '@/testing/factories';
import { MAILED_KINDS } from '../model';
import { chooseMail, readMailChoices } from './mail-choices';
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
