import { randomUUID } from 'node:crypto';
import type { APIRequestContext, Page } from '@playwright/test';

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

/** Gives an address at the first page of signing in, which goes on to its ways. */
export async function startSignIn(page: Page, email: string, next = '/'): Promise<void> {
  await page.goto(`/sign-in?${new URLSearchParams({ next })}`);
  await page.getByLabel('Email address').fill(email);
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
}

/** Signs in with a password, from the first page on. */
export async function signInWithPassword(
  page: Page,
  { email, password }: Pick<Person, 'email' | 'password'>,
  next = '/',
): Promise<void> {
  await startSignIn(page, email, next);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}
