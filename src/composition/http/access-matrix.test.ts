import superjson from 'superjson';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Application } from '@/composition/http/application';
import { declaredRoutes } from '@/composition/http/declared-routes';
import { rootRouter } from '@/composition/root-router';
import { routes } from '@/composition/routes';
import { EMPTY_FORM } from '@/domains/properties/publishing/model';
import { request } from '@/domains/properties/requests/tables';
import { ACCESS_LEVELS, type Access } from '@/kernel/access';
import { uuidv7 } from '@/kernel/ids';
import {
  ASKERS,
  type Asker,
  expectedOf,
  REST_TABLE,
  type Subjects,
  TRPC_TABLE,
} from '@/testing/access-table';
import { testApplication, testRuntime } from '@/testing/application';
import { testDatabase } from '@/testing/database';
import {
  createListing,
  createPhoto,
  createPublication,
  createTeam,
  createUser,
} from '@/testing/factories';
import { signIn } from '@/testing/sign-in';

interface Procedure {
  readonly _def: { readonly type: 'query' | 'mutation'; readonly meta?: { access?: Access } };
}
const procedures = rootRouter._def.procedures as unknown as Record<string, Procedure>;

const database = testDatabase();
let application: Application;
let bearers: Record<Asker, string | null>;
let homes: Omit<Subjects, 'sessionId' | 'key' | 'unique'>;
let ownerId: string;
let restoreTeams: () => Promise<void>;
let restoreGuest: () => Promise<string>;
let asked = 0;

beforeAll(async () => {
  const { db } = database.current;
  application = testApplication(database, { env: { RATE_LIMITS: 'off' } });
  const [guest, owner, other, member, administrator, viewer, agent, expert] = [
    await createUser(db, { isGuest: true }),
    await createUser(db),
    await createUser(db),
    await createUser(db),
    await createUser(db, { platformRole: 'admin' }),
    await createUser(db),
    await createUser(db),
    await createUser(db, { platformRole: 'expert' }),
  ];
  const named = await createTeam(db, [
    { user: member, role: 'admin' },
    { user: viewer, role: 'viewer' },
  ]);
  const another = await createTeam(db, [{ user: agent, role: 'agent' }]);
  restoreTeams = async () => {
    const { sql } = database.current;
    await sql`delete from team where id <> ${another.id}`;
    await sql`insert into team (id, name) overriding system value values (${named.id}, 'Named')`;
    await sql`insert into team_member (team_id, user_id, role) values
      (${named.id}, ${member.id}, 'admin'), (${named.id}, ${viewer.id}, 'viewer')`;
    await sql`update session set current_team_id = team_id
      from team_member where team_member.user_id = session.user_id`;
  };
  // A guest who registers is none any more.
  restoreGuest = async () => {
    const { sql } = database.current;
    await sql`delete from account where user_id = ${guest.id}`;
    await sql`update "user" set is_guest = true where id = ${guest.id}`;
    return bearerOf(guest);
  };
  const bearerOf = async ({ id }: { id: string }) => (await signIn(db, id)).bearer;
  bearers = {
    nobody: null,
    guest: await bearerOf(guest),
    owner: await bearerOf(owner),
    other: await bearerOf(other),
    teamMember: await bearerOf(member),
    administrator: await bearerOf(administrator),
    viewer: await bearerOf(viewer),
    agent: await bearerOf(agent),
    expert: await bearerOf(expert),
  };
  ownerId = owner.id;
  const open = await createListing(db);
  const [own] = await database.current.sql`
    insert into property (owner_id, type, city, postal_code, country)
    values (${owner.id}, 'house', 'Lyon', '69003', 'FR') returning id`;
  const draft = await createPublication(db, owner.id, EMPTY_FORM);
  const photo = await createPhoto(db, draft);
  const [sender, lister] = [await createUser(db), await createUser(db)];
  const requestId = uuidv7();
  await db.insert(request).values({
    id: requestId,
    listingId: (await createListing(db, { publisherId: lister.id })).id,
    senderId: sender.id,
    listerId: lister.id,
    kind: 'question',
    status: 'open',
    lastEntryAt: new Date(),
  });
  homes = {
    publicId: open.propertyId,
    privateId: own?.id,
    publicationId: draft.id,
    photoId: photo.id,
    requestId,
    teamId: named.id,
    viewerId: viewer.id,
  };
});

async function subjects(): Promise<Subjects> {
  const { session } = await signIn(database.current.db, ownerId);
  return { ...homes, sessionId: session.id, key: uuidv7(), unique: `asked-${asked++}` };
}

async function ask(asker: Asker, path: string, method: string, body: unknown): Promise<number> {
  const authorization = asker === 'guest' ? await restoreGuest() : bearers[asker];
  const answer = await application.request(path, {
    method,
    headers: {
      ...(authorization && { authorization }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return answer.status;
}

const promised = (row: Parameters<typeof expectedOf>[0]) =>
  Object.fromEntries(ASKERS.map((asker) => [asker, expectedOf(row, asker)]));

test('every REST route is in the table', () => {
  const declared = declaredRoutes(testRuntime(database), routes).map(
    ({ method, path }) => `${method.toUpperCase()} ${path}`,
  );
  expect([...new Set(REST_TABLE.map(({ door }) => door))].sort()).toEqual(declared.sort());
});

test('every procedure says who may call it, and is in the table', () => {
  for (const [name, { _def }] of Object.entries(procedures)) {
    expect(ACCESS_LEVELS, name).toContain(_def.meta?.access);
  }
  const listed = [...new Set(TRPC_TABLE.map(({ door }) => door))];
  expect(listed.sort()).toEqual(Object.keys(procedures).sort());
});

describe('REST', () => {
  test.each(REST_TABLE.map((row) => ({ ...row, name: `${row.door} ${row.about ?? ''}` })))(
    '$name',
    async (row) => {
      const [method = '', pattern = ''] = row.door.split(' ');
      const answers: Partial<Record<Asker, number>> = {};
      for (const asker of ASKERS) {
        const about = await subjects();
        const values: Record<string, string | number> = row.path?.(about) ?? {};
        const path = pattern.replaceAll(/\{(\w+)\}/g, (_, name) => String(values[name]));
        answers[asker] = await ask(asker, path, method, row.input?.(about));
      }
      expect(answers).toEqual(promised(row));
    },
  );
});

describe('tRPC', () => {
  test.each(TRPC_TABLE.map((row) => ({ ...row, name: `${row.door} ${row.about ?? ''}` })))(
    '$name',
    async (row) => {
      const isQuery = procedures[row.door]?._def.type === 'query';
      const answers: Partial<Record<Asker, number>> = {};
      for (const asker of ASKERS) {
        // What one asker does to a team must not decide what the next is answered.
        if (row.door.startsWith('teams.')) await restoreTeams();
        const input = row.input && superjson.serialize(row.input(await subjects()));
        const query = isQuery && input ? `?input=${encodeURIComponent(JSON.stringify(input))}` : '';
        const path = `/api/trpc/${row.door}${query}`;
        const body = isQuery ? undefined : input;
        answers[asker] = await ask(asker, path, isQuery ? 'GET' : 'POST', body);
      }
      expect(answers).toEqual(promised(row));
    },
  );
});
