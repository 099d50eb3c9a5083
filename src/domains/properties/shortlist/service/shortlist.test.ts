import superjson from 'superjson';
import { beforeEach, describe, expect, test } from 'vitest';
import { listWaitingInvitations } from '@/domains/accounts/invitations/service/read-invitation';
import { readNotifications } from '@/domains/accounts/notifications/service/read-notifications';
import type { UserActor } from '@/kernel/actor';
import { sendMailJob } from '@/platform/mail/job';
import { userActor } from '@/testing/actors';
import { queuedPayloads, testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { type CreatedUser, createListing, createUser } from '@/testing/factories';
import { setFavourite } from '../../service/favourites';
import { shortlistInput } from '../contract';
import { saveNote, setVerdict } from './give-opinion';
import { readOwnOpinion, readSharing, readShortlist } from './read-shortlist';
import {
  acceptShortlistInvitation,
  inviteToShortlist,
  resendShortlistInvitation,
  revokeShortlistInvitation,
  stopSharing,
} from './share';

const database = testDatabase();
let anna: CreatedUser;
let ben: CreatedUser;
let eve: CreatedUser;
let home: number;
let now: Date;

const actorOf = (user: CreatedUser): UserActor => userActor(user);
const as = (user: CreatedUser, at = now) =>
  testContext(database, { actor: actorOf(user), now: at });
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const list = (user: CreatedUser, input: object = {}) =>
  readShortlist(as(user), shortlistInput.parse(input));
const entry = async (user: CreatedUser) =>
  (await list(user)).homes.find((one) => one.home.id === home);
const save = (user: CreatedUser, propertyId = home) =>
  setFavourite(as(user), { propertyId, isFavourite: true });
const note = (user: CreatedUser, text: string, isShared: boolean, version: number) =>
  saveNote(as(user), { propertyId: home, note: text, isShared, version });

async function mails(to: CreatedUser): Promise<{ subject: string; text: string }[]> {
  const payloads = (await queuedPayloads(database, sendMailJob)) as {
    to: string;
    subject: string;
    text: string;
  }[];
  return payloads.filter((mail) => mail.to === to.email);
}
async function linkTo(user: CreatedUser): Promise<string> {
  const text = (await mails(user)).at(-1)?.text ?? '';
  return /token=([\w-]+)/.exec(text)?.[1] ?? '';
}
async function share(from: CreatedUser, to: CreatedUser) {
  await inviteToShortlist(as(from), to.email);
  await acceptShortlistInvitation(as(to), { token: await linkTo(to) });
}

beforeEach(async () => {
  const { db } = database.current;
  now = new Date('2026-11-21T10:00:00Z');
  [anna, ben, eve] = [
    await createUser(db),
    await createUser(db, { locale: 'fr' }),
    await createUser(db),
  ];
  home = (await createListing(db)).propertyId;
  await save(anna);
});

describe('verdicts and notes', () => {
  test('belong to a home that one keeps, and are counted', async () => {
    await setVerdict(as(anna), { propertyId: home, verdict: 'yes' });
    await setVerdict(as(anna), { propertyId: home, verdict: 'yes' });
    expect(await note(anna, 'Light, but the street is loud', false, 0)).toEqual({ version: 1 });
    const page = await list(anna);
    expect(page).toMatchObject({
      total: 1,
      partnerName: null,
      counts: { all: 1, yes: 1, maybe: 0, no: 0, undecided: 0 },
      homes: [
        {
          savedByMe: true,
          savedByPartner: false,
          mine: {
            verdict: 'yes',
            note: 'Light, but the street is loud',
            noteIsShared: false,
            noteVersion: 1,
          },
          partners: null,
        },
      ],
    });
    expect((await list(anna, { verdict: 'no' })).homes).toEqual([]);
    expect((await list(anna, { verdict: 'yes' })).total).toBe(1);
    await setVerdict(as(anna), { propertyId: home, verdict: null });
    expect((await list(anna, { verdict: 'undecided' })).total).toBe(1);
  });

  test('are refused for homes that are not in the list, drafts and strangers', async () => {
    const { db } = database.current;
    const draft = (await createListing(db, { status: 'draft' })).propertyId;
    for (const propertyId of [home, draft, 2_147_483_647]) {
      await expect(setVerdict(as(eve), { propertyId, verdict: 'no' })).rejects.toMatchObject({
        code: 'not_found',
      });
      await expect(
        saveNote(as(eve), { propertyId, note: 'x', isShared: true, version: 0 }),
      ).rejects.toMatchObject({ code: 'not_found' });
    }
    await expect(
      setVerdict(testContext(database), { propertyId: home, verdict: 'no' }),
    ).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  test('a note that another tab has changed is not written over; the same save twice is one', async () => {
    await note(anna, 'from the first tab', false, 0);
    await expect(note(anna, 'from the second tab', false, 0)).rejects.toMatchObject({
      code: 'conflict',
      reason: 'NOTE_CHANGED',
    });
    expect(await note(anna, 'from the first tab', false, 0)).toEqual({ version: 1 });
    expect((await entry(anna))?.mine.note).toBe('from the first tab');
    expect(await readOwnOpinion(as(anna), home)).toMatchObject({
      note: 'from the first tab',
      noteVersion: 1,
    });
    expect(await readOwnOpinion(as(eve), home)).toMatchObject({ note: '', noteVersion: 0 });
  });

  test('of two saves at once one is refused, none is lost in silence', async () => {
    const saves = await Promise.allSettled([
      note(anna, 'one', false, 0),
      note(anna, 'two', false, 0),
    ]);
    expect(saves.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('a home that is sold or withdrawn stays with its state, and a heart taken back keeps the note', async () => {
    const { sql } = database.current;
    await note(anna, 'keep me', false, 0);
    await sql`update listing set status = 'sold' where property_id = ${home}`;
    expect((await entry(anna))?.home.status).toBe('sold');
    await setFavourite(as(anna), { propertyId: home, isFavourite: false });
    expect((await list(anna)).total).toBe(0);
    await sql`update listing set status = 'withdrawn' where property_id = ${home}`;
    await save(anna);
    expect(await entry(anna)).toMatchObject({
      home: { status: 'withdrawn' },
      mine: { note: 'keep me' },
    });
  });
});

describe('a shared list', () => {
  test('shows both favourites, both verdicts, and the notes that are shared', async () => {
    const bens = (await createListing(database.current.db)).propertyId;
    await save(ben, bens);
    await setVerdict(as(anna), { propertyId: home, verdict: 'yes' });
    await note(anna, 'not for Ben', false, 0);
    await share(anna, ben);
    expect((await list(ben)).partnerName).toBe(anna.name);
    expect((await list(ben)).homes.map((one) => one.home.id).sort()).toEqual([home, bens].sort());
    expect(await entry(ben)).toMatchObject({
      savedByMe: false,
      savedByPartner: true,
      home: { isFavourite: false },
      partners: { verdict: 'yes', note: null },
    });
    await note(anna, 'the garden faces south', true, 1);
    expect((await entry(ben))?.partners?.note).toBe('the garden faces south');
    await setVerdict(as(ben), { propertyId: home, verdict: 'maybe' });
    expect((await entry(anna))?.partners?.verdict).toBe('maybe');
    expect((await list(eve)).homes).toEqual([]);
    expect(superjson.stringify(await list(eve))).not.toContain('garden');
  });

  test('ends for both at once; notes are private again, also from the next partner', async () => {
    await share(anna, ben);
    await note(anna, 'meant for Ben alone', true, 0);
    await save(ben);
    await note(ben, 'meant for Anna alone', true, 0);
    await stopSharing(as(ben));
    await stopSharing(as(ben));
    expect((await list(anna)).partnerName).toBeNull();
    expect((await entry(anna))?.partners).toBeNull();
    expect((await entry(ben))?.mine).toMatchObject({
      note: 'meant for Anna alone',
      noteIsShared: false,
    });
    await share(anna, eve);
    expect(await entry(eve)).toMatchObject({ partners: { note: null } });
    expect(superjson.stringify(await list(eve))).not.toContain('Ben alone');
    await expect(note(ben, 'still here?', true, 1)).resolves.toEqual({ version: 2 });
    expect((await entry(ben))?.mine.noteIsShared).toBe(false);
  });

  test('tells the partner of a verdict once a day for a home', async () => {
    await share(anna, ben);
    const told = async () =>
      (await readNotifications(as(ben), { limit: 30, unreadOnly: false })).notifications.filter(
        ({ kind }) => kind === 'shortlist_verdict',
      );
    await setVerdict(as(anna), { propertyId: home, verdict: 'yes' });
    await setVerdict(as(anna), { propertyId: home, verdict: 'no' });
    await setVerdict(as(anna), { propertyId: home, verdict: null });
    expect(await told()).toHaveLength(1);
    await setVerdict(as(anna, later(24 * 60)), { propertyId: home, verdict: 'maybe' });
    expect(await told()).toHaveLength(2);
  });
});

describe('an invitation', () => {
  test('is mailed in the language of whom it is for, and its token is kept as a hash only', async () => {
    await inviteToShortlist(as(anna), `  ${ben.email.toUpperCase()} `);
    const [mail] = await mails(ben);
    expect(mail?.subject).toContain('vous propose');
    const token = await linkTo(ben);
    expect(token.length).toBeGreaterThan(40);
    const rows = await database.current.sql`select * from invitation where email = ${ben.email}`;
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test('is one mail however often the button is pressed; sent again, the old link ends', async () => {
    await Promise.all([1, 2, 3].map(() => inviteToShortlist(as(anna), ben.email)));
    expect(await mails(ben)).toHaveLength(1);
    const first = await linkTo(ben);
    const [sent] = (await readSharing(as(anna))).invitations;
    await resendShortlistInvitation(as(anna, later(5)), sent?.id ?? '');
    expect(await mails(ben)).toHaveLength(2);
    await expect(acceptShortlistInvitation(as(ben), { token: first })).rejects.toMatchObject({
      code: 'not_found',
    });
    await acceptShortlistInvitation(as(ben), { token: await linkTo(ben) });
    expect((await readSharing(as(anna))).partner?.name).toBe(ben.name);
    for (let again = 2; again < 5; again++) {
      await expect(
        resendShortlistInvitation(as(anna, later(again * 5)), sent?.id ?? ''),
      ).rejects.toMatchObject({ code: 'not_found' });
    }
  });

  test('opens nothing for another address, not even with the link', async () => {
    await inviteToShortlist(as(anna), ben.email);
    const token = await linkTo(ben);
    await expect(acceptShortlistInvitation(as(eve), { token })).rejects.toMatchObject({
      code: 'forbidden',
      reason: 'OTHER_ADDRESS',
    });
    await expect(acceptShortlistInvitation(testContext(database), { token })).rejects.toMatchObject(
      {
        code: 'unauthenticated',
      },
    );
    expect((await readSharing(as(anna))).partner).toBeNull();
  });

  test('works once, twice for a double click, not after it was taken back or ran out', async () => {
    await inviteToShortlist(as(anna), ben.email);
    const token = await linkTo(ben);
    await Promise.all([
      acceptShortlistInvitation(as(ben), { token }),
      acceptShortlistInvitation(as(ben), { token }),
    ]);
    expect((await readSharing(as(ben))).partner?.name).toBe(anna.name);
    await stopSharing(as(anna));
    // The old link is no way back in.
    await acceptShortlistInvitation(as(ben), { token });
    expect((await readSharing(as(ben))).partner).toBeNull();

    await inviteToShortlist(as(anna), ben.email);
    const revoked = await linkTo(ben);
    const [sent] = (await readSharing(as(anna))).invitations;
    await expect(revokeShortlistInvitation(as(eve), sent?.id ?? '')).rejects.toMatchObject({
      code: 'not_found',
    });
    await revokeShortlistInvitation(as(anna), sent?.id ?? '');
    await expect(acceptShortlistInvitation(as(ben), { token: revoked })).rejects.toMatchObject({
      reason: 'INVITATION_REVOKED',
    });

    await inviteToShortlist(as(anna), ben.email);
    const late = later(15 * 24 * 60);
    await expect(
      acceptShortlistInvitation(as(ben, late), { token: await linkTo(ben) }),
    ).rejects.toMatchObject({
      reason: 'INVITATION_EXPIRED',
    });
  });

  test('to a third, to oneself, or while sharing is refused', async () => {
    await expect(inviteToShortlist(as(anna), anna.email)).rejects.toMatchObject({
      code: 'invalid_input',
    });
    await inviteToShortlist(as(anna), eve.email);
    const eves = await linkTo(eve);
    await share(anna, ben);
    await expect(inviteToShortlist(as(anna), eve.email)).rejects.toMatchObject({
      reason: 'ALREADY_SHARED',
    });
    await expect(acceptShortlistInvitation(as(eve), { token: eves })).rejects.toMatchObject({
      reason: 'INVITATION_REVOKED',
    });
    await inviteToShortlist(as(eve), ben.email);
    await expect(
      acceptShortlistInvitation(as(ben), { token: await linkTo(ben) }),
    ).rejects.toMatchObject({
      reason: 'ALREADY_SHARED',
    });
  });

  test('two who invite each other and accept at the same moment share one list', async () => {
    await inviteToShortlist(as(anna), ben.email);
    await inviteToShortlist(as(ben), anna.email);
    const [toBen, toAnna] = [await linkTo(ben), await linkTo(anna)];
    await Promise.all([
      acceptShortlistInvitation(as(ben), { token: toBen }),
      acceptShortlistInvitation(as(anna), { token: toAnna }),
    ]);
    expect((await readSharing(as(anna))).partner?.name).toBe(ben.name);
    expect((await readSharing(as(ben))).partner?.name).toBe(anna.name);
  });

  test('tells who has an account in the app; without the link only a proven address accepts', async () => {
    const { sql } = database.current;
    await sql`update "user" set email_verified = false where id = ${ben.id}`;
    await inviteToShortlist(as(anna), ben.email);
    await inviteToShortlist(as(anna, later(5)), ben.email);
    const { notifications } = await readNotifications(as(ben), { limit: 30, unreadOnly: false });
    expect(notifications).toMatchObject([
      { kind: 'shortlist_invitation', actorName: anna.name, link: '/invitations' },
    ]);
    const [waiting, ...others] = await listWaitingInvitations(as(ben), 'shortlist');
    expect(others).toEqual([]);
    expect(waiting).toMatchObject({ inviterName: anna.name, canAccept: false });
    expect(await listWaitingInvitations(as(eve), 'shortlist')).toEqual([]);
    const id = waiting?.id ?? '';
    await expect(acceptShortlistInvitation(as(ben), { id })).rejects.toMatchObject({
      code: 'not_found',
    });
    await sql`update "user" set email_verified = true where id = ${ben.id}`;
    await expect(acceptShortlistInvitation(as(eve), { id })).rejects.toMatchObject({
      code: 'not_found',
    });
    await acceptShortlistInvitation(as(ben), { id });
    expect((await readSharing(as(ben))).partner?.name).toBe(anna.name);
    expect(await listWaitingInvitations(as(ben), 'shortlist')).toEqual([]);
  });
});
