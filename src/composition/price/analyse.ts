import type { Offer } from '@/domains/market/offer/contract';
import { offerOn } from '@/domains/market/offer/model-offer';
import type { Trend } from '@/domains/market/trends/contract';
import { readTrend } from '@/domains/market/trends/service/read-trend';
import {
  type ComparableSale,
  type Estimate,
  type HomeFacts,
  homeFacts,
  type RecordedSaleView,
} from '@/domains/market/valuation/contract';
import { registeredType } from '@/domains/market/valuation/model-home';
import { estimatePrice } from '@/domains/market/valuation/service/estimate-price';
import { findComparables } from '@/domains/market/valuation/service/find-comparables';
import { type Located, locateHome } from '@/domains/market/valuation/service/locate-home';
import { salesInPostalCode } from '@/domains/market/valuation/service/sales-in-postal-code';
import { findHomeAt } from '@/domains/properties/service/find-home-at';
import type { Country } from '@/kernel/countries';
import type { Money } from '@/kernel/money';
import type { Ctx } from '@/platform/context';

/** What is asked about an address. What is left out is taken from the home there, where one is known. */
export interface PriceQuestion {
  readonly country: Country;
  readonly address: string;
  readonly postalCode: string;
  readonly propertyType: HomeFacts['propertyType'] | null;
  readonly askingPrice: Money | null;
  /** m² */
  readonly surface: number | null;
  readonly rooms: number | null;
}

export type AnalysedSale = RecordedSaleView &
  Partial<Pick<ComparableSale, 'distance' | 'likeness'>>;

export interface PriceAnalysis extends PriceQuestion {
  readonly propertyId: number | null;
  readonly city: string | null;
  /** Null: nothing tells where in its postal code the address is. */
  readonly place: Located | null;
  readonly sales: readonly AnalysedSale[];
  /** Null where the type is not known. */
  readonly estimate: Estimate | null;
  /** Null where the type is not known. */
  readonly offer: Offer | null;
  readonly trend: Trend;
}

/** Nothing is known of works, or of how long it has been for sale. */
const NO_TERMS = { works: null, daysListed: null, priceDrops: 0 };
const SHOWN = 20;
/** Widened until so many sales are found. */
const RADII_KILOMETRES = [1, 3, 10];
const ENOUGH = 5;

/**
 * What recorded sales say of an address: sales around it, or, where nobody knows where it is, those of its postal code; how
 * prices move there; what the home is worth and what to offer. Null for a postal code without sales.
 */
export async function analysePrice(
  ctx: Ctx,
  question: PriceQuestion,
): Promise<PriceAnalysis | null> {
  const { country, address, postalCode } = question;
  const home = await findHomeAt(ctx, { country, postalCode, address });
  const facts = homeFacts
    .omit({ propertyType: true })
    .extend({ propertyType: homeFacts.shape.propertyType.nullable() })
    .parse({
      ...(home && factsOf(home.property)),
      country,
      postalCode,
      address,
      propertyType: question.propertyType ?? home?.property.type ?? null,
      surface: question.surface ?? home?.property.surface ?? null,
      rooms: question.rooms ?? home?.property.rooms ?? null,
    });
  const { propertyType } = facts;
  const known: HomeFacts | null = propertyType === null ? null : { ...facts, propertyType };
  const type = known && registeredType(known);
  const located = await locateHome(ctx, { ...facts, propertyType: propertyType ?? 'apartment' });
  const place = located?.precision === 'postal_code' ? null : located;
  const inCode = await salesInPostalCode(ctx, { country, postalCode, type, limit: SHOWN });
  if (!inCode.isRecorded) return null;
  const estimate = known && (await estimatePrice(ctx, known));
  const askingPrice = question.askingPrice ?? home?.askingPrice ?? null;
  return {
    ...question,
    propertyId: home?.property.id ?? null,
    propertyType,
    askingPrice,
    surface: facts.surface,
    rooms: facts.rooms,
    city: home?.property.city ?? inCode.sales.find(({ city }) => city !== null)?.city ?? null,
    place,
    sales: place ? await salesAround(ctx, place, estimate, facts.surface) : inCode.sales,
    estimate,
    offer: estimate && offerOn(estimate, { ...NO_TERMS, askingPrice }),
    trend: await readTrend(ctx, {
      country,
      level: 'postal_code',
      code: postalCode,
      type,
      rooms: null,
      period: 'year',
      years: 10,
    }),
  };
}

type Home = NonNullable<Awaited<ReturnType<typeof findHomeAt>>>['property'];

function factsOf(property: Home) {
  const { latitude, longitude, city, landSurface, bedrooms, bathrooms, yearBuilt } = property;
  return { latitude, longitude, city, landSurface, bedrooms, bathrooms, yearBuilt };
}

/** The sales that the estimate rests on; where the type is not known, whatever was sold near. */
async function salesAround(
  ctx: Ctx,
  { latitude, longitude }: Located,
  estimate: Estimate | null,
  surface: number | null,
): Promise<AnalysedSale[]> {
  if (estimate) {
    const isAlike = estimate.status === 'valued';
    return estimate.comparables.map((sale) => (isAlike ? sale : withoutLikeness(sale)));
  }
  for (const radiusKilometres of RADII_KILOMETRES) {
    const { sales } = await findComparables(ctx, {
      latitude,
      longitude,
      radiusKilometres,
      limit: SHOWN,
      cursor: 0,
      ...(surface !== null && { surface }),
    });
    if (sales.length >= ENOUGH || radiusKilometres === RADII_KILOMETRES.at(-1)) {
      return surface === null ? sales.map(withoutLikeness) : sales;
    }
  }
  return [];
}

/** Likeness to a home of which nothing is known says nothing. */
function withoutLikeness({ likeness: _, ...sale }: ComparableSale): AnalysedSale {
  return sale;
}
