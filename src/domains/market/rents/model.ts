/** What a month's rent per m² was asked to be in a commune, charges included: a published model's estimate. */
export interface MarketRent {
  /** INSEE's code, in Paris, Lyon and Marseille that of the arrondissement. */
  readonly communeCode: string;
  readonly commune: string;
  readonly type: 'house' | 'apartment';
  /** Euros per m² and month, with the bounds that 95 rents in a hundred lie between. */
  readonly perSquareMetre: number;
  readonly low: number;
  readonly high: number;
  /** How much of the rents' variance the model explains: adjusted R², from 0 to 1. */
  readonly fit: number;
  /** What the estimate is of: the commune, or a wider area where its own adverts were too few. */
  readonly area: 'commune' | 'epci' | 'maille';
  /** Adverts in the area, and in the commune itself. */
  readonly adverts: number;
  readonly advertsInCommune: number;
}

/** When the adverts of the published estimates were read, by the source that carries them. */
export const RENTS_2018 = { source: 'rents-2018', from: '2018-07-01', to: '2018-09-30' } as const;
