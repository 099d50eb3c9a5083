import { beforeEach, describe, expect, test } from 'vitest';
import { readNotifications } from '@/domains/accounts/notifications/service/read-notifications';
import { uuidv7 } from '@/kernel/ids';
import type { Ctx } from '@/platform/context';
import { PermanentFailure } from '@/platform/jobs/jobs';
import { sendMailJob } from '@/platform/mail/job';
import { userActor } from '@/testing/actors';
import { queuedPayloads, testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { type CreatedUser, createListing, createUser } from '@/testing/factories';
import { searchFilters } from '../../contract';
import { propertyMark } from '../../marks/tables';
import { setFavourite } from '../../service/favourites';
import { updateOffer } from '../../service/update-offer';
import { sendAlertJob } from '../jobs-send-alert';
import type { Frequency } from '../model';
import { savedSearchAlert } from '../tables';
import { changeSearch, removeSearch } from './change-search';
import { readSearches } from './list-searches';
import { matchChanges } from './match-changes';
import { raiseAlerts } from './raise-alerts';
import { saveSearch } from './save-search';
import { sendAlert } from './send-alert';
import { readSubscription, resumeAlerts, stopAlerts } from './subscription';

const database = testDatabase();
let reader: CreatedUser;

beforeEach(async () => {
  const { db, sql } = database.current;
  await sql`truncate saved_search, listing, property, favourite, listing_change, notification cascade`;
  await sql`delete from pgboss.job`.catch(() => undefined);
  reader = await createUser(db, { timeZone: 'Europe/Paris' });
});

const minutes = (count: number) => new Date(Date.now() + count * 60_000);
const as = (user: CreatedUser, now = new Date()) =>
  testContext(database, { actor: userActor(user), now });
const asJob = (now = minutes(1)) =>
  testContext(database, { actor: { kind: 'job', name: 'test' }, now });
const OPERATOR = () => testContext(database, { actor: { kind: 'operator' } });

async function save(
  filters: Parameters<typeof searchFilters.parse>[0] = { cities: ['Lyon'] },
  frequency: Frequency = 'instant',
) {
  const { id } = await saveSearch(as(reader), {
    id: uuidv7(),
    name: 'Lyon',
    filters: searchFilters.parse(filters),
    frequency,
  });
  return id;
}

async function work(now = minutes(1)) {
  await matchChanges(asJob(now));
  await raiseAlerts(asJob(now));
}

type Alert = {
  alertId: string;
  message: { to: string; subject: string; text: string; headers: Record<string, string> };
};
const alerts = () => queuedPayloads(database, sendAlertJob) as Promise<Alert[]>;
const mails = () => queuedPayloads(database, sendMailJob) as Promise<Record<string, string>[]>;
const told = async () =>
  (await readNotifications(as(reader), { limit: 30, unreadOnly: false })).notifications;

describe('a new home', () => {
  test('is told once, with what the letter needs to be stopped in one click', async () => {
    await save();
    const home = await createListing(database.current.db, { title: 'Flat by the Saône' });
    await work();
    await work(minutes(30));
    const [alert, ...others] = await alerts();
    expect(others).toEqual([]);
    expect(alert?.message).toMatchObject({ to: reader.email, subject: '1 new home: Lyon' });
    expect(alert?.message.text).toContain('1 new home since the last alert, 1 shown.');
    expect(alert?.message.text).toContain(`/properties/${home.propertyId}`);
    expect(alert?.message.headers).toMatchObject({
      'List-Unsubscribe': expect.stringMatching(
        /^<http:\/\/localhost:3000\/api\/alerts\/[\w-]{22}\/stop>$/,
      ),
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
    expect(await told()).toMatchObject([
      { kind: 'saved_search_matches', parameters: { search: 'Lyon', count: 1 } },
    ]);
  });

  test('that was there before the search was saved is none, even when its text changes', async () => {
    const home = await createListing(database.current.db);
    await save();
    await database.current.sql`update listing set title = 'Another title' where id = ${home.id}`;
    await work();
    expect(await alerts()).toEqual([]);
  });

  test('may be an old one whose price has come within reach', async () => {
    const home = await createListing(database.current.db, { price: 40_000_000n });
    await save({ cities: ['Lyon'], maxPrice: 350_000 });
    await updateOffer(OPERATOR(), home.id, { price: { amount: 34_000_000n, currency: 'EUR' } });
    await work();
    await updateOffer(OPERATOR(), home.id, { price: { amount: 40_000_000n, currency: 'EUR' } });
    await updateOffer(OPERATOR(), home.id, { price: { amount: 33_000_000n, currency: 'EUR' } });
    await work(minutes(30));
    expect(await alerts()).toHaveLength(1);
  });

  test('is counted and named where it is not shown', async () => {
    const { db } = database.current;
    await save({ cities: ['Lyon'], maxPrice: 900_000, currency: 'EUR' });
    await createListing(db);
    const gone = await createListing(db);
    const offered = await createListing(db);
    const hidden = await createListing(db);
    await createListing(db, { currency: 'GBP' });
    await createListing(db, { publisherId: reader.id });
    await matchChanges(asJob());
    await updateOffer(OPERATOR(), gone.id, { status: 'sold' });
    await updateOffer(OPERATOR(), offered.id, { status: 'under_offer' });
    await db
      .insert(propertyMark)
      .values({ userId: reader.id, propertyId: hidden.propertyId, hiddenAt: new Date() });
    await work();
    const [alert] = await alerts();
    expect(alert?.message.text).toContain('6 new homes since the last alert, 1 shown.');
    for (const reason of [
      '5 are left out:',
      '1 already under offer',
      '1 no longer offered',
      '1 hidden by you',
      '1 priced in another currency',
      '1 offered by yourself',
    ])
      expect(alert?.message.text).toContain(reason);
  });

  test('beyond what a letter shows is counted', async () => {
    await save();
    for (let count = 0; count < 13; count++) await createListing(database.current.db);
    await work();
    const [alert] = await alerts();
    expect(alert?.message.subject).toBe('13 new homes: Lyon');
    expect(alert?.message.text).toContain('3 more than fit here');
  });

  test('waits for the morning of a daily search, on the clock of the reader', async () => {
    await save({ cities: ['Lyon'] }, 'daily');
    await createListing(database.current.db);
    await work();
    expect(await alerts()).toEqual([]);
    const [row] = await database.current.sql`
      select to_char(due_at at time zone 'Europe/Paris', 'HH24:MI') as clock from saved_search`;
    expect(row?.clock).toBe('08:00');
    // The next morning is up to 25 hours away where the clocks go back, counted from the minute in which the home was matched.
    await raiseAlerts(asJob(minutes(26 * 60)));
    expect(await alerts()).toHaveLength(1);
  });
});

describe('nothing is told', () => {
  test('twice by two workers at once', async () => {
    await save();
    for (let count = 0; count < 4; count++) await createListing(database.current.db);
    await Promise.all([work(), work(), work()]);
    await work(minutes(2));
    const counts = (await told()).map(({ parameters }) => (parameters as { count: number }).count);
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(4);
    expect(await alerts()).toHaveLength(counts.length);
  });

  test('by a search that is off or removed, nor of what came meanwhile once it is on again', async () => {
    const id = await save({ cities: ['Lyon'] }, 'off');
    const other = await save({ cities: ['Lyon'], minRooms: 1 });
    await removeSearch(as(reader), { id: other, isRemoved: true });
    await createListing(database.current.db);
    await work();
    await changeSearch(as(reader), { id, frequency: 'instant' });
    await work(minutes(2));
    expect(await alerts()).toEqual([]);
    expect((await readSearches(as(reader))).searches).toMatchObject([{ id, newCount: 1 }]);
  });
});

describe('a mail', () => {
  async function waitingAlert(): Promise<Alert> {
    await save();
    await createListing(database.current.db);
    await work();
    const [alert] = await alerts();
    if (!alert) throw new Error('no alert was raised');
    return alert;
  }
  const sending = (send: () => Promise<void>): Ctx => ({
    ...asJob(),
    mail: { kind: 'smtp', send, close: () => {} },
  });
  const states = async () =>
    (await database.current.db.select().from(savedSearchAlert)).map(({ state }) => state);

  test('that was in somebody’s hands when they died is not sent again', async () => {
    const alert = await waitingAlert();
    let sent = 0;
    // The process dies after the provider took the mail: nothing that follows is written.
    const dying = sending(async () => {
      sent++;
      await new Promise(() => {});
    });
    void sendAlert(dying, alert);
    await expect.poll(() => sent, { timeout: 20_000 }).toBe(1);
    await sendAlert(
      sending(async () => void sent++),
      alert,
    );
    await sendAlert(
      sending(async () => void sent++),
      alert,
    );
    expect(sent).toBe(1);
    expect(await states()).toEqual(['unknown']);
  });

  test('that fails for the moment is tried again, once sent it is done', async () => {
    const alert = await waitingAlert();
    let sent = 0;
    const busy = sending(() => Promise.reject(new Error('451 try later')));
    await expect(sendAlert(busy, alert)).rejects.toThrow('451');
    await sendAlert(
      sending(async () => void sent++),
      alert,
    );
    await sendAlert(
      sending(async () => void sent++),
      alert,
    );
    expect(sent).toBe(1);
    expect(await states()).toEqual(['sent']);
  });

  test('is no longer sent to an address that refused three, until its owner asks', async () => {
    await save();
    const refusing = sending(() => Promise.reject(new PermanentFailure('550 no such user')));
    for (let count = 1; count <= 4; count++) {
      await createListing(database.current.db);
      await work(minutes(count * 20));
      const newest = (await alerts()).at(-1);
      if (newest) await sendAlert(refusing, newest);
    }
    expect(await alerts()).toHaveLength(3);
    expect(await told()).toHaveLength(4);
    expect((await readSearches(as(reader))).bouncingEmail).toBe(reader.email);
    // Nor of a price that drops; the app tells it all the same.
    const kept = await createListing(database.current.db, { price: 35_000_000n });
    await setFavourite(as(reader), { propertyId: kept.propertyId, isFavourite: true });
    await work(minutes(100));
    await updateOffer({ ...OPERATOR(), now: minutes(101) }, kept.id, {
      price: { amount: 34_000_000n, currency: 'EUR' },
    });
    await work(minutes(102));
    expect(await mails()).toEqual([]);
    expect((await told())[0]).toMatchObject({ kind: 'price_dropped' });
    await database.current
      .sql`update "user" set email = 'another@example.org' where id = ${reader.id}`;
    expect((await readSearches(as(reader))).bouncingEmail).toBeNull();
  });

  test('is not sent once its search was stopped by link', async () => {
    const alert = await waitingAlert();
    const [row] = await database.current.sql`select token from saved_search`;
    const nobody = testContext(database);
    expect(await readSubscription(nobody, row?.token)).toEqual({
      name: 'Lyon',
      frequency: 'instant',
    });
    await stopAlerts(nobody, row?.token);
    await stopAlerts(nobody, row?.token);
    expect((await readSubscription(nobody, row?.token)).frequency).toBe('off');
    await sendAlert(
      sending(() => Promise.reject(new Error('sent after all'))),
      alert,
    );
    await resumeAlerts(nobody, row?.token);
    expect((await readSubscription(nobody, row?.token)).frequency).toBe('instant');
  });
});

describe('a price that drops', () => {
  const price = (amount: bigint) => ({ price: { amount, currency: 'EUR' as const } });

  test('is told to who saved the home, once, and not when it was raised before', async () => {
    const { db } = database.current;
    const publisher = await createUser(db);
    const home = await createListing(db, { publisherId: publisher.id, price: 35_000_000n });
    for (const user of [reader, publisher])
      await setFavourite(as(user), { propertyId: home.propertyId, isFavourite: true });
    const offer = (amount: bigint, now: Date) =>
      updateOffer({ ...OPERATOR(), now }, home.id, price(amount));
    await offer(37_000_000n, minutes(0));
    await work(minutes(1));
    await offer(35_000_000n, minutes(2));
    await work(minutes(3));
    expect(await mails()).toEqual([]);
    await offer(34_000_000n, minutes(4));
    await work(minutes(5));
    await work(minutes(6));
    const [letter, ...others] = await mails();
    expect(others).toEqual([]);
    expect(letter).toMatchObject({
      to: reader.email,
      headers: {
        'List-Unsubscribe': expect.stringMatching(
          /^<http:\/\/localhost:3000\/api\/mails\/[\w-]{22}\/stop>$/,
        ),
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      },
    });
    expect(await told()).toMatchObject([
      {
        kind: 'price_dropped',
        parameters: { from: { amount: '35000000' }, to: { amount: '34000000' } },
      },
    ]);
  });

  test('of a home that is no longer offered, or in another currency, is no drop', async () => {
    const { db } = database.current;
    const [sold, moved] = [await createListing(db), await createListing(db)];
    for (const { propertyId } of [sold, moved])
      await setFavourite(as(reader), { propertyId, isFavourite: true });
    await updateOffer(OPERATOR(), sold.id, { status: 'sold', ...price(1_000_000n) });
    await updateOffer(OPERATOR(), moved.id, { price: { amount: 1_000_000n, currency: 'USD' } });
    await work();
    expect(await told()).toEqual([]);
  });
});
