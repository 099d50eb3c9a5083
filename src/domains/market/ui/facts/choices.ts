import type { HomeFacts } from '../../valuation/contract';

/** The contract's own lists, repeated so that the form does not carry zod to the browser; a test compares them. */
export const FACT_CONDITIONS = [
  'to_renovate',
  'to_refresh',
  'good',
  'renovated',
  'new',
] as const satisfies readonly HomeFacts['condition'][];

export const ENERGY_CLASSES = [
  'A',
  'B',
  'C',
  'D',
  'E',
  'F',
  'G',
] as const satisfies readonly HomeFacts['energyClass'][];
