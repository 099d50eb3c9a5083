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
  // A reader who is quicker than the answers: the sentence that the first chip leaves is not read yet at the second.
  await page.route(/properties\.interpret/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await route.continue();
  });
  await page.getByRole('button', { name: /^Remove 3\+ bedrooms/ }).click();
  await expect(page).not.toHaveURL(/bedrooms=/);
  await expect(page).toHaveURL(/city=Lyon/);
  // The box keeps what still holds of the sentence.
  const box = page.getByRole('combobox', { name: 'Place' });
  await expect(box).toHaveValue('house in Lyon near good schools under €900k');
  await page.getByRole('button', { name: 'Remove up to €900,000' }).click();
  await expect(box).toHaveValue('house in Lyon near good schools');
  // While the homes are asked for anew, those of before stand there pale.
  await expect(page.locator('main .opacity-55')).toHaveCount(0);
  await expectAccessible(page);
  await page.goBack();
  await expect(box).toHaveValue('house in Lyon near good schools under €900k');
});

test('a sentence that its address contradicts is not shown, nor are words blamed for an empty list', async ({
  page,
}) => {
  await page.goto('/properties?city=Paris&ask=house+in+Lyon');
  await expect(page.getByRole('combobox', { name: 'Place' })).toHaveValue('');
  await page.goto('/properties/ask?ask=castle+in+Lyon+near+good+schools+under+1000+euros');
  await expect(page.getByText('No home fits all of this')).toBeVisible();
  await expect(page.getByText(/^Not understood: .*schools/)).toBeVisible();
  await expect(page.getByText(/no matching home mentions it/)).toHaveCount(0);
});

test('a home that was opened among the best matches says why it stood there', async ({ page }) => {
  await page.goto('/properties?city=Lyon&sort=best_match');
  await page.locator('[data-home-link]').first().click();
  await expect(page).toHaveURL(/\/properties\/\d+\?from=/);
  await page.getByText('Why this one?').click();
  await expect(page.getByText(/^\d+ of 60 points$/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Back to it' }).click();
  await expect(page).toHaveURL(/city=Lyon&sort=best_match/);
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
