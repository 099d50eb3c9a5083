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

test('a stranger hides a home, signs up on the way, and finds it counted, taken back and in the sheet', async ({
  page,
}) => {
  const person = stranger();
  await page.goto(LYON);
  const name = await page.locator('[data-home-link]').first().innerText();
  const hide = page
    .getByRole('list', { name: 'Results' })
    .getByRole('button', { name: `Hide ${name}`, exact: true });
  await page.locator('[data-home-link]').first().focus();
  await page.keyboard.press('x');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  const main = page.getByRole('main');
  await main.getByRole('link', { name: 'Create an account' }).click();
  await main.getByLabel('Your name').fill(person.name);
  await main.getByLabel('Email address').fill(person.email);
  await main.getByLabel('Password', { exact: true }).fill(person.password);
  await main.getByRole('button', { name: 'Create account' }).click();

  await expect(page.getByText('1 home hidden')).toBeVisible();
  await expect(hide).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(hide).toBeVisible();
  await expect(page.getByText('1 home hidden')).toHaveCount(0);

  // The neighbour takes the focus of a card that goes, so that the keys go on from there.
  await page.locator('[data-home-link]').first().focus();
  await page.keyboard.press('x');
  await expect(hide).toHaveCount(0);
  await expect(page.locator('[data-home-link]').first()).toBeFocused();
  await page.getByRole('button', { name: 'Show hidden' }).click();
  const sheet = page.getByRole('dialog', { name: 'Homes you hide' });
  await expect(sheet.getByText(name)).toBeVisible();
  await expectAccessible(page);
  await sheet.getByRole('button', { name: 'Show again' }).click();
  await expect(sheet.getByText('You hide no home.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(hide).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('one stroke of a finger around an area narrows the list', async ({ page, context }) => {
    await page.goto(LYON);
    const title = page.getByRole('heading', { level: 1 });
    const before = Number.parseInt(await title.innerText(), 10);
    await page.getByRole('button', { name: 'Map', exact: true }).click();
    await expect(page.locator('.map-pill').first()).toBeVisible({ timeout: 20_000 });
    await page.getByRole('button', { name: 'Draw an area' }).tap();
    await expect(page.getByText('Draw around the area with one finger')).toBeVisible();
    const canvas = await page.locator('.maplibregl-canvas').boundingBox();
    if (!canvas) throw new Error('the map has no size');
    const at = (corner: number) => ({
      x: canvas.x + canvas.width * (0.5 + 0.25 * Math.cos(corner / 3)),
      y: canvas.y + canvas.height * (0.5 + 0.2 * Math.sin(corner / 3)),
    });
    const finger = await context.newCDPSession(page);
    const touch = (
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      points: { x: number; y: number }[],
    ) => finger.send('Input.dispatchTouchEvent', { type, touchPoints: points });
    await touch('touchStart', [at(0)]);
    for (let corner = 1; corner < 18; corner++) await touch('touchMove', [at(corner)]);
    await touch('touchEnd', []);
    await expect(page).toHaveURL(/area=/);
    await expect(page.getByText('Only homes inside your area are shown').first()).toBeVisible();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await page.getByRole('button', { name: 'List', exact: true }).click();
    await expect(async () => {
      expect(Number.parseInt(await title.innerText(), 10)).toBeLessThan(before);
    }).toPass();
  });
});
