import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { stranger } from './support/people';

test('a heart leads a stranger through signing up, and the home is saved', async ({ page }) => {
  const person = stranger();
  await page.goto('/properties?city=Lyon');
  const title = await page.locator('[data-home-link]').first().innerText();
  await page.locator('[data-home]').first().getByRole('button').click();
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await page
    .getByRole('link', { name: /create/i })
    .last()
    .click();
  await page.getByLabel(/name/i).first().fill(person.name);
  await page
    .getByLabel(/e-?mail/i)
    .first()
    .fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.locator('form button[type=submit]').last().click();
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

test('favourites ask a stranger to sign in', async ({ page }) => {
  await page.goto('/favourites');
  await expect(page).toHaveURL(/\/sign-in\?next=%2Ffavourites/);
});
