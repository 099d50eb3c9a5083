import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '@/testing/database';
import type { CreatedUser } from '@/testing/factories';
import { requestPeople } from '@/testing/requests';
import { confirmTime, declineTimes } from './agree';
import { visitCalendar } from './visit-calendar';

const database = testDatabase();
const people = requestPeople(database);
const { as, propose, say, conversation, threads, told, mails } = people;
let buyer: CreatedUser;
let lister: CreatedUser;
beforeEach(() => {
  ({ buyer, lister } = people);
});

describe('a visit', () => {
  test('is proposed in the home’s time, confirmed, told and put in a calendar', async () => {
    const { id } = await propose(buyer, ['2026-11-29T15:00', '2026-11-28T10:00'], {
      body: 'Either suits me.',
    });
    const [entry] = (await conversation(lister, id)).entries;
    expect(entry).toMatchObject({
      act: 'proposed',
      times: [
        { startsAt: new Date('2026-11-28T09:00:00Z'), state: 'proposed' },
        { startsAt: new Date('2026-11-29T14:00:00Z'), state: 'proposed' },
      ],
    });
    expect((await mails())[0]?.text).toMatch(
      /- Saturday, November 28, 2026 at 10:00 AM Central European Time\n- Sunday/,
    );
    const timeId = entry?.times[0]?.id ?? 0;
    const key = randomUUID();
    await confirmTime(as(lister), { id, timeId, key });
    await confirmTime(as(lister), { id, timeId, key });
    expect(await conversation(buyer, id)).toMatchObject({
      visitAt: new Date('2026-11-28T09:00:00Z'),
      timeZone: 'Europe/Paris',
      entries: [
        { times: [{ state: 'confirmed' }, { state: 'replaced' }] },
        { act: 'confirmed', isMine: false },
      ],
    });
    expect(await told(buyer)).toMatchObject([
      { kind: 'visit_confirmed', parameters: { startsAt: '2026-11-28T09:00:00.000Z' } },
    ]);
    expect(await visitCalendar(as(buyer), { id })).toContain('DTSTART:20261128T090000Z');
  });

  test.each([
    ['2026-11-21T10:30', 'TIME_PAST'],
    ['2026-11-20T10:00', 'TIME_PAST'],
    ['2028-01-01T10:00', 'TIME_FAR'],
    ['2026-02-30T10:00', 'TIME_UNKNOWN'],
    // In Paris it is 12:01 by then, in New York 06:01: what counts is the home.
    ['2027-03-28T02:30', 'TIME_UNKNOWN'],
  ])('at %s is refused: %s', async (time, reason) => {
    await expect(propose(buyer, ['2026-11-28T10:00', time])).rejects.toMatchObject({
      code: 'invalid_input',
      reason,
      issues: [{ path: ['times', 1] }],
    });
    expect(await threads(buyer)).toEqual([]);
  });

  test('other times replace those that waited; only the other side can confirm', async () => {
    const { id } = await propose(buyer, ['2026-11-28T10:00']);
    const first = (await conversation(buyer, id)).entries[0]?.times[0]?.id ?? 0;
    await expect(
      confirmTime(as(buyer), { id, timeId: first, key: randomUUID() }),
    ).rejects.toMatchObject({ reason: 'TIME_GONE' });
    await say(lister, id, { times: ['2026-12-01T18:00'] });
    await expect(
      confirmTime(as(lister), { id, timeId: first, key: randomUUID() }),
    ).rejects.toMatchObject({ reason: 'TIME_GONE' });
    const second = (await conversation(buyer, id)).entries[1]?.times[0]?.id ?? 0;
    await confirmTime(as(buyer), { id, timeId: second, key: randomUUID() });
    expect((await told(lister))[0]).toMatchObject({ kind: 'visit_confirmed' });
  });

  test('is turned down with a word, and called off after it was set', async () => {
    const { id } = await propose(buyer, ['2026-11-28T10:00']);
    await declineTimes(as(lister), { id, body: 'Away that week.', key: randomUUID() });
    expect(await told(buyer)).toMatchObject([{ kind: 'visit_declined' }]);
    await expect(
      declineTimes(as(lister), { id, body: '', key: randomUUID() }),
    ).rejects.toMatchObject({ reason: 'TIME_GONE' });
    await say(lister, id, { times: ['2026-12-05T10:00'] });
    const timeId = (await conversation(buyer, id)).entries[2]?.times[0]?.id ?? 0;
    await confirmTime(as(buyer), { id, timeId, key: randomUUID() });
    await declineTimes(as(buyer), { id, body: '', key: randomUUID() });
    expect((await conversation(lister, id)).visitAt).toBeNull();
    await expect(visitCalendar(as(buyer), { id })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('a time that has passed can no longer be confirmed', async () => {
    const { id } = await propose(buyer, ['2026-11-28T10:00']);
    const timeId = (await conversation(lister, id)).entries[0]?.times[0]?.id ?? 0;
    const late = as(lister, new Date('2026-11-28T09:00:00Z'));
    await expect(confirmTime(late, { id, timeId, key: randomUUID() })).rejects.toMatchObject({
      reason: 'TIME_GONE',
    });
  });
});
