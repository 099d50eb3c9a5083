import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readSourceTexts } from '@/testing/source-texts';
import { CATALOGUES } from './catalogues';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sources = globSync('**/*.{ts,tsx}', { cwd: root })
  .filter((path) => !/\.test\.tsx?$|^app\/dev\//.test(path))
  .map((path) => ({ path, ...readSourceTexts(path, readFileSync(root + path, 'utf8')) }));

function flatten(tree: object, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );
}

/** What a text wants to be given: `{count, plural, …}`, and `{name}` where no branch of a choice looks the same. */
function parameters(text: string): string[] {
  const pattern = /, (select|plural),/.test(text) ? /\{(\w+),/g : /\{(\w+)\}/g;
  return [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].sort();
}

const english = new Map(flatten(CATALOGUES.en));
const french = new Map(flatten(CATALOGUES.fr));

test('both languages say the same things', () => {
  expect([...french.keys()].sort()).toEqual([...english.keys()].sort());
});

test('no text is empty', () => {
  const empty = [...english, ...french].filter(([, text]) => text.trim() === '');
  expect(empty).toEqual([]);
});

test('both languages are given the same parameters', () => {
  const differing = [...english]
    .filter(([key, text]) => `${parameters(text)}` !== `${parameters(french.get(key) ?? '')}`)
    .map(([key]) => key);
  expect(differing).toEqual([]);
});

test('French signs that stand apart never stand on the next line', () => {
  // Typed as a plain space it looks right until a line ends there. `::` begins a number's format.
  const breaking = / (?!::)[:;?!»%€]|« |\d \d{3}/;
  const found = [...french].filter(([, text]) => breaking.test(text)).map(([key]) => key);
  expect(found).toEqual([]);
});

test('every text is used somewhere', () => {
  const unused = [...english.keys()].filter((key) => {
    const [namespace = '', ...rest] = key.split('.');
    const path = rest.join('.');
    return !sources.some(
      (source) =>
        (source.namespaces.has(namespace) &&
          (source.strings.has(path) ||
            [...source.prefixes].some((prefix) => prefix && path.startsWith(prefix)))) ||
        [...source.namespaces].some(
          (nested) => nested.startsWith(`${namespace}.`) && key.startsWith(`${nested}.`),
        ),
    );
  });
  expect(unused).toEqual([]);
});

test('no text for people stands in the code', () => {
  const found = sources.flatMap(({ path, hardCoded }) => hardCoded.map((at) => `${path}:${at}`));
  expect(found).toEqual([]);
});

describe('the check itself', () => {
  test('finds words between tags and in attributes that are read out', () => {
    const { hardCoded } = readSourceTexts(
      'sample.tsx',
      'export const a = <p title="A hint" className="flex">Hello {b} · 12</p>;',
    );
    expect(hardCoded).toEqual(['1: A hint', '1: Hello']);
  });

  test('knows which namespace and keys a file speaks of', () => {
    const { namespaces, strings, prefixes } = readSourceTexts(
      'sample.tsx',
      "const t = useTranslations('homes'); t('one'); t(`type.${type}`);",
    );
    expect(namespaces).toContain('homes');
    expect(strings).toContain('one');
    expect(prefixes).toContain('type.');
  });
});
