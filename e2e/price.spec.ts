import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { watchConsole } from './support/console';

test('a buyer asks what an address is worth, filters the sales, and finds the same again by its address', async ({
  page,
}) => {
  const console = watchConsole(page);
  await page.goto('/price');
  await expectAccessible(page);
  await page.getByRole('combobox', { name: 'Address' }).fill('lyon 69003');
  await page.getByRole('option').first().click();
  await page.getByLabel('Living space').fill('0');
  await page.getByRole('button', { name: 'See what it is worth' }).click();
  await expect(page.getByText('A home has more than nothing.')).toBeVisible();
  await expect(page.getByLabel('Living space')).toHaveValue('0');

  await page.getByLabel('Living space').fill('75');
  await page.getByRole('button', { name: 'See what it is worth' }).click();
  await expect(page.getByText(/^Four homes in five like this one sell between/)).toBeVisible();
  await expect(page.getByText(/generated for Gable’s demo/)).toBeVisible();
  await expect(page.getByText(/^The \d+ sales most like it$/)).toBeVisible();

  await page.getByLabel('Within').selectOption('5');
  await page.getByLabel('From (m²)').fill('70');
  await page.getByLabel('To (m²)').fill('80');
  await page.getByLabel('To (m²)').press('Enter');
  await expect(page.getByText(/^\d+ shown of \d+ sales? that fit/)).toBeVisible();
  await page.getByRole('button', { name: 'Date' }).click();
  await expect(page).toHaveURL(/radius=5.*sort=soldOn/);
  const first = page.locator('tr[id^=sale-]').first();
  await first.getByRole('button').click();
  await expect(page.locator('.sale-dot[data-picked]')).toHaveCount(1);
  const row = await first.innerText();
  await page.reload();
  await expect(first).toHaveText(row, { useInnerText: true });
  await expectAccessible(page);
  console.expectQuiet();
});

test('a listing has a tab with its value, which search engines are asked not to index; the listing itself they may', async ({
  page,
  request,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/properties?city=Lyon');
  await page.locator('[data-home-link]').first().click();
  await page.getByRole('link', { name: 'What is it worth?' }).first().click();
  await expect(page).toHaveURL(/\/properties\/\d+\/price$/);
  await expect(page.getByText(/^Four homes in five like this one sell between/)).toBeVisible();
  await expect(page.getByText(/^◆? ?asked:/)).toBeVisible();
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByRole('dialog').getByLabel('Type').selectOption('house');
  await page.getByRole('button', { name: /^(Show \d+ sales?|No sale fits)$/ }).click();
  await expect(page).toHaveURL(/sold_type=house/);
  await expectAccessible(page);

  const tab = new URL(page.url()).pathname;
  const tag = async (path: string) => (await request.get(path)).headers()['x-robots-tag'];
  expect(await tag(tab)).toBe('noindex');
  expect(await tag('/price')).toBe('noindex');
  expect(await tag(tab.replace('/price', ''))).toBeUndefined();
  const robots = await (await request.get('/robots.txt')).text();
  expect(robots).not.toMatch(/Disallow:.*price/);
});

test('what cannot be is said at its field, and what was typed stays', async ({ page }) => {
  await page.goto(
    '/price?address=Nowhere+Lane&postal_code=69003&type=apartment&surface=-5&year=2090&on=2099-01-01',
  );
  await expect(page.getByText('A home has more than nothing.')).toBeVisible();
  await expect(
    page.getByText(/^That is more than any home has. The most is 20\d\d\.$/),
  ).toBeVisible();
  await expect(page.getByText('That day is still to come.')).toBeVisible();
  await expect(page.getByLabel('Living space')).toHaveValue('-5');

  await page.goto('/price?address=Nowhere+Lane&postal_code=69003&type=apartment&surface=70');
  await expect(page.getByText(/Gable does not know “Nowhere Lane”/)).toBeVisible();
  await page.goto('/price?lat=122.3&lon=47.6&type=apartment&surface=70&country=US');
  await expect(page.getByText(/wrong way round/).first()).toBeVisible();
});
