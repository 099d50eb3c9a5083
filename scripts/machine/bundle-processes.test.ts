import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { bundleProcesses } from './bundle-processes';

// Inside the project, where the bundles find their packages.
const cache = join(process.cwd(), 'node_modules', '.cache');
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, 'bundle-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what is built can train a market in a thread of its own', async () => {
  await bundleProcesses(folder, { probe: './src/domains/market/valuation/train-apart.ts' });
  const { trainApart } = await import(
    /* @vite-ignore */ pathToFileURL(join(folder, 'probe.js')).href
  );
  const sales = Array.from({ length: 40 }, (_, index) => ({
    id: String(index),
    place: null,
    day: 19_000 + index,
    price: 200_000 + 1000 * (index % 7),
    type: 'apartment',
    surface: 50 + (index % 9),
    latitude: 45.75 + (index % 5) / 1000,
    longitude: 4.85,
    rooms: 2,
    details: {},
  }));
  const trained = await trainApart(sales);
  expect(trained.sales).toBe(40);
  expect(trained.packed.byteLength).toBeGreaterThan(0);
});
