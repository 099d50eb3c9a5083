import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { type Person, registered, signInWithPassword } from './support/people';

const signIn = (page: Page, person: Person) =>
  signInWithPassword(page, person, '/account/security');

test('a second step is set up with the key, and asked for at the next sign-in', async ({
  page,
  request,
  context,
}) => {
  const person = await registered(request);
  await signIn(page, person);
  await page.getByRole('button', { name: 'Set up two-step sign-in' }).click();
  await expect(page.getByRole('img', { name: 'QR code' })).toBeVisible();
  await expectAccessible(page);
  const key = await page.getByText(/^([A-Z2-7]{4} ){9,}/).innerText();
  const app = createOTP(new TextDecoder().decode(base32.decode(key.replaceAll(' ', ''))));
  await page.getByLabel('Six-digit code').fill('000 000');
  await page.getByRole('button', { name: 'Turn it on' }).click();
  await expect(page.getByText('This is not the code')).toBeVisible();
  await page.getByLabel('Six-digit code').fill(await app.totp());
  await page.getByRole('button', { name: 'Turn it on' }).click();
  const codes = page.getByText(/^[a-z2-9]{5}-[a-z2-9]{5}$/);
  await expect(codes).toHaveCount(10);
  const backup = await codes.first().innerText();
  await expect(page.getByText('Two-step sign-in is on').first()).toBeVisible();
  await expectAccessible(page);

  await context.clearCookies();
  await signIn(page, person);
  await expect(page.getByRole('heading', { name: 'One more step' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Six-digit code').fill('123456');
  await page.getByLabel('Six-digit code').press('Enter');
  await expect(page.getByText('This is not the right code')).toBeVisible();
  await page.getByRole('link', { name: 'use a backup code' }).click();
  await page.getByLabel('Backup code').fill(backup);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/account\/security$/);
  await expect(page.getByRole('button', { name: 'Turn it off' })).toBeVisible();
});

test('a passkey is added and signs in by itself', async ({ page, request, context }) => {
  const person = await registered(request);
  const devTools = await context.newCDPSession(page);
  await devTools.send('WebAuthn.enable');
  await devTools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await signIn(page, person);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByText('The passkey is added')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Remove the passkey/ })).toBeVisible();
  await context.clearCookies();
  // The device offers it where the address is typed; this one takes it at once.
  await page.goto('/sign-in?next=/account/security');
  await expect(page.getByRole('heading', { level: 1, name: person.name })).toBeVisible();
  await context.clearCookies();
  await page.request.post('/api/auth/start', {
    headers: { origin: new URL(page.url()).origin },
    form: { email: person.email, next: '/account/security' },
  });
  await page.goto('/sign-in/password?next=/account/security');
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page.getByRole('heading', { level: 1, name: person.name })).toBeVisible();
});

test('an archive is made and taken home, and an account that is deleted comes back by signing in', async ({
  page,
  request,
}) => {
  const person = await registered(request);
  await signIn(page, person);
  await expect(page.getByRole('heading', { level: 1, name: person.name })).toBeVisible();
  await page.getByRole('link', { name: 'Your data' }).click();
  await page.getByRole('button', { name: 'Prepare my archive' }).click();
  const download = page.getByRole('button', { name: 'Download' });
  await expect(download).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page);
  const taken = page.waitForEvent('download');
  await download.click();
  expect((await taken).suggestedFilename()).toMatch(/^gable-\d{4}-\d{2}-\d{2}\.zip$/);
  await page.getByRole('button', { name: 'Delete my account' }).click();
  await page.getByRole('button', { name: 'Delete it' }).click();
  await expect(page.getByText('Tick the box')).toBeVisible();
  await page.getByLabel('I understand').check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Delete it' }).click();
  await expect(page.getByText('Your account will be deleted on')).toBeVisible();
  await page.getByRole('button', { name: 'Leave' }).click();
  await signIn(page, person);
  await expect(page.getByText(/deletion/i).first()).toBeVisible();
});
