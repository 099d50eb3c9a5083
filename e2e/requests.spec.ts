import { type APIRequestContext, type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { watchConsole } from './support/console';
import { signedInDemo } from './support/demo';
import { stranger } from './support/people';

/** The demo's home that its owner lists, found the way a reader finds it. */
async function ownersHome(page: Page): Promise<string> {
  await page.goto('/inbox');
  await page.getByRole('button', { name: 'Received' }).click();
  await page.getByRole('list', { name: 'Conversations' }).getByRole('link').first().click();
  const home = page.getByRole('main').locator('a[href^="/properties/"]').first();
  return (await home.getAttribute('href')) ?? '';
}

async function asOwner(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 1440, height: 900 },
  });
  await signedInDemo(context.request, 'owner');
  return context.newPage();
}

/** The link that stops mails like the newest one to an address; a mail is a job, so it may take a moment. */
async function stopLink(request: APIRequestContext, email: string): Promise<string> {
  let link = '';
  await expect
    .poll(async () => {
      const list = await (await request.get('/dev/outbox')).text();
      for (const [, path = ''] of list.matchAll(/href="(\/dev\/outbox\/[^"]+)"/g)) {
        const mail = await (await request.get(path)).text();
        if (mail.includes(email)) link ||= /\/mails\/[\w-]{22}/.exec(mail)?.[0] ?? '';
      }
      return link;
    })
    .not.toBe('');
  return link;
}

/** Ten in the morning, ten days from now. */
function inTenDays(): string {
  return `${new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10)}T10:00`;
}

test('a buyer asks for a visit, the lister confirms it, the buyer is told', async ({
  page,
  browser,
}) => {
  const console = watchConsole(page);
  const owner = await asOwner(browser);
  const home = await ownersHome(owner);
  const buyer = stranger('Noor Haddad');

  // Typed before there is an account: it waits over signing up.
  await page.goto(home);
  await page.getByRole('button', { name: 'Propose a visit' }).click();
  const sheet = page.getByRole('dialog', { name: 'Propose a visit' });
  await sheet.getByLabel('Time 1').fill(inTenDays());
  await expect(sheet.getByText(/where you are$/)).toBeVisible();
  await sheet.getByLabel('A word with it (optional)').fill('Is the garden shared?');
  await expectAccessible(page);
  await sheet.getByRole('button', { name: 'Sign in and send' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Create an account' }).click();
  await page.getByLabel('Your name').fill(buyer.name);
  await page.getByLabel('Email address').fill(buyer.email);
  await page.getByLabel('Password', { exact: true }).fill(buyer.password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page).toHaveURL(new RegExp(`${home}$`));
  await expect(sheet.getByLabel('A word with it (optional)')).toHaveValue('Is the garden shared?');
  // Pressed twice in a hurry, sent once.
  await sheet.getByRole('button', { name: 'Propose these times' }).dblclick();
  await page.getByRole('button', { name: 'See it' }).click();
  await expect(page).toHaveURL(/\/inbox\//);
  await expect(page.getByText('Is the garden shared?')).toHaveCount(1);

  await owner.goto('/notifications');
  await owner
    .getByRole('link', { name: /Noor Haddad would like to visit/ })
    .first()
    .click();
  await expect(owner.getByText('Is the garden shared?')).toBeVisible();
  await expectAccessible(owner);
  await owner.getByLabel('Your answer').fill('It is yours alone.');
  await owner.getByRole('button', { name: 'Send' }).click();
  await expect(owner.getByText('It is yours alone.')).toBeVisible();
  await owner.getByRole('button', { name: /^Confirm / }).click();
  await expect(owner.getByRole('heading', { name: 'The visit is set' })).toBeVisible();

  await page.goto('/notifications');
  await expect(page.getByText(/The visit of .+ is set/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Notifications, 2 unread' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Mark all as read' }).click();
  await expect(page.getByRole('link', { name: 'Notifications, none unread' })).toBeVisible();
  await page.getByRole('link', { name: /The visit of .+ is set/ }).click();
  await expect(page.getByText('It is yours alone.')).toBeVisible();
  const file = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Add to calendar' }).click();
  expect((await file).suggestedFilename()).toBe('visit.ics');

  // The small print of that mail stops its kind with one press, signed in or not, and takes the stop back.
  const stop = await stopLink(page.request, buyer.email);
  const elsewhere = await (await browser.newContext()).newPage();
  await elsewhere.goto(stop);
  await elsewhere.reload();
  await expect(elsewhere.getByRole('heading', { name: 'Stop these mails?' })).toBeVisible();
  await expectAccessible(elsewhere);
  await elsewhere.getByRole('button', { name: 'Stop these mails' }).click();
  await expect(elsewhere.getByRole('heading', { name: 'These mails are stopped' })).toBeVisible();
  await elsewhere.getByRole('button', { name: 'Send them again' }).click();
  await expect(elsewhere.getByRole('heading', { name: 'Stop these mails?' })).toBeVisible();
  await elsewhere.context().close();

  await owner.getByRole('button', { name: 'Visited', exact: true }).click();
  await expect(owner.getByText('This conversation is closed: Visited.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('This conversation is closed: Visited.')).toBeVisible();
  await expect(page.getByLabel('Your answer')).toBeHidden();
  await page.goto('/inbox');
  await expectAccessible(page);
  console.expectQuiet();
  await owner.context().close();
});

test('another person’s conversation is not there', async ({ page, browser, request }) => {
  const owner = await asOwner(browser);
  await ownersHome(owner);
  const { pathname } = new URL(owner.url());
  await signedInDemo(page.context().request, 'admin');
  expect((await page.goto(pathname))?.status()).toBe(404);
  expect((await page.context().request.get(`${pathname}/visit.ics`)).status()).toBe(404);
  expect((await request.get(`${pathname}/visit.ics`)).status()).toBe(401);
  await owner.context().close();
});

test.describe('on a phone, in French', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, locale: 'fr-FR' });

  test('the form rises from below and says what is missing', async ({ page }) => {
    await page.goto('/properties?city=Lyon');
    await page.locator('[data-home-link]').first().click();
    await page.getByRole('button', { name: 'Poser une question' }).click();
    const sheet = page.getByRole('dialog', { name: 'Poser une question' });
    await expect(sheet.getByText(/votre adresse e-mail lui est transmise/)).toBeVisible();
    await sheet.getByRole('button', { name: 'Se connecter et envoyer' }).click();
    await expect(sheet.getByText('Écrivez d’abord quelque chose.')).toBeVisible();
    await expectAccessible(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  });
});
