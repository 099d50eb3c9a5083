import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { stranger } from './support/people';

const LYON = '/properties?city=Lyon';

test('an area drawn with the mouse narrows the list, and is taken back', async ({ page }) => {
  await page.goto(LYON);
  const title = page.getByRole('heading', { level: 1 });
  const before = Number.parseInt(await title.innerText(), 10);
  await expect(page.locator('.map-pill').first()).toBeVisible({ timeout: 20_000 });
  await page.getByRole('button', { name: 'Draw an area' }).click();
  const canvas = await page.locator('.maplibregl-canvas').boundingBox();
  if (!canvas) throw new Error('the map has no size');
  const corners = [
    [0.5, 0.3],
    [0.9, 0.3],
    [0.9, 0.9],
  ] as const;
  for (const [count, [x, y]] of corners.entries()) {
    await page.mouse.click(canvas.x + canvas.width * x, canvas.y + canvas.height * y);
    await expect(page.getByText(count === 0 ? '1 corner.' : `${count + 1} corners.`)).toBeVisible();
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/area=/);
  await expect(page.getByText('Only homes inside your area are shown').first()).toBeVisible();
  await expect(async () => {
    expect(Number.parseInt(await title.innerText(), 10)).toBeLessThan(before);
  }).toPass();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page).not.toHaveURL(/area=/);
  await expect(title).toContainText(`${before} home`);
});

test('a hidden home leaves the list, is counted, and comes back by undo', async ({
  page,
  baseURL,
}) => {
  const signedUp = await page.request.post('/api/auth/sign-up/email', {
    data: stranger(),
    headers: { origin: baseURL ?? '' },
  });
  expect(signedUp.status()).toBe(200);
  await page.goto(LYON);
  const list = page.getByRole('list', { name: 'Results' });
  const name = await page.locator('[data-home-link]').first().innerText();
  const hide = list.getByRole('button', { name: `Hide ${name}`, exact: true });
  await hide.click();
  await expect(page.getByText('1 home hidden')).toBeVisible();
  await expect(hide).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(hide).toBeVisible();
  await expect(page.getByText('1 home hidden')).toHaveCount(0);
});
