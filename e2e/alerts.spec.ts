import { type APIRequestContext, expect, test } from '@playwright/test';
import { EMPTY_FORM } from '@/domains/properties/publishing/model';
import { uuidv7 } from '@/kernel/ids';
import { expectAccessible } from './support/accessibility';
import { registered, stranger } from './support/people';

/** Offers a home in a village where no other journey looks. */
async function publish(request: APIRequestContext, city: string, title: string) {
  const { token } = await registered(request);
  const call = async (procedure: string, json: unknown) => {
    const answer = await request.post(`/api/trpc/publishing.${procedure}`, {
      data: { json },
      headers: { authorization: `Bearer ${token}` },
    });
    expect(answer.status(), await answer.text()).toBe(200);
  };
  const id = uuidv7();
  const form = {
    ...EMPTY_FORM,
    type: 'house',
    address: '1 rue des Essais',
    city,
    postalCode: '74000',
    surface: 90,
    rooms: 4,
    price: 250_000,
    title,
    description: 'A house that somebody waits for.',
  };
  await call('save', { id, version: 0, form });
  await call('publish', { id, version: 1 });
}

test('a saved search tells of a new home, and a link that only asks stops it', async ({
  page,
  request,
  browser,
}) => {
  const person = stranger();
  const city = `Essai-${uuidv7().slice(-6)}`;
  await page.goto(`/properties?city=${city}`);
  await page.getByRole('button', { name: 'Save search' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tell me by mail').selectOption('instant');
  await dialog.getByRole('button', { name: 'Save search' }).click();

  await expect(page).toHaveURL(/\/sign-in\?next=/);
  const main = page.getByRole('main');
  await main.getByRole('link', { name: 'Create an account' }).click();
  await main.getByLabel('Your name').fill(person.name);
  await main.getByLabel('Email address').fill(person.email);
  await main.getByLabel('Password', { exact: true }).fill(person.password);
  await main.getByRole('button', { name: 'Create account' }).click();
  await expect(page).toHaveURL(new RegExp(`/properties\\?city=${city}`));
  await expect(dialog.getByLabel('Tell me by mail')).toHaveValue('instant');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Save search' }).click();
  await expect(page.getByText('The search is saved')).toBeVisible();

  const title = `House in ${city}`;
  await publish(request, city, title);
  await expect
    .poll(
      async () =>
        (await (await page.request.get('/dev/outbox')).text()).includes(
          `1 new home: For sale in ${city}`,
        ),
      {
        timeout: 30_000,
      },
    )
    .toBe(true);
  await page.goto('/dev/outbox');
  await page.getByText(`1 new home: For sale in ${city}`).click();
  const mail = await page.locator('pre').innerText();
  expect(mail).toContain('1 new home since the last alert, 1 shown.');
  expect(mail).toContain(title);
  const link = /https?:\/\/\S+\/alerts\/[\w-]{22}/.exec(mail)?.[0] ?? '';

  await page.goto('/searches');
  await expect(page.getByText('1 new home', { exact: true })).toBeVisible();
  await expectAccessible(page);

  // Whoever opens the link is not signed in; opening it changes nothing.
  const context = await browser.newContext();
  const elsewhere = await context.newPage();
  await elsewhere.goto(new URL(link).pathname);
  await elsewhere.reload();
  await expect(elsewhere.getByRole('heading', { name: 'Stop these alerts?' })).toBeVisible();
  await expectAccessible(elsewhere);
  await page.reload();
  await expect(page.getByRole('combobox')).toHaveValue('instant');
  await elsewhere.getByRole('button', { name: 'Stop the alerts' }).click();
  await expect(elsewhere.getByRole('heading', { name: 'The alerts are stopped' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('combobox')).toHaveValue('off');
  await elsewhere.getByRole('button', { name: 'Go on with the alerts' }).click();
  await expect(elsewhere.getByRole('heading', { name: 'Stop these alerts?' })).toBeVisible();
  await context.close();

  await page.getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText('No saved searches yet')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('combobox')).toBeVisible();
});
