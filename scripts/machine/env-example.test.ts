import { readFileSync } from 'node:fs';
import { parseEnv as parseFile } from 'node:util';
import { expect, test } from 'vitest';
import { parseEnv } from '../../src/platform/env';
import { SETTINGS } from '../../src/platform/env/settings';
import { envExample } from './env-example';

const file = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');

test('the example is what the settings say now', () => {
  expect(file).toBe(envExample());
});

test('with its lines taken as they stand, every setting is there and has its default', () => {
  const values = parseFile(file.replaceAll(/^#(?=[A-Z0-9_]+=)/gm, ''));
  expect(Object.keys(values).sort()).toEqual(Object.keys(SETTINGS).sort());
  expect(parseEnv(values as Record<string, string>)).toEqual(parseEnv({}));
});
