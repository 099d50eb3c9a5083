import { type APIRequestContext, type Browser, expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { watchConsole } from './support/console';
import { type Person, stranger } from './support/people';

/** A person of their own, signed in by the form, in a browser of their own. */
async function arrive(browser: Browser, person: Person): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto('/sign-up?next=%2Ffavourites');
  const main = page.getByRole('main');
  await main.getByLabel('Your name').fill(person.name);
  await main.getByLabel('Email address').fill(person.email);
  await main.getByLabel('Password', { exact: true }).fill(person.password);
  await main.getByRole('button', { name: 'Create account' }).click();
  await expect(page).toHaveURL(/\/favourites$/);
  return page;
}

/** The newest invitation in the outbox: its mail is a job, so it may take a moment. */
async function invitationLink(request: APIRequestContext): Promise<string> {
  let link: string | undefined;
  await expect
    .poll(async () => {
      const list = await (await request.get('/dev/outbox')).text();
      const mails = [...list.matchAll(/href="(\/dev\/outbox\/[^"]+)"/g)].map(
        ([, path = '']) => path,
      );
      for (const path of mails) {
        const text = await (await request.get(path)).text();
        link ??= /\/invitations\?token=[\w-]+/.exec(text)?.[0];
      }
      return link;
    })
    .toBeTruthy();
  return link ?? '';
}

test('two people note what they think of a home, and see it beside each other', async ({
  browser,
  request,
}) => {
  const [ada, ben] = [stranger('Ada Moreau'), stranger('Ben Roy')];
  const hers = await arrive(browser, ada);
  const console = watchConsole(hers);
  await hers.goto('/properties?city=Lyon');
  await hers.locator('[data-home]').first().locator('[data-favourite]').click();
  await expect(hers.getByText('Saved to your favourites').first()).toBeVisible();
  await hers.goto('/favourites');
  const yes = hers.getByRole('button', { name: 'Yes', exact: true });
  await yes.click();
  await expect(yes).toHaveAttribute('aria-pressed', 'true');
  await expect(hers.getByRole('button', { name: 'Yes 1' })).toBeVisible();
  await hers.getByLabel('Your note').fill('Light, but the street is loud.');
  await expect(hers.getByText('Saving …')).toBeVisible();
  await expect(hers.getByText('Only you see this note.')).toBeVisible();
  await hers.getByText('Share with a partner').click();
  await hers.getByLabel('Your partner’s email address').fill(ben.email);
  await hers.getByRole('button', { name: 'Send invitation' }).click();
  await expect(hers.getByText(`${ben.email} has been invited`)).toBeVisible();
  await expectAccessible(hers);

  const his = await arrive(browser, ben);
  await his.goto(await invitationLink(request));
  await expectAccessible(his);
  await his.getByRole('button', { name: 'Share the shortlist' }).click();
  await expect(his).toHaveURL(/\/favourites$/);
  await expect(his.getByText('Saved by Ada Moreau')).toBeVisible();
  await expect(his.getByText('street is loud')).toBeHidden();
  await his.getByRole('button', { name: 'Maybe', exact: true }).click();
  await expect(his.getByRole('button', { name: 'Maybe 1' })).toBeVisible();

  await hers.reload();
  await expect(hers.getByRole('heading', { name: 'Ben Roy' })).toBeVisible();
  await expect(hers.getByRole('paragraph').filter({ hasText: /^Maybe$/ })).toBeVisible();
  await hers.getByLabel('Share this note with Ben Roy').check();
  await expect(hers.getByText('Ben Roy sees this note too.')).toBeVisible();
  await expectAccessible(hers);
  await his.reload();
  await expect(his.getByText('Light, but the street is loud.')).toBeVisible();

  console.expectQuiet();
  // In two tabs: the browser itself reports the refused save. The other words are shown, and she says which stay.
  const other = await hers.context().newPage();
  await other.goto('/favourites');
  // Words that are filled in before the page has woken up are nobody's.
  await expect(async () => {
    await other.getByLabel('Your note').fill('Loud at night, too.');
    await expect(other.getByText('Saving …')).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(other.getByText('Ben Roy sees this note too.')).toBeVisible();
  await hers.getByLabel('Your note').fill('Quiet on Sundays.');
  const conflict = hers.getByRole('alert').filter({ hasText: 'Loud at night, too.' });
  await expectAccessible(hers);
  const kept = hers.waitForResponse(/shortlist\.saveNote/);
  await conflict.getByRole('button', { name: 'Keep what I typed here' }).click();
  await expect(conflict).toBeHidden();
  expect((await kept).status()).toBe(200);
  await other.reload();
  await expect(other.getByLabel('Your note')).toHaveValue('Quiet on Sundays.');

  await hers.getByRole('button', { name: 'Stop sharing' }).click();
  await expect(hers.getByText('Share with a partner')).toBeVisible();
  await his.reload();
  await expect(his.getByText('street is loud')).toBeHidden();
});
