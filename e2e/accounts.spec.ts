import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { watchConsole } from './support/console';
import { registered, signInWithPassword, stranger } from './support/people';

test('a stranger signs up, sets a language, signs out and comes back', async ({ page }) => {
  const person = stranger();
  const { expectQuiet } = watchConsole(page);
  await page.goto('/sign-up?next=/account');
  await page.getByLabel('Your name').fill(person.name);
  await page.getByLabel('Email address').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill('short');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByText('Choose at least 8')).toBeVisible();
  await expect(page.getByLabel('Email address')).toHaveValue(person.email);
  await expectAccessible(page);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Create account' }).click();

  await expect(page.getByRole('heading', { level: 1, name: person.name })).toBeVisible();
  await expect(page.getByLabel('Time zone')).toHaveValue('America/Los_Angeles');
  await expectAccessible(page);
  await page.getByLabel('Language', { exact: true }).selectOption('fr');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByRole('button', { name: 'Enregistrer' })).toBeVisible();
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await expect(page.getByRole('link', { name: 'Se connecter' }).first()).toBeVisible();
  expectQuiet();
});

test('the unit that somebody prefers is that of the search, on its cards and in its filters', async ({
  page,
}) => {
  await registered(page.request);
  await page.goto('/account/preferences');
  await expectAccessible(page);
  await page.getByLabel('Surfaces in').selectOption('sqft');
  await page.getByRole('button', { name: 'Save preferences' }).click();
  await expect(page.getByText('Your preferences are saved')).toBeVisible();
  await page.goto('/properties?city=Lyon&min_surface=20');
  const homes = page.getByRole('listitem').filter({ has: page.locator('[data-home-link]') });
  await expect(homes.first()).toContainText(/\d\ssq ft/);
  await expect(homes.first()).not.toContainText('m²');
  await expect(page.getByText(/215\ssq ft/).first()).toBeVisible();
});

test('a wrong password tells nothing about the address, and a device can be signed out', async ({
  page,
  request,
}) => {
  const person = await registered(request);
  const refusals = [];
  for (const email of [person.email, stranger().email]) {
    const answered = page.waitForResponse('**/api/auth/sign-in/email');
    await signInWithPassword(page, { email, password: 'not the password 1' }, '/account/security');
    refusals.push(await (await answered).text());
    await expect(page.getByRole('alert').filter({ hasText: 'do not belong' })).toBeVisible();
    await expect(page.getByLabel('Email address')).toHaveValue(email);
  }
  expect(refusals[0]).toBe(refusals[1]);
  await signInWithPassword(page, person, '/account/security');
  // The page says so at once; the device is out when the answer is back.
  const ended = page.waitForResponse(/accounts\.endSession/);
  await page.getByRole('button', { name: /^Sign out .+ on / }).click();
  await expect(page.getByText('is signed out')).toBeVisible();
  expect((await ended).status()).toBe(200);
  // A write asks who is there anew, so that the ended token is refused at once.
  const saved = await request.post('/api/properties/1/favorite', {
    headers: { authorization: `Bearer ${person.token}` },
  });
  expect(saved.status()).toBe(401);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('signing in works, and says what went wrong', async ({ page, request }) => {
    const person = await registered(request);
    await signInWithPassword(page, { ...person, password: 'not the password 1' }, '/account');
    await expect(page.getByText('do not belong together')).toBeVisible();
    await expect(page.getByLabel('Email address')).toHaveValue(person.email);
    await page.getByLabel('Password', { exact: true }).fill(person.password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: person.name })).toBeVisible();
  });
});
