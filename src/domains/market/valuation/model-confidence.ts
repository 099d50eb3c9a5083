import type { ValuedEstimate } from './contract';
import type { Weighed } from './model-comparables';

type Reason = ValuedEstimate['confidenceReasons'][number];
type Confidence = Pick<ValuedEstimate, 'confidence' | 'confidenceReasons'>;

interface Grounds {
  /** The most telling first. */
  readonly weighed: readonly Weighed[];
  /** Of the interval, over the value. */
  readonly width: number;
  readonly isTraining: boolean;
  readonly hasMissing: boolean;
  readonly isCoarse: boolean;
}

const FEW = 20;
const FAR_KM = 2;
const OLD_MONTHS = 24;
const WIDE = 0.8;
const NARROW = 0.45;
/** Reasons that leave nothing but a rough idea. */
const GRAVE: readonly Reason[] = [
  'few_sales',
  'old_sales',
  'far_sales',
  'wide_interval',
  'coarse_place',
];

/** How far the value may be trusted, and why not further. */
export function confidenceOf({ weighed, width, ...grounds }: Grounds): Confidence {
  const fifteenth = weighed.toSorted((a, b) => a.distance - b.distance)[14];
  const youngest = Math.min(...weighed.map(({ age }) => age));
  const found: Readonly<Record<Reason, boolean>> = {
    few_sales: weighed.length < FEW,
    old_sales: youngest > OLD_MONTHS,
    far_sales: (fifteenth?.distance ?? Number.POSITIVE_INFINITY) > FAR_KM,
    wide_interval: width > WIDE,
    model_training: grounds.isTraining,
    missing_facts: grounds.hasMissing,
    coarse_place: grounds.isCoarse,
  };
  const confidenceReasons = (Object.keys(found) as Reason[]).filter((reason) => found[reason]);
  const isLow = GRAVE.some((reason) => found[reason]);
  const isHigh = confidenceReasons.length === 0 && width <= NARROW;
  return { confidence: isLow ? 'low' : isHigh ? 'high' : 'medium', confidenceReasons };
}
