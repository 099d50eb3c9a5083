'use client';

import { DateText } from '@/ui/date-text';
import { Figure } from '@/ui/figure';
import { Price } from '@/ui/price';
import { Surface } from '@/ui/surface';
import { Samples } from './section';

const HOUSE = { amount: 35_000_000n, currency: 'EUR' } as const;
const RENT = { amount: 124_000n, currency: 'EUR' } as const;
const RANCH = { amount: 80_000_000n, currency: 'USD' } as const;
const FLAT = { amount: 1_200_000_000n, currency: 'INR' } as const;
const INSTANT = new Date('2026-04-03T16:30:00Z');

/** Amounts, surfaces and dates, in the language of whatever surrounds them. */
export function FigureSamples({ language }: { language: string }) {
  return (
    <div className="grid gap-8">
      <p className="title text-lg">{language}</p>
      <Samples name="Figure: small, medium, large, hero" className="grid gap-6 sm:grid-cols-2">
        <Figure size="small" label="Small" value={<Price money={RENT} perMonth />} />
        <Figure label="Medium" value={<Surface squareMetres={84.5} />} note="INSEE, 3 April 2026" />
        <Figure size="large" label="Large" value="1.8" unit="kWh" note="a day and square metre" />
        <Figure label="Unknown" value={null} unknown="The seller has not said." />
        <Figure
          size="hero"
          label="Hero"
          value={<Price money={HOUSE} />}
          className="sm:col-span-2"
        />
      </Samples>
      <Samples name="Price: whole, exact, compact, a month" className="grid gap-2 text-lg">
        <Price money={RANCH} />
        <Price money={HOUSE} exact />
        <Price money={FLAT} compact />
        <Price money={RENT} perMonth />
      </Samples>
      <Samples name="Surface: metres, feet" className="grid gap-2 text-lg">
        <Surface squareMetres={84.5} />
        <Surface squareMetres={1240} />
        <Surface squareMetres={84.5} unit="sqft" />
      </Samples>
      <Samples
        name="Date: day, short, month, moment (Paris, Kolkata)"
        className="grid gap-2 text-lg"
      >
        <DateText date="2026-04-03" />
        <DateText date="2026-04-03" style="short" />
        <DateText date="2026-04-03" style="month" />
        <DateText date={INSTANT} style="moment" timeZone="Europe/Paris" />
        <DateText date={INSTANT} style="moment" timeZone="Asia/Kolkata" />
      </Samples>
    </div>
  );
}
