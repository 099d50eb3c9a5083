import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { watchConsole } from './support/console';
import { connectDatabase } from './support/database';

test('a reader searches by place, price and type, and the address says so', async ({ page }) => {
  const console = watchConsole(page);
  await page.goto('/properties');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('homes for sale');

  // A key that is pressed before the page has woken up is nobody's.
  await expect(async () => {
    await page.keyboard.press('/');
    await expect(page.getByRole('combobox', { name: 'Place' })).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.type('lyo');
  await page.getByRole('option', { name: /^Lyon/ }).first().click();
  await expect(page).toHaveURL(/city=Lyon/);
  await expect(page.getByRole('list', { name: 'Results' })).toContainText('Lyon');

  await page.getByRole('button', { name: 'Price' }).click();
  await page.getByLabel('To', { exact: true }).fill('400000');
  await expect(page).toHaveURL(/max_price=400000&currency=EUR/);
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('To', { exact: true })).toBeHidden();

  await page.getByRole('button', { name: 'Type', exact: true }).click();
  await page.getByRole('button', { name: 'Apartment', exact: true }).click();
  await expect(page).toHaveURL(/type=apartment/);
  await page.keyboard.press('Escape');

  await page.goBack();
  await expect(page).not.toHaveURL(/type=apartment/);
  await expectAccessible(page);
  console.expectQuiet();
});

test('a slow search holds back neither the page nor what stands there already', async ({
  page,
}) => {
  const sql = connectDatabase();
  // As long as this stands, whoever asks for homes waits.
  const holdingHomes = async (work: () => Promise<void>) =>
    sql.begin(async (tx) => {
      await tx`lock table listing in access exclusive mode`;
      await work();
    });
  const homes = page.locator('[data-home-link]');
  try {
    await holdingHomes(async () => {
      await page.goto('/properties?city=Lyon', { waitUntil: 'commit' });
      await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible();
      await expect(page.locator('[data-results-coming]')).toBeVisible();
      expect(await homes.count()).toBe(0);
    });
    // They come in the same answer, behind the page.
    await expect(homes.first()).toBeVisible();
    await expect(page.locator('[data-results-coming]')).toHaveCount(0);

    const before = await homes.count();
    await holdingHomes(async () => {
      await page.getByRole('button', { name: 'Type', exact: true }).click();
      await page.getByRole('button', { name: 'Apartment', exact: true }).click();
      await expect(page).toHaveURL(/type=apartment/);
      await expect(page.locator('main .opacity-55').first()).toBeVisible();
      expect(await homes.count()).toBe(before);
    });
    await expect(page.locator('main .opacity-55')).toHaveCount(0);
  } finally {
    await sql.end();
  }
});

test('a filter opens and closes by its chip, and by keys alone', async ({ page }) => {
  await page.goto('/properties', { waitUntil: 'networkidle' });
  const chip = page.getByRole('button', { name: 'Price', exact: true });
  const most = page.getByLabel('To', { exact: true });
  await chip.click();
  await expect(most).toBeVisible();
  await chip.click();
  await expect(most).toBeHidden();

  await chip.press('Enter');
  await expect(most).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(most).toBeHidden();
  await expect(chip).toBeFocused();

  // Shift and Tab goes back to the chip, Tab from the last field on to the next filter; both close the paper.
  const least = page.getByLabel('From', { exact: true });
  await chip.press('Enter');
  await expect(least).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(most).toBeHidden();
  await expect(chip).toBeFocused();
  await chip.press('Enter');
  await expect(least).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(most).toBeFocused();
  await page.getByLabel('Currency').press('Tab');
  await expect(page.getByRole('button', { name: 'Type', exact: true })).toBeFocused();
  await expect(most).toBeHidden();
});

test('an empty result says which filter to loosen', async ({ page }) => {
  await page.goto('/properties?city=Lyon&max_price=1');
  await expect(page.getByText('No home fits all of this')).toBeVisible();
  await page.getByRole('button', { name: /^Without “up to/ }).click();
  await expect(page).not.toHaveURL(/max_price/);
  await expect(page.getByRole('list', { name: 'Results' })).toContainText('Lyon');
});

test('nonsense in the address is ignored and the rest kept', async ({ page }) => {
  await page.goto('/properties?city=Lyon&type=castle&min_price=-1&bedrooms=1e9&sort=%00');
  await expect(page.getByRole('list', { name: 'Results' })).toContainText('Lyon');
});

test('keys walk through the results and open one', async ({ page }) => {
  await page.goto('/properties');
  const homes = page.locator('[data-home-link]');
  await expect(homes.first()).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('j');
    await expect(page.locator('[data-home-link]:focus')).toHaveCount(1, { timeout: 500 });
  }).toPass();
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/properties\/\d+$/);
});

test('what a home must not have and how new it is narrow the search, each with its chip', async ({
  page,
}) => {
  await page.goto('/properties');
  await page.getByRole('button', { name: 'Filters' }).click();
  const sheet = page.getByRole('dialog', { name: 'Filters' });
  await sheet.getByRole('group', { name: 'Without' }).getByText('Garden').click();
  await expect(page).toHaveURL(/without=garden/);
  // Wanting what was not wanted takes it over from the other side.
  await sheet.getByRole('group', { name: 'With', exact: true }).getByText('Garden').click();
  await expect(page).toHaveURL(/features=garden/);
  await expect(page).not.toHaveURL(/without=/);
  await sheet.getByLabel('Listed').selectOption({ label: 'In the last 30 days' });
  await expect(page).toHaveURL(/since=\d{4}-\d\d-\d\d/);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Remove listed since/ }).click();
  await expect(page).not.toHaveURL(/since=/);
  await expect(page.getByRole('button', { name: 'Remove Garden' })).toBeVisible();
});

test('the map shows prices without a street map, and a pill opens a card', async ({ page }) => {
  // Few enough homes that one of them stands by itself on the map.
  await page.goto('/properties?city=Lyon&max_price=400000&currency=EUR');
  await expect(page.getByText('Simple map')).toBeVisible({ timeout: 20_000 });
  const pill = page.locator('.map-pill[data-kind=home]').first();
  await expect(pill).toBeVisible();
  await pill.dispatchEvent('click');
  await expect(page.getByRole('button', { name: 'Close the card' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Close the card' })).toBeHidden();
});

test.describe('on a phone, in French', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, locale: 'fr-FR' });

  test('all filters stand in a sheet from below, the map comes on a tap', async ({ page }) => {
    await page.goto('/properties');
    await page.getByRole('button', { name: 'Filtres' }).click();
    const sheet = page.getByRole('dialog', { name: 'Filtres' });
    await sheet.getByText('Louer').click();
    await expect(page).toHaveURL(/transaction=rent/);
    await sheet.getByRole('button', { name: /^Voir/ }).click();
    await expect(sheet).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('à louer');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Carte' }).click();
    await expect(page.getByRole('region', { name: 'Carte des résultats' })).toBeVisible();
    await page.getByRole('button', { name: 'Liste' }).click();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  });
});
