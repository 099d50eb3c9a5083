import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Colour = readonly [lightness: number, chroma: number, hue: number];

const NUMBERS = String.raw`oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)`;
const TOKEN = new RegExp(`--([a-z-]+): light-dark\\(${NUMBERS}, ${NUMBERS}\\);`, 'g');

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(TOKEN)].map(([, name, ...numbers]) => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers.map(Number);
    return [name, { light: [a, b, c] as Colour, dark: [d, e, f] as Colour }];
  }),
);

/** Relative luminance (WCAG 2.2) by way of linear sRGB; matrices of Björn Ottosson's Oklab. */
function luminance([lightness, chroma, hue]: Colour): number {
  const angle = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  return (
    0.2126 * clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s) +
    0.7152 * clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s) +
    0.0722 * clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)
  );
}

function contrast(one: string, other: string, theme: 'light' | 'dark'): number {
  const [a, b] = [one, other].map((name) => {
    const token = tokens.get(name);
    if (!token) throw new Error(`no token --${name}`);
    return luminance(token[theme]) + 0.05;
  }) as [number, number];
  return Math.max(a, b) / Math.min(a, b);
}

const GROUNDS = ['paper', 'surface', 'sunken'];
const MEANINGS = ['good', 'watch', 'risk', 'unknown'];

/** Every pair of text and ground that components put together. */
const TEXT = [
  ...['ink', 'ink-soft', 'accent', 'accent-strong', ...MEANINGS].flatMap((text) =>
    GROUNDS.map((ground) => [text, ground] as const),
  ),
  ...MEANINGS.flatMap((meaning) => [
    [meaning, `${meaning}-wash`] as const,
    ['ink', `${meaning}-wash`] as const,
  ]),
  ['ink', 'accent-wash'] as const,
  ['on-accent', 'accent'] as const,
  ['on-accent', 'accent-strong'] as const,
];

/** Edges that alone tell where a control is. */
const CONTROLS = ['line-strong', 'accent', 'risk'].flatMap((edge) =>
  GROUNDS.map((ground) => [edge, ground] as const),
);

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  test.each(TEXT)('%s can be read on %s', (text, ground) => {
    expect(contrast(text, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(CONTROLS)('an edge of %s can be seen on %s', (edge, ground) => {
    expect(contrast(edge, ground, theme)).toBeGreaterThanOrEqual(3);
  });
});

test('black on white is 21 to 1, so the arithmetic holds', () => {
  expect((luminance([1, 0, 0]) + 0.05) / (luminance([0, 0, 0]) + 0.05)).toBeCloseTo(21, 1);
});
