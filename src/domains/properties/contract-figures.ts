import { z } from 'zod';
import type { PropertyType } from '@/kernel/homes';
import type { Currency, Money } from '@/kernel/money';
import { filterShape, type ListingCard, propertyId, refuseReversed } from './contract';

/** A map's view and its zoom, as map libraries count it: the world is one tile at 0. */
export const clusterInput = filterShape
  .extend({ zoom: z.number().min(0).max(24) })
  .superRefine(refuseReversed);
export type ClusterInput = z.output<typeof clusterInput>;

/** Homes near each other: their middle and how many; a home by itself with what its pill shows. */
export interface Cluster {
  readonly count: number;
  readonly latitude: number;
  readonly longitude: number;
  /** `id` is the property's. */
  readonly home: { readonly id: number; readonly price: Money } | null;
}

export interface Clusters {
  readonly clusters: readonly Cluster[];
  /** Counts are about: more than 10,000 homes match. */
  readonly isAbout: boolean;
}

/** How many homes each choice would show, given all other filters. */
export interface Facets {
  readonly types: readonly { readonly type: PropertyType; readonly count: number }[];
  /** From none to six; the last also counts homes with more. */
  readonly bedrooms: readonly { readonly bedrooms: number; readonly count: number }[];
  /** Whole units: from, up to and without `to`; null where a band is open. */
  readonly prices: {
    readonly currency: Currency;
    readonly bands: readonly {
      readonly from: number | null;
      readonly to: number | null;
      readonly count: number;
    }[];
  };
  readonly isAbout: boolean;
}

/** Side by side: four fit on a desk. */
export const compareInput = z.object({ ids: z.array(propertyId.shape.id).min(1).max(4) });

export type ComparedHome = ListingCard & {
  readonly description: string;
  readonly landSurface: number | null;
  /** Whole units of the home's currency. */
  readonly pricePerSquareMetre: number | null;
};

/** A search, and the property that it is about. */
export const whyInput = filterShape.extend(propertyId.shape).superRefine(refuseReversed);
export type WhyInput = z.output<typeof whyInput>;

/** How many points of a hundred each reason gives a home among the best matches. */
export interface Why {
  readonly score: number;
  readonly reasons: readonly {
    readonly reason: 'words' | 'price' | 'freshness' | 'completeness';
    readonly points: number;
    readonly of: number;
  }[];
}
