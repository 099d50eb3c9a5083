/** What is known of a home whose price is asked, or was paid. Everything but its type may be unknown. */
export interface Home {
  readonly type: 'house' | 'apartment';
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** m². */
  readonly surface: number;
  readonly landSurface: number | null;
  readonly rooms: number | null;
  readonly bedrooms: number | null;
  readonly bathrooms: number | null;
  readonly floors: number | null;
  readonly yearBuilt: number | null;
  readonly yearRenovated: number | null;
  readonly outbuildings: number | null;
  readonly postalCode: string | null;
  /** What one source alone tells, by its own scale: `grade`, `condition`, `view`. */
  readonly details: Readonly<Record<string, number>>;
}

/** A recorded sale that may speak for others. */
export interface PricedSale extends Home {
  readonly id: string;
  /** The same for every sale of one house, so that it is never compared with itself; null where that is not known. */
  readonly place: string | null;
  /** Days since 1970-01-01. */
  readonly day: number;
  /** Major units. */
  readonly price: number;
}

/** A sale beside the home that is valued. */
export interface Neighbour {
  readonly sale: PricedSale;
  /** Kilometres. */
  readonly distance: number;
}
