import { type APIRequestContext, type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { watchConsole } from './support/console';
import { signedInDemo } from './support/demo';
import { type Person, registered, stranger } from './support/people';

/** Somebody signed in, in a browser of their own. */
async function arrive(browser: Browser, person: Person): Promise<Page> {
  const context = await browser.newContext();
  await registered(context.request, person);
  return context.newPage();
}

/** The link of the newest mail to an address: its mail is a job, so it may take a moment. */
async function linkTo(request: APIRequestContext, email: string): Promise<string> {
  let link: string | undefined;
  await expect
    .poll(async () => {
      const list = await (await request.get('/dev/outbox')).text();
      const mails = [...list.matchAll(/href="(\/dev\/outbox\/[^"]+)"/g)];
      for (const [, path = ''] of mails) {
        const text = await (await request.get(path)).text();
        if (text.includes(email)) link ??= /\/invitations\?token=[\w-]+/.exec(text)?.[0];
      }
      return link;
    })
    .toBeTruthy();
  return link ?? '';
}

test('a colleague is invited, joins after signing in, and works by the role of the moment', async ({
  browser,
  request,
}) => {
  const [ada, ben] = [stranger('Ada Moreau'), stranger('Ben Roy')];
  const hers = await arrive(browser, ada);
  const quiet = watchConsole(hers);
  await hers.goto('/team');
  await hers.getByLabel('Name of the team').fill('Agence du Port');
  await hers.getByRole('button', { name: 'Make the team' }).click();
  await expect(hers.getByRole('heading', { level: 1, name: 'Agence du Port' })).toBeVisible();
  await hers.getByLabel('Email address').fill(ben.email);
  await hers.getByLabel('Role', { exact: true }).selectOption('viewer');
  await hers.getByRole('button', { name: 'Send invitation' }).click();
  await expect(hers.getByText('Viewer · invited on')).toBeVisible();
  await expect(hers.getByText(`${ben.email} has been invited`)).toBeVisible();
  await expectAccessible(hers);

  // Nobody yet: the link leads over the form for a new account and back.
  const his = await (await browser.newContext()).newPage();
  await his.goto(await linkTo(request, ben.email));
  await expectAccessible(his);
  await his.getByRole('main').getByRole('link', { name: 'Create an account' }).click();
  await expect(his).toHaveURL(/\/sign-up\?next=/);
  await registered(his.context().request, ben);
  await his.goto(await linkTo(request, ben.email));
  await his.getByRole('button', { name: 'Join the team' }).click();
  await expect(his).toHaveURL(/\/team$/);
  await expect(his.getByText('You are a viewer here')).toBeVisible();
  await expect(his.getByRole('button', { name: 'Send invitation' })).toBeHidden();

  await hers.reload();
  await hers.getByLabel('Role of Ben Roy').selectOption('admin');
  await expect(hers.getByText('Ben Roy is now an admin').first()).toBeVisible();
  await his.reload();
  await expect(his.getByRole('button', { name: 'Send invitation' })).toBeVisible();
  await his.getByRole('button', { name: 'Remove Ada Moreau from the team' }).click();
  await expectAccessible(his);
  await his.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(his.getByText('1 member ·')).toBeVisible();
  await hers.reload();
  await expect(hers.getByText('You are in no team yet')).toBeVisible();
  quiet.expectQuiet();
});

test('an administrator finds somebody, sees what they see, and closes their account', async ({
  browser,
}) => {
  const person = stranger('Zoë Quickfall');
  const theirs = await arrive(browser, person);
  const context = await browser.newContext();
  await signedInDemo(context.request, 'admin');
  const page = await context.newPage();
  const quiet = watchConsole(page);
  await page.goto('/admin/users');
  await page.getByLabel('Name or email address').fill('zoe quick');
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Zoë Quickfall' }).first().click();
  await page.getByRole('button', { name: 'Act as Zoë Quickfall' }).click();
  await expect(page.getByText('You act in the name of Zoë Quickfall')).toBeVisible();
  await page.goto('/account');
  await expect(page.getByRole('heading', { level: 1, name: 'Zoë Quickfall' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page).toHaveURL(/\/admin\/users\/[0-9a-f-]+$/);
  await expect(page.getByText('You act in the name of')).toBeHidden();

  await page.getByRole('button', { name: 'Deactivate the account' }).click();
  await page.getByLabel('Reason').fill('Only a rehearsal.');
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Deactivate the account' }).click();
  await expect(page.getByText('Deactivated', { exact: true })).toBeVisible();
  for (const path of ['/admin/cities', '/admin/taken-down']) {
    await page.goto(path);
    await expectAccessible(page);
  }
  await theirs.goto('/account');
  await expect(theirs).toHaveURL(/\/sign-in/);
  quiet.expectQuiet();
});

test('pages of administrators are not there for others', async ({ browser }) => {
  const page = await arrive(browser, stranger());
  for (const path of ['/admin/users', '/admin/cities', '/admin/taken-down']) {
    expect((await page.goto(path))?.status()).toBe(404);
  }
});
