import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility';

test('a sentence becomes chips that can be removed, and the rest is said', async ({ page }) => {
  await page.goto('/');
  await page
    .getByRole('combobox', { name: 'Place' })
    .fill('3-bedroom house in Lyon near good schools under €900k');
  await page.getByRole('button', { name: 'Search homes' }).click();
  await expect(page).toHaveURL(/\/properties\?.*city=Lyon.*type=house.*max_price=900000/);
  await expect(page.getByText('Understood:', { exact: true })).toBeVisible();
  await expect(page.getByText(/^Not understood: .*good schools/)).toBeVisible();
  await page.getByRole('button', { name: /^Remove 3\+ bedrooms/ }).click();
  await expect(page).not.toHaveURL(/bedrooms=/);
  await expect(page).toHaveURL(/city=Lyon/);
  await expectAccessible(page);
});

test.describe('in French', () => {
  test.use({ locale: 'fr-FR' });

  test('a sentence and its contradiction are understood', async ({ page }) => {
    await page.goto('/properties');
    await page.keyboard.press('/');
    await page.keyboard.type('T3 à Lyon avec balcon moins de 350 000 €');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/city=Lyon.*type=apartment.*max_price=350000/);
    await expect(page.getByText('Compris :', { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Retirer Lyon' })).toBeVisible();

    await page.goto('/properties/ask?ask=appartement+moins+de+300k+plus+de+500k');
    await expect(page.getByText(/ne peuvent pas être vrais à la fois/)).toBeVisible();
  });
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the form leads to the same search', async ({ page }) => {
    await page.goto('/properties');
    await page.getByRole('combobox', { name: 'Place' }).fill('house in Lyon with garden');
    await page.getByRole('combobox', { name: 'Place' }).press('Enter');
    await expect(page).toHaveURL(/city=Lyon.*type=house.*features=garden/);
  });
});

test('what is too long is said and stays', async ({ page }) => {
  await page.goto('/properties', { waitUntil: 'networkidle' });
  const field = page.getByRole('combobox', { name: 'Place' });
  await field.fill('house '.repeat(1700));
  await field.press('Enter');
  await expect(page.getByText(/too long to be read/)).toBeVisible();
  await expect(field).toHaveValue(/^house house/);
});
