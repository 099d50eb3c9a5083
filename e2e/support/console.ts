import { expect, type Page } from '@playwright/test';

const UNREACHABLE_MAP = 'http://127.0.0.1:9/';

/** Collects what the page complains about; `expectQuiet` fails on any of it: CSP refusals, 404s, hydration, exceptions. */
export function watchConsole(page: Page): { expectQuiet(): void } {
  const complaints: string[] = [];
  page.on('console', (message) => {
    // The map's style is unreachable in these runs on purpose, and the browser reports the refused connection itself.
    if (message.type() === 'error' && !message.location().url.startsWith(UNREACHABLE_MAP))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return { expectQuiet: () => expect(complaints).toEqual([]) };
}
