import { beforeAll, describe, expect, it } from 'vitest';
import { userActor } from '@/testing/actors';
import { authClient } from '@/testing/auth-client';
import { testContext } from '@/testing/context';
import { testDatabase } from '@/testing/database';
import { type CreatedUser, createUser } from '@/testing/factories';
import { signIn } from '@/testing/sign-in';
import { mergeUsers } from '../service/user-data';
import { updatePreferencesInput } from './contract';
import { readPreferences } from './service/read-preferences';
import { updatePreferences } from './service/update-preferences';
import { preferencesUserData } from './user-data';

const database = testDatabase();
const { send } = authClient(database);
const PATH = '/api/v1/users/preferences';
let person: CreatedUser;
let authorization: string;

beforeAll(async () => {
  const { db } = database.current;
  person = await createUser(db, { currency: 'INR' });
  authorization = (await signIn(db, person.id)).bearer;
});

const ask = async (body?: unknown) => {
  const { status, body: answer } = await send(PATH, body, { authorization });
  return { status, preferences: answer.preferences, answer };
};

describe('preferences', () => {
  it('are empty at first, with every key', async () => {
    expect((await ask()).preferences).toEqual({
      propertyTypes: [],
      budgetRange: { min: null, max: null },
      locations: [],
    });
  });

  it('keep the words given, what is left out, and what null does not forget', async () => {
    const first = {
      propertyTypes: ['apartment', 'villa', 'penthouse'],
      budgetRange: { min: 7_000_000, max: 20_000_000.5 },
      locations: ['Mumbai', 'Pune', 'Bangalore'],
    };
    const kept = { ...first, budgetRange: { ...first.budgetRange, currency: 'INR' } };
    expect(await ask(first)).toMatchObject({ status: 200, preferences: kept });
    expect((await ask({ locations: ['Saint-Étienne', 'Saint-Étienne'] })).preferences).toEqual({
      ...kept,
      locations: ['Saint-Étienne'],
    });
    expect((await ask({ budgetRange: { max: 500_000, currency: 'EUR' } })).preferences).toEqual({
      propertyTypes: first.propertyTypes,
      budgetRange: { min: null, max: 500_000, currency: 'EUR' },
      locations: ['Saint-Étienne'],
    });
    expect(
      (await ask({ propertyTypes: null, budgetRange: null, locations: [] })).preferences,
    ).toEqual({
      propertyTypes: [],
      budgetRange: { min: null, max: null },
      locations: [],
    });
  });

  it.each<[string, unknown]>([
    ['a list', []],
    ['a text', '"x"'],
    ['half a JSON', '{"locations": ['],
    ['a word for a list', { propertyTypes: 'villa' }],
    ['numbers for words', { locations: [1, 2] }],
    ['an empty word', { locations: [' '] }],
    ['a word of 101 characters', { locations: ['x'.repeat(101)] }],
    ['31 words', { locations: Array.from({ length: 31 }, (_, index) => `Town ${index}`) }],
    ['a line break in a word', { locations: ['a\nb'] }],
    ['a negative budget', { budgetRange: { min: -1 } }],
    ['a budget upside down', { budgetRange: { min: 2, max: 1 } }],
    ['a budget in words', { budgetRange: { min: '7000000' } }],
    ['more money than there is', { budgetRange: { max: 1e15 } }],
    ['a currency that is not traded in', { budgetRange: { max: 1, currency: 'XAU' } }],
  ])('refuses %s and keeps nothing of it', async (_, body) => {
    const before = await ask();
    const { status, answer } = await ask(body);
    expect(status).toBe(400);
    expect(Object.keys(answer).sort()).toEqual(['error', 'message', 'statusCode']);
    expect((await ask()).preferences).toEqual(before.preferences);
  });

  it('move to the account that a merge keeps, unless that has its own', async () => {
    const { db } = database.current;
    const [from, into] = [await createUser(db), await createUser(db)];
    const as = (user: CreatedUser) => testContext(database, { actor: userActor(user) });
    const wishes = updatePreferencesInput.parse({ locations: ['Lyon'], surfaceUnit: 'sqft' });
    await updatePreferences(as(from), wishes);
    const operator = testContext(database, { actor: { kind: 'operator' } });
    await mergeUsers(operator, [preferencesUserData], { from: from.id, into: into.id });
    expect(await readPreferences(as(into))).toMatchObject({ ...wishes });
    await updatePreferences(as(from), updatePreferencesInput.parse({ locations: ['Pune'] }));
    await mergeUsers(operator, [preferencesUserData], { from: from.id, into: into.id });
    expect(await readPreferences(as(into))).toMatchObject({ locations: ['Lyon'] });
  });
});
