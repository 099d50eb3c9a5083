import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '@/testing/database';
import {
  type CreatedListing,
  type CreatedUser,
  createListing,
  createUser,
} from '@/testing/factories';
import { requestPeople } from '@/testing/requests';
import { giveOutcome } from './finish';

const database = testDatabase();
const people = requestPeople(database);
const { as, ask, propose, say, conversation, threads, told, mails } = people;
let buyer: CreatedUser;
let lister: CreatedUser;
beforeEach(() => {
  ({ buyer, lister } = people);
});

describe('a question', () => {
  test('reaches the lister in inbox, notifications and mail, without any address', async () => {
    const { id } = await ask(buyer);
    expect(await threads(lister)).toMatchObject([
      { id, side: 'lister', otherName: 'Camille', isUnread: true, lastBody: 'Is the cellar dry?' },
    ]);
    expect(await told(lister)).toMatchObject([
      { kind: 'request_received', actorName: 'Camille', link: `/inbox/${id}` },
    ]);
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      to: lister.email,
      subject: 'Camille has a question about “Flat by the river”',
      text: expect.stringContaining('> Is the cellar dry?'),
    });
    expect(mail?.replyTo).toBeUndefined();
    expect(JSON.stringify(mail)).not.toContain(buyer.email);
  });

  test('is answered, in the language of whom it goes to', async () => {
    const { id } = await ask(buyer);
    await say(lister, id, { body: 'Bone dry.' });
    expect(await conversation(buyer, id)).toMatchObject({
      side: 'sender',
      status: 'answered',
      otherName: 'Priya',
      entries: [
        { isMine: true, body: 'Is the cellar dry?' },
        { isMine: false, body: 'Bone dry.' },
      ],
    });
    expect(await told(buyer)).toMatchObject([{ kind: 'request_answered', actorName: 'Priya' }]);
    expect((await mails()).at(-1)).toMatchObject({
      to: buyer.email,
      subject: 'Priya a répondu à votre question sur « Flat by the river »',
    });
    const { home: _, ...shownHere } = await conversation(buyer, id);
    const shown = JSON.stringify([shownHere, await threads(buyer), await told(buyer)]);
    expect(shown).not.toContain(lister.email);
  });

  test('pressed twice is one, also at the same moment', async () => {
    const key = randomUUID();
    const sent = await Promise.all([ask(buyer, { key }), ask(buyer, { key }), ask(buyer, { key })]);
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
    expect((await conversation(lister, sent[0]?.id ?? '')).entries).toHaveLength(1);
    expect(await told(lister)).toHaveLength(1);
    expect(await mails()).toHaveLength(1);
  });

  test('asked again goes on with the open one, of two tabs at once too; a visit is another matter', async () => {
    const [first, second] = await Promise.all([ask(buyer), ask(buyer, { body: 'And the roof?' })]);
    expect(first).toEqual(second);
    expect((await conversation(lister, first.id)).entries).toHaveLength(2);
    const visit = await propose(buyer, ['2026-11-28T10:00']);
    expect(visit.id).not.toBe(first.id);
    await giveOutcome(as(lister), { id: first.id, outcome: 'declined', key: randomUUID() });
    expect((await ask(buyer)).id).not.toBe(first.id);
  });

  test.each([
    ['nothing', { body: ' \n ' }],
    ['too much', { body: 'a'.repeat(2001) }],
    ['a null byte', { body: 'a\0b' }],
    ['times', { times: ['2026-11-28T10:00'] }],
  ])('with %s is refused before anything is written', async (_, input) => {
    await expect(async () => ask(buyer, input)).rejects.toMatchObject({ name: 'ZodError' });
    expect(await threads(buyer)).toEqual([]);
  });

  test('keeps what people write as it is: text, never markup', async () => {
    const body = '<script>alert(1)</script>\n{name} & “ça va” 🏡';
    const { id } = await ask(buyer, { body: body.replace('\n', '\r\n') });
    expect((await conversation(lister, id)).entries[0]?.body).toBe(body);
    expect((await mails())[0]?.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;<br>{name}');
  });
});

describe('a home whose lister has no account', () => {
  let silent: CreatedListing;
  beforeEach(async () => {
    silent = await createListing(database.current.db, {
      contactEmail: 'agence@example.org',
      title: 'Maison',
    });
  });

  test('is asked about by mail, which answers to the sender', async () => {
    const { id } = await ask(buyer, { propertyId: silent.propertyId });
    expect(await mails()).toMatchObject([
      {
        to: 'agence@example.org',
        replyTo: buyer.email,
        subject: 'Camille a une question sur « Maison »',
        text: expect.stringContaining('Répondez à ce message'),
      },
    ]);
    expect(await conversation(buyer, id)).toMatchObject({ isAnsweredByMail: true });
  });

  test('not by somebody to whom no answer could go', async () => {
    const placeless = await createUser(database.current.db, { email: 'x@guest.invalid' });
    await expect(ask(placeless, { propertyId: silent.propertyId })).rejects.toMatchObject({
      reason: 'NO_ADDRESS',
    });
    expect(await mails()).toEqual([]);
  });
});
