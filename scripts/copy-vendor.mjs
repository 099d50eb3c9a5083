import { copyFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// What the browser asks for by a plain address, outside the bundles: the map's worker, which the bundler cannot find by
// itself, and the coasts for a map without a network.
const FILES = ['maplibre-gl/dist/maplibre-gl-worker.mjs', 'world-atlas/countries-50m.json'];

const require = createRequire(import.meta.url);
const target = join(dirname(fileURLToPath(import.meta.url)), '..', 'public', 'vendor');

mkdirSync(target, { recursive: true });
for (const file of FILES) {
  copyFileSync(require.resolve(file), join(target, file.split('/').at(-1) ?? file));
}
