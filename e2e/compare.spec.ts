import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessibility';
import { watchConsole } from './support/console';

test('a guest chooses homes on the way, sees them side by side, and goes on choosing', async ({
  page,
}) => {
  const console = watchConsole(page);
  await page.goto('/properties?city=Lyon');
  const tray = page.getByRole('complementary', { name: 'Homes to compare' });
  const choices = page.getByRole('list', { name: 'Results' }).locator('[data-compare]');
  await choices.nth(0).press('Enter');
  await expect(tray.getByText('Choose another')).toBeVisible();
  await expect(choices.nth(0)).toHaveAttribute('aria-pressed', 'true');

  // The tray goes along to a home's own page.
  await page.locator('[data-home-link]').nth(1).click();
  await expect(page).toHaveURL(/\/properties\/\d+$/);
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Compare / })
    .first()
    .click();
  await tray.getByRole('link', { name: 'Compare 2' }).click();

  await expect(page).toHaveURL(/\/compare\?ids=\d+,\d+$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Two homes side by side');
  const lines = page.getByRole('table').getByRole('row');
  const all = await lines.count();
  await expect(page.getByRole('rowheader', { name: /^Price \(differs\)/ })).toBeVisible();
  await expect(page.getByText('lowest').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Only what differs').check();
  await expect.poll(() => lines.filter({ visible: true }).count()).toBeLessThan(all);

  await page
    .getByRole('link', { name: /^Take .* out of the comparison/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One home');
  await page.getByRole('link', { name: 'Choose another home' }).click();
  await expect(tray.getByText('Choose another')).toBeVisible();
  await tray.getByRole('button', { name: /^Take .* out/ }).press('Enter');
  await expect(tray).toBeHidden();
  console.expectQuiet();
});

test('what is asked to be compared and cannot be is said, and the rest is shown', async ({
  page,
}) => {
  await page.goto('/compare');
  await expect(page.getByText('Nothing to compare yet')).toBeVisible();
  await page.goto('/compare?ids=abc,,-4,%00');
  await expect(page.getByText('Nothing to compare yet')).toBeVisible();
  await page.goto('/compare?ids=2147483647');
  await expect(page.getByText('None of these homes is offered any more')).toBeVisible();
  await page.goto('/properties');
  const home = await page.locator('[data-home]').first().getAttribute('data-home');
  await page.goto(`/compare?ids=2147483647,${home},x`);
  await expect(page.getByText('One of these homes is not offered any more')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One home');
});
