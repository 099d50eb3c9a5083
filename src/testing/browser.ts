import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from '@playwright/test';

export interface Browser {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}

/** Software rendering, so that the map draws without a graphics card; no sandbox, which root and containers lack. */
const ARGS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  // Pages are painted without it: put together by a graphics card that software plays, they take the journeys twice the time.
  '--disable-gpu-compositing',
  '--disable-background-networking',
  '--disable-component-update',
];
const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** An installed Chrome or Chromium, else the one that comes from npm, else Playwright's own; null where there is none. */
export async function findBrowser(): Promise<Browser | null> {
  const environment = process.env as Record<string, string>;
  const installed = [...onPath(NAMES), MAC].find(isExecutable);
  if (installed) return { executablePath: installed, args: ARGS, env: environment };
  const packed =
    process.platform === 'linux' && process.arch === 'x64' ? await unpackedChromium() : null;
  if (packed)
    return { executablePath: packed.path, args: ARGS, env: { ...environment, ...packed.env } };
  const own = chromium.executablePath();
  return isExecutable(own) ? { executablePath: own, args: ARGS, env: environment } : null;
}

/** Unpacks `@sparticuz/chromium` under the temporary folder, with the libraries that a bare machine lacks. */
async function unpackedChromium(): Promise<{ path: string; env: Record<string, string> } | null> {
  try {
    const { default: packed, inflate } = await import('@sparticuz/chromium');
    const path = await packed.executablePath();
    const fonts = { FONTCONFIG_PATH: join(tmpdir(), 'fonts') };
    if (hasLibrary('libnss3.so')) return { path, env: fonts };
    const libraries = join(tmpdir(), 'al2023', 'lib');
    if (!existsSync(libraries)) {
      const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
      await inflate(join(dirname(dirname(entry)), 'bin', 'al2023.tar.br'));
    }
    return { path, env: { ...fonts, LD_LIBRARY_PATH: libraries } };
  } catch (error) {
    console.warn(`The Chromium from npm could not be unpacked: ${String(error)}`);
    return null;
  }
}

function hasLibrary(name: string): boolean {
  try {
    return execFileSync('ldconfig', ['-p'], { encoding: 'utf8' }).includes(name);
  } catch {
    return false;
  }
}

function onPath(names: readonly string[]): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
