import { randomInt } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import type { PlatformRole } from '@/kernel/actor';
import { uuidv7 } from '@/kernel/ids';
import type { Locale } from '@/kernel/locale';
import type { Currency } from '@/kernel/money';
import { type Ctx, inTransaction } from '@/platform/context';
import type { UserDataDeclaration } from '@/platform/user-data/declaration';
import { deleteDemoTeams, insertTeam } from '../store/teams';
import {
  findUserByEmail,
  insertPassword,
  insertUser,
  listDemoUserIds,
  setPassword,
  updateUser,
} from '../store/users';
import { eraseUser } from './user-data';

interface DemoPerson {
  readonly name: string;
  /** Under `.example`, which nobody can own (RFC 2606). */
  readonly email: string;
  readonly locale: Locale;
  readonly currency: Currency;
  readonly platformRole: PlatformRole;
  readonly team?: string;
}

const DEMO_PEOPLE = {
  buyer: person('Camille Laurent', 'buyer', 'fr', 'EUR'),
  owner: person('James Whitfield', 'owner', 'en', 'GBP'),
  agent: { ...person('Priya Raman', 'agent', 'en', 'INR'), team: 'Lighthouse Homes' },
  admin: { ...person('Morgan Ellis', 'admin', 'en', 'USD'), platformRole: 'admin' },
} as const satisfies Record<string, DemoPerson>;

export type DemoRole = keyof typeof DEMO_PEOPLE;
export const DEMO_ROLES = Object.keys(DEMO_PEOPLE) as DemoRole[];

export interface DemoAccount {
  readonly role: DemoRole;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** Random passwords for one installation: nobody who has read the source can sign in to a demo that is reachable. */
export function makeDemoPasswords(): Record<DemoRole, string> {
  return Object.fromEntries(DEMO_ROLES.map((role) => [role, makePassword()])) as Record<
    DemoRole,
    string
  >;
}

/** Makes the demo's people, or gives those that are there already these passwords. */
export function createDemoAccounts(
  ctx: Ctx,
  passwords: Readonly<Record<DemoRole, string>>,
): Promise<DemoAccount[]> {
  return inTransaction(ctx, async (ctx) => {
    const accounts: DemoAccount[] = [];
    for (const role of DEMO_ROLES) {
      const { name, email } = DEMO_PEOPLE[role];
      const password = passwords[role];
      const userId = await createDemoPerson(ctx, DEMO_PEOPLE[role], password);
      accounts.push({ role, userId, name, email, password });
    }
    return accounts;
  });
}

/** Removes the demo's people with all that is theirs; returns how many there were. */
export async function clearDemoAccounts(
  ctx: Ctx,
  declarations: readonly UserDataDeclaration[],
): Promise<number> {
  // First, since a demo agent may be the only admin of a team that somebody else has joined.
  await deleteDemoTeams(ctx.db);
  const ids = await listDemoUserIds(ctx.db);
  for (const id of ids) await eraseUser(ctx, declarations, id);
  return ids.length;
}

async function createDemoPerson(ctx: Ctx, wanted: DemoPerson, password: string): Promise<string> {
  const { team, platformRole, ...columns } = wanted;
  const hash = await hashPassword(password);
  const existing = await findUserByEmail(ctx.db, wanted.email);
  if (existing) {
    await setPassword(ctx.db, existing.id, hash);
    return existing.id;
  }
  const user = await insertUser(ctx.db, {
    id: uuidv7(),
    ...columns,
    emailVerified: true,
    isDemo: true,
  });
  if (!user) throw new Error(`${wanted.email} was taken while the demo was loading`);
  await updateUser(ctx.db, user.id, { platformRole }, ctx.now);
  await insertPassword(ctx.db, { id: uuidv7(), userId: user.id, hash });
  if (team) await insertTeam(ctx.db, { name: team, adminId: user.id, isDemo: true });
  return user.id;
}

function person(name: string, mailbox: string, locale: Locale, currency: Currency): DemoPerson {
  return { name, email: `${mailbox}@gable.example`, locale, currency, platformRole: 'user' };
}

/** Four groups that can be read aloud: about 70 bits, without letters that look like digits. */
function makePassword(): string {
  const alphabet = 'abcdefghijkmnpqrstuvwxyz';
  const letters = (count: number) =>
    Array.from({ length: count }, () => alphabet[randomInt(alphabet.length)]).join('');
  return [letters(4), letters(4), letters(4), `${letters(3)}${randomInt(2, 10)}`].join('-');
}
