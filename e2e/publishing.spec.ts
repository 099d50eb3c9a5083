import { randomInt } from 'node:crypto';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { expectAccessible } from './support/accessibility';
import { watchConsole } from './support/console';
import { registered, stranger } from './support/people';

const photo = async (name: string, red: number, width = 1200) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await sharp({
    create: {
      width,
      height: Math.round((2 * width) / 3),
      channels: 3,
      background: { r: red, g: 120, b: 90 },
    },
  })
    .jpeg()
    .toBuffer(),
});

test('a home is published with photos, found, priced anew and sold', async ({ page }) => {
  // Twenty pages, photos through a job, and three looks by axe.
  test.slow();
  const { expectQuiet } = watchConsole(page);
  const person = stranger();
  const title = `Flat with a balcony ${randomInt(1_000_000)}`;
  await page.goto('/sign-up?next=/sell');
  await page.getByLabel('Your name').fill(person.name);
  await page.getByLabel('Email address').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByText('You offer no home yet')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Offer a home' }).click();

  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('6 things are missing')).toBeVisible();
  await expect(page.getByLabel('Town', { exact: true })).toBeFocused();
  await page.getByLabel('Town', { exact: true }).fill('Lyon');
  await page.getByRole('option', { name: /Lyon/ }).first().click();
  await page.getByLabel('Postal code').fill('69003');
  await page.getByLabel('Type').selectOption('apartment');
  await page.getByLabel('Living area').fill('71.5');
  await page.getByLabel('Choose photos').setInputFiles([
    await photo('salon.jpg', 200),
    await photo('garden.jpg', 40),
    // The same bytes under another name: one photo.
    await photo('copy.jpg', 200),
    {
      name: 'IMG_1.HEIC',
      mimeType: 'image/heic',
      buffer: Buffer.from('\0\0\0\x18ftypheic\0\0\0\0'),
    },
  ]);
  await expect(page.getByText('IMG_1.HEIC is an HEIC photo')).toBeVisible();
  await expect(page.getByText('2 of 50 photos')).toBeVisible();
  await page.getByLabel('What photo 1 shows').fill('The living room');
  await page.getByRole('button', { name: /^Move photo 2 of 2/ }).press('ArrowLeft');
  await expect(page.getByLabel('What photo 2 shows')).toHaveValue('The living room');
  await page.getByLabel('Title', { exact: true }).fill(title);
  await page.getByLabel('Description').fill('Bright and quiet.');
  await page.getByLabel('Asking price').fill('345000');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await expectAccessible(page);

  // What was typed and sent is there after a reload.
  await page.reload();
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue(title);
  await expect(page.getByLabel('What photo 2 shows')).toHaveValue('The living room');
  await expect(page.getByText('Sizes are being made')).toHaveCount(0);
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Your home is public')).toBeVisible();

  await page.goto(`/properties?q=${encodeURIComponent(title)}&city=Lyon`);
  await page.getByRole('link', { name: title }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByText(person.name)).toBeVisible();
  await expect(page.getByText(person.email)).toHaveCount(0);
  await page.goBack();
  const card = page.locator('[data-home]').filter({ hasText: title });
  await page.reload();
  await expect(card.getByText('Seen', { exact: true })).toBeVisible();

  await page.goto('/sell');
  await page.getByRole('button', { name: `Change ${title}` }).click();
  await page.getByRole('menuitem', { name: 'Change the price' }).click();
  await page.getByLabel('New price').fill('329000');
  await page.getByRole('button', { name: 'Change the price' }).click();
  await expect(page.getByText('The new price is public')).toBeVisible();
  await page.getByRole('link', { name: 'See its page' }).click();
  await page.locator('summary', { hasText: 'All prices' }).click();
  await expect(page.getByRole('cell', { name: '€345,000' })).toBeVisible();
  await expect(page.getByRole('cell', { name: '€329,000' })).toBeVisible();
  await page.goto(`/properties?q=${encodeURIComponent(title)}&city=Lyon`);
  // By how much, and when; the old price beside the new one.
  await expect(card.getByText(/^Price dropped: ?−€16,000 · [A-Z][a-z]{2} \d{1,2}$/)).toBeVisible();
  await expect(card.locator('s')).toContainText('€345,000');

  await page.goto('/sell');
  await page.getByRole('button', { name: `Change ${title}` }).click();
  await page.getByRole('menuitem', { name: 'Mark as sold' }).click();
  await expect(page.getByText('Marked as sold')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: title })).toContainText('Sold');
  await expectAccessible(page);
  expectQuiet();
});

test('two tabs: the older save is told so, and its words are kept', async ({ page, context }) => {
  const person = stranger();
  await page.goto('/sign-up?next=/sell/new');
  await page.getByLabel('Your name').fill(person.name);
  await page.getByLabel('Email address').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByLabel('Title', { exact: true }).fill('First');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await expect(page).toHaveURL(/\/sell\/[0-9a-f-]{36}$/);
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByLabel('Title', { exact: true }).fill('In the other tab');
  await expect(other.getByRole('heading', { level: 1, name: 'In the other tab' })).toBeVisible();
  await expect(other.getByText('Saved', { exact: true })).toBeVisible();

  await page.getByLabel('Title', { exact: true }).fill('In this tab');
  await expect(page.getByText('was changed somewhere else')).toBeVisible();
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('In this tab');
  await page.getByRole('button', { name: 'Keep what stands here' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await other.reload();
  await expect(other.getByLabel('Title', { exact: true })).toHaveValue('In this tab');
});

test('fifty photos and a connection that is lost half-way: all arrive, none twice', async ({
  page,
}) => {
  await registered(page.request);
  await page.goto('/sell/new');
  await page.getByLabel('Title', { exact: true }).fill('Many rooms');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const photos = Array.from({ length: 51 }, (_, index) => photo(`${index}.jpg`, 4 * index, 90));
  // The server is out of reach from the twentieth on.
  let asked = 0;
  await page.route(/\/photos(\?|$)/, (route) => {
    if (route.request().method() === 'GET' || ++asked <= 20) return route.continue();
    return route.abort('connectionfailed');
  });
  await page.getByLabel('Choose photos').setInputFiles(await Promise.all(photos));
  await expect(page.getByText('The connection is lost')).toBeVisible();
  await expect(page.getByText(/^20 photos have arrived and are kept\./)).toBeVisible();
  await expect(page.getByText(/^50\.jpg /)).toBeVisible();
  await page.unroute(/\/photos(\?|$)/);
  await page.getByRole('button', { name: 'Try now' }).click();
  await expect(page.getByText('50 of 50 photos')).toBeVisible({ timeout: 20_000 });
  await page.reload();
  await expect(page.getByText('50 of 50 photos')).toBeVisible();
});
