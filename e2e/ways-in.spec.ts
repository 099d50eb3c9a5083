import { randomInt } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import PostalMime from 'postal-mime';
import { openIdProvider } from '../src/testing/openid-provider';
import { expectAccessible } from './support/accessibility';
import { watchConsole } from './support/console';
import { registered, signInWithPassword, startSignIn, stranger } from './support/people';

/** The newest letter to an address, as soon as it lies in the outbox. */
async function letterTo(email: string): Promise<string> {
  const folder = join(process.env.E2E_DATA_DIR ?? '', 'outbox');
  let found = '';
  await expect
    .poll(async () => {
      const names = (await readdir(folder).catch(() => [])).sort().reverse();
      for (const name of names.filter((name) => name.endsWith('.eml'))) {
        const mail = await PostalMime.parse(await readFile(join(folder, name)));
        if (!mail.to?.some(({ address }) => address === email)) continue;
        found = mail.text ?? '';
        return true;
      }
      return false;
    })
    .toBe(true);
  return found;
}
/** The text message to a number, as soon as it lies in the outbox. */
async function messageTo(number: string): Promise<string> {
  const folder = join(process.env.E2E_DATA_DIR ?? '', 'outbox');
  let found = '';
  await expect
    .poll(async () => {
      const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.txt'));
      const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
      found = texts.find((text) => text.includes(`To: ${number}\n`)) ?? '';
      return found !== '';
    })
    .toBe(true);
  return found;
}
const codeIn = (letter: string) => /\b\d{3} \d{3}\b/.exec(letter)?.[0] ?? '';

test('a stranger registers with a code, whose countdown outlives a reload', async ({ page }) => {
  const person = stranger();
  const { expectQuiet } = watchConsole(page);
  await startSignIn(page, person.email, '/account');
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Email me a code instead' }).click();
  await expect(page.getByRole('heading', { name: 'Enter your code' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Send another code \(\d+ s\)$/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: /^Send another code \(\d+ s\)$/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Six-digit code').fill(codeIn(await letterTo(person.email)));
  // Twice, as people do: the second press must not lose what the first has opened.
  await page.getByRole('button', { name: 'Sign in', exact: true }).dblclick();
  await page.getByLabel('Your name').fill(person.name);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Create account' }).dblclick();
  await expect(page.getByRole('heading', { level: 1, name: person.name })).toBeVisible();
  expectQuiet();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a forgotten password is replaced by the link of the letter', async ({ page, request }) => {
    const person = await registered(request);
    await startSignIn(page, person.email);
    await page.getByRole('link', { name: 'Forgot your password?' }).click();
    await expect(page.getByLabel('Email address')).toHaveValue(person.email);
    await page.getByRole('button', { name: 'Send the letter' }).click();
    await expect(page.getByText(`If ${person.email} has an account`)).toBeVisible();
    const link = /https?:\S+/.exec(await letterTo(person.email))?.[0] ?? '';
    await page.goto(link);
    await page.getByLabel('New password', { exact: true }).fill('a house in the woods 8');
    await page.getByRole('button', { name: 'Set new password' }).click();
    await expect(page.getByText('Your new password is set')).toBeVisible();
    await signInWithPassword(page, { ...person, password: 'a house in the woods 8' });
    await expect(page).toHaveURL('/');
  });
});

test('a guest brings a saved home into an account, and is told', async ({ page, request }) => {
  const person = await registered(request);
  await page.goto('/sign-in?next=/properties/1');
  await page.getByRole('button', { name: 'Look around as a guest' }).click();
  await expect(page).toHaveURL('/properties/1');
  const kept = await page.request.post('/api/properties/1/favorite', {
    headers: { origin: new URL(page.url()).origin },
  });
  expect(kept.status()).toBe(200);
  await signInWithPassword(page, person, '/favourites');
  await expect(page.getByText('1 saved home')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Continue' }).click();
  await expect(page).toHaveURL('/favourites');
});

test('somebody who came by telephone brings in the account of an address, and is told what moved', async ({
  page,
  request,
}) => {
  const person = await registered(request);
  const kept = await request.post('/api/properties/1/favorite', {
    headers: { authorization: `Bearer ${person.token}` },
  });
  expect(kept.status()).toBe(200);
  const { expectQuiet } = watchConsole(page);
  const number = `+3361${String(randomInt(10_000_000)).padStart(7, '0')}`;
  await page.goto('/sign-in?next=/account');
  await page.getByRole('link', { name: 'Use a phone number' }).click();
  await page.getByLabel('Phone number').fill(number);
  await page.getByRole('button', { name: 'Text me a code' }).click();
  await page.getByLabel('Six-digit code').fill(codeIn(await messageTo(number)));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByLabel('Your name').fill('Zoé');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('region', { name: 'Phone number' })).toContainText('Confirmed');
  await page.getByRole('link', { name: 'Bring that account in' }).click();
  await page.getByLabel('Address of the other account').fill(person.email);
  await page.getByRole('button', { name: 'Send a code there' }).click();
  await expectAccessible(page);
  await page.getByLabel('Six-digit code').fill(codeIn(await letterTo(person.email)));
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  await expect(page.getByText('1 saved home')).toBeVisible();
  await page.getByRole('link', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Zoé' })).toBeVisible();
  const email = page.getByRole('region', { name: 'Email address' });
  await expect(email).toContainText(person.email);
  await expect(email).toContainText('Confirmed');
  expectQuiet();
});

test('somebody signs in at an OpenID provider and comes back to the page', async ({
  page,
  baseURL,
}) => {
  const person = stranger('Mia Provider');
  const port = Number(new URL(baseURL ?? '').port) + 1;
  const users = { mia: { name: person.name, email: person.email, isVerified: true } };
  const provider = await openIdProvider(`${baseURL}/api/auth/callback/local`, users, port);
  await page.goto('/sign-in?next=/account');
  await page.getByRole('button', { name: 'Continue with Local' }).click();
  await page.getByPlaceholder('Enter any login').fill('mia');
  await page.getByPlaceholder('and password').fill('any');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { level: 1, name: person.name })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Email address' })).toContainText('Confirmed');
  provider.close();
});
