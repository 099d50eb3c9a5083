import type { ReactNode } from 'react';
import { Samples } from './section';

const TITLES = [
  ['text-3xl', '44–72 / 1.02', 'Find a home'],
  ['text-2xl', '40 / 44', 'A farmhouse in Crest'],
  ['text-xl', '28 / 36', 'What it costs to run'],
  ['text-lg', '20 / 28', 'Heating and hot water'],
] as const;

const TEXTS = [
  ['text-lg', '20 / 28', 'Built in 1874, with a roof of 2019 and a garden that faces south.'],
  ['text-base', '16 / 24', 'Built in 1874, with a roof of 2019 and a garden that faces south.'],
  ['text-sm', '14 / 20', 'Built in 1874, with a roof of 2019 and a garden that faces south.'],
] as const;

/** The six sizes, as titles and as text. */
export function TypeScale() {
  return (
    <>
      <Samples name="Titles" className="grid gap-5">
        {TITLES.map(([size, measure, text]) => (
          <Line key={size} size={size} measure={measure}>
            <span className={`title ${size}`}>{text}</span>
          </Line>
        ))}
      </Samples>
      <Samples name="Text" className="grid gap-5">
        {TEXTS.map(([size, measure, text]) => (
          <Line key={size} size={size} measure={measure}>
            <span className={size}>{text}</span>
          </Line>
        ))}
        <Line size="eyebrow" measure="14 / 20">
          <span className="eyebrow">Above a title, under a figure</span>
        </Line>
        <Line size="figures" measure="tabular">
          <span className="figures grid text-lg">
            <span>1 111 111 €</span>
            <span>8 088 480 €</span>
          </span>
        </Line>
      </Samples>
    </>
  );
}

function Line(props: { size: string; measure: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-8 gap-y-1 border-line border-b pb-5 last:border-b-0 sm:grid-cols-[8rem_minmax(0,1fr)] sm:items-baseline">
      <p className="text-ink-soft text-sm">
        {props.size}
        <span className="figures block max-sm:ml-3 max-sm:inline">{props.measure}</span>
      </p>
      <p>{props.children}</p>
    </div>
  );
}
