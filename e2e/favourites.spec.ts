import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { stranger } from './support/people';

test('a heart leads a stranger through signing up, and the home is saved', async ({ page }) => {
  const person = stranger();
  await page.goto('/properties?city=Lyon', { waitUntil: 'commit' });
  const title = await page.locator('[data-home-link]').first().innerText();
  // Pressed once, as soon as it is there: the page may not have woken up yet, and still the press counts.
  await page.locator('[data-home] [data-favourite]').first().click();
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  const main = page.getByRole('main');
  await main.getByRole('link', { name: 'Create an account' }).click();
  await main.getByLabel('Your name').fill(person.name);
  await main.getByLabel('Email address').fill(person.email);
  await main.getByLabel('Password', { exact: true }).fill(person.password);
  await main.getByRole('button', { name: 'Create account' }).click();
  await expect(page).toHaveURL(/\/properties\?city=Lyon/);
  await expect(page.getByText('Saved to your favourites').first()).toBeVisible();

  await page.goto('/favourites');
  await expect(page.getByText(title)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: `Remove ${title} from favourites` }).click();
  await expect(page.getByText('Nothing saved yet')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText(title)).toBeVisible();
});

test('a heart that a signed-in reader presses before the page has woken up is kept', async ({
  page,
  baseURL,
}) => {
  const signedUp = await page.request.post('/api/auth/sign-up/email', {
    data: stranger(),
    headers: { origin: baseURL ?? '' },
  });
  expect(signedUp.status()).toBe(200);
  const awake = Promise.withResolvers<void>();
  await page.route('**/_next/static/**/*.js', async (route) => {
    await awake.promise;
    await route.continue();
  });
  await page.goto('/properties?city=Lyon', { waitUntil: 'commit' });
  const home = page.locator('[data-home]').first();
  const title = await page.locator('[data-home-link]').first().innerText();
  await home.locator('[data-favourite]').click();
  awake.resolve();
  const remove = { name: `Remove ${title} from favourites` };
  await expect(home.getByRole('button', remove)).toBeVisible();

  await page.goto('/favourites');
  await expect(page.getByRole('button', remove)).toBeVisible();
});

test('favourites ask a stranger to sign in', async ({ page }) => {
  await page.goto('/favourites');
  await expect(page).toHaveURL(/\/sign-in\?next=%2Ffavourites/);
});
