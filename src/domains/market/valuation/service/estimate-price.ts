import type { Country } from '@/kernel/countries';
import { invalidField } from '@/kernel/errors';
import type { Ctx } from '@/platform/context';
import type { Abstention, Estimate, HomeFacts } from '../contract';
import type { Home } from '../model';
import { applyCoefficients, coefficientsOf } from '../model-coefficients';
import { FEWEST_COMPARABLES, weigh } from '../model-comparables';
import { valueByModel } from '../model-estimate';
import { homeOf, registeredType } from '../model-home';
import type { MarketKey } from '../model-market-key';
import { isCoarse } from '../model-place';
import { dayOf } from '../model-priced-sale';
import { valueByComparables } from '../model-valued';
import { shapeEvidence, shapeValued } from '../shape-estimate';
import { type Evidence, findEvidence, findSalesLeftOut } from './find-evidence';
import { locateHome } from './locate-home';
import { isStillTraining, servingModel } from './serving-model';

/** The earth turns: where somebody asks it may be tomorrow already. */
const AHEAD_MS = 14 * 3_600_000;

/**
 * What a home is worth by the sales recorded around it before `asOf`, or why that cannot be said. Throws `invalid_input` for
 * a day to come.
 */
export async function estimatePrice(
  ctx: Pick<Ctx, 'db' | 'now'>,
  facts: HomeFacts,
): Promise<Estimate> {
  const day = dayOf(facts.asOf ?? ctx.now.toISOString().slice(0, 10));
  if (day * 86_400_000 > ctx.now.getTime() + AHEAD_MS) {
    throw invalidField('asOf', 'is a day to come', 'future');
  }
  const type = registeredType(facts);
  const home = homeOf(facts);
  const lacking = 'lacking' in home ? home.lacking : [];
  if (!type) return abstain(lacking);
  const place = await locateHome(ctx, facts);
  if (!place) return abstain([...lacking, 'place']);
  const asked = { country: facts.country, type, place, day };
  const evidence = await findEvidence(ctx, asked);
  const [nearest] = evidence;
  if (!nearest) return abstain([...lacking, await whyNobody(ctx, asked)]);
  const isDemo = nearest.row.isDemo;
  const leftOut = await findSalesLeftOut(ctx, { place, day, isDemo });
  if ('lacking' in home) return abstain(home.lacking, shapeEvidence({ evidence, leftOut }));
  const placed: Home = {
    ...home,
    latitude: place.latitude,
    longitude: place.longitude,
    postalCode: facts.postalCode ?? nearest.sale.postalCode,
  };
  const weighed = weigh(placed, evidence, day);
  if (weighed.length < FEWEST_COMPARABLES) {
    return abstain(['few_sales'], shapeEvidence({ evidence, leftOut }));
  }
  const market = marketOfSale(nearest);
  const serving = await servingModel(ctx, market, day);
  const valued = serving
    ? valueByModel(serving.model, {
        home: placed,
        neighbours: evidence,
        day,
        isCoarse: isCoarse(place),
      })
    : valueByComparables(placed, weighed);
  const coefficients = coefficientsOf(facts, type);
  return shapeValued({
    home: placed,
    facts,
    place,
    day,
    evidence,
    leftOut,
    weighed,
    valued: applyCoefficients(valued, coefficients),
    coefficients,
    model: serving?.about ?? null,
    isTraining: !serving && (await isStillTraining(ctx, market)),
  });
}

function marketOfSale({ row }: Evidence): MarketKey {
  const { country, department, isDemo } = row;
  return { country: country as Country, department: department ?? '', isDemo };
}

function abstain(
  reasons: Abstention[],
  shown: ReturnType<typeof shapeEvidence> = shapeEvidence({ evidence: [], leftOut: [] }),
): Estimate {
  return { status: 'abstained', reasons, ...shown };
}

/** Why nobody sold anything near: the two coordinates may have changed places. */
async function whyNobody(
  ctx: Pick<Ctx, 'db'>,
  asked: {
    country: Country;
    type: Home['type'];
    place: { latitude: number; longitude: number };
    day: number;
  },
): Promise<Abstention> {
  const place = { latitude: asked.place.longitude, longitude: asked.place.latitude };
  if (Math.abs(place.latitude) > 90) return 'outside_markets';
  const there: Evidence[] = await findEvidence(ctx, { ...asked, place });
  return there.length > 0 ? 'coordinates_swapped' : 'outside_markets';
}
