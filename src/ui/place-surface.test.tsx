import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { SurfaceUnit } from '@/kernel/units';
import { PlaceSurface } from './place-surface';
import { ReaderUnit } from './reader-unit';

const shown = (unit: SurfaceUnit | null, country: string) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={{}} timeZone="UTC">
      <ReaderUnit value={unit}>
        <PlaceSurface squareMetres={100} country={country} />
      </ReaderUnit>
    </NextIntlClientProvider>,
  ).replaceAll(/<[^>]*>|&nbsp;|\u00a0/g, ' ');

it.each([
  [null, 'FR', '100 m²'],
  [null, 'US', '1,076 sq ft'],
  ['sqft', 'FR', '1,076 sq ft'],
  ['m2', 'US', '100 m²'],
] as const)('who prefers %s reads a home in %s as %s', (unit, country, text) => {
  expect(shown(unit, country).trim()).toBe(text);
});
