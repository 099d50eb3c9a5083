import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { watchConsole } from './support/console';

test('a home shows its figures, its photos by keyboard, and what it is to a program', async ({
  page,
}) => {
  const console = watchConsole(page);
  await page.goto('/properties?city=Lyon');
  const link = page.locator('[data-home-link]').first();
  const title = await link.innerText();
  await link.click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByText('Asking price')).toBeVisible();

  await page.getByRole('button', { name: /^All \d+ photos$/ }).click();
  await expect(page.getByText(/^Photo 1 of/)).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText(/^Photo 2 of/)).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Escape');
  await expect(page.getByText(/^Photo 1 of/)).toBeHidden();

  await page.reload();
  const data = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(data ?? '')).toMatchObject({ '@type': 'RealEstateListing', name: title });
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', page.url());
  await expectAccessible(page);
  console.expectQuiet();
});

for (const id of ['999999999', '0', 'abc', '99999999999999999999', '1%00']) {
  test(`a home that is not there is 404: ${id}`, async ({ page }) => {
    const answer = await page.goto(`/properties/${id}`);
    expect(answer?.status()).toBeGreaterThanOrEqual(400);
    expect(answer?.status()).toBeLessThan(500);
  });
}

test('the front door leads to a search', async ({ page }) => {
  await page.goto('/');
  await expectAccessible(page);
  await page.getByRole('combobox', { name: 'Place' }).fill('Toulon');
  await page.getByRole('button', { name: 'Search homes' }).click();
  await expect(page).toHaveURL(/\/properties\?city=Toulon/);
});
