import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '@/testing/database';
import type { CreatedUser } from '@/testing/factories';
import { requestPeople } from '@/testing/requests';
import { giveOutcome, withdraw } from './finish';

const database = testDatabase();
const people = requestPeople(database);
const { as, ask, propose, say, conversation, told } = people;
let buyer: CreatedUser;
let lister: CreatedUser;
beforeEach(() => {
  ({ buyer, lister } = people);
});

describe('the end', () => {
  test('is the lister’s outcome, told to the sender; nobody writes on until it is opened again', async () => {
    const { id } = await ask(buyer);
    const end = (outcome: 'visited' | null) =>
      giveOutcome(as(lister), { id, outcome, key: randomUUID() });
    await end('visited');
    await end('visited');
    expect(await told(buyer)).toMatchObject([
      { kind: 'request_outcome', parameters: { outcome: 'visited' } },
    ]);
    for (const person of [buyer, lister])
      await expect(say(person, id, { body: 'One more' })).rejects.toMatchObject({
        code: 'conflict',
        reason: 'CLOSED',
      });
    await end(null);
    await say(buyer, id, { body: 'One more' });
    expect(await conversation(lister, id)).toMatchObject({ status: 'open', outcome: null });
  });

  test('cannot be taken back once the sender has asked anew', async () => {
    const { id } = await ask(buyer);
    await giveOutcome(as(lister), { id, outcome: 'declined', key: randomUUID() });
    await ask(buyer);
    await expect(
      giveOutcome(as(lister), { id, outcome: null, key: randomUUID() }),
    ).rejects.toMatchObject({ reason: 'ASKED_ANEW' });
  });

  test('is the sender’s withdrawal', async () => {
    const { id } = await propose(buyer, ['2026-11-28T10:00']);
    await expect(withdraw(as(lister), { id, key: randomUUID() })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await withdraw(as(buyer), { id, key: randomUUID() });
    expect(await conversation(lister, id)).toMatchObject({
      status: 'closed',
      outcome: 'withdrawn',
      entries: [{ times: [{ state: 'replaced' }] }, { act: 'closed' }],
    });
  });
});
