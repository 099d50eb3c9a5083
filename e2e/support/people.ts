import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';

export interface Person {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** Somebody nobody has met before, so that journeys neither share nor repeat accounts. */
export function stranger(name = 'Ada Moreau'): Person {
  return { name, email: `${randomUUID()}@example.com`, password: 'a house by the sea 7' };
}

/** Registers over REST and answers the access token: for journeys that are not about signing up. */
export async function registered(
  request: APIRequestContext,
  person = stranger(),
): Promise<Person & { token: string }> {
  const { name, email, password } = person;
  const answer = await request.post('/api/v1/auth/register', { data: { name, email, password } });
  if (answer.status() !== 201)
    throw new Error(`registering answered ${answer.status()}: ${await answer.text()}`);
  const { access_token: token } = (await answer.json()) as { access_token: string };
  return { ...person, token };
}
