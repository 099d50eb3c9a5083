import type { RecordedSale, SaleExclusion, SaleNature, SalePart } from '../model';

type Facts = Pick<
  RecordedSale,
  | 'propertyType'
  | 'surface'
  | 'landSurface'
  | 'rooms'
  | 'dwellings'
  | 'outbuildings'
  | 'parts'
  | 'exclusions'
>;

/** Under this many euros no home was sold: it is a gift, or a share in the books (fixed before anything was measured). */
const SYMBOLIC = 1000;

/** What the parts of a mutation say about the whole of it, and why it may not speak for others. */
export function factsOf(
  parts: readonly SalePart[],
  { price, nature }: { price: number | null; nature: SaleNature },
): Facts {
  const dwellings = parts.filter(({ kind }) => kind === 'dwelling');
  const dwelling = dwellings.length === 1 ? dwellings[0] : undefined;
  const land = parts.flatMap(({ landSurface }) => (landSurface === null ? [] : [landSurface]));
  const exclusions: SaleExclusion[] = [];
  if (price === null) exclusions.push('no_price');
  else if (price < SYMBOLIC) exclusions.push('symbolic_price');
  if (nature !== 'sale') exclusions.push(nature);
  if (dwellings.length === 0) exclusions.push('no_dwelling');
  if (dwellings.length > 1) exclusions.push('several_dwellings');
  if (parts.some(({ kind }) => kind === 'commercial')) exclusions.push('with_commercial_premises');
  if (dwelling && dwelling.surface === null) exclusions.push('no_surface');
  return {
    propertyType: dwelling?.type ?? (dwellings.length > 1 ? sameType(dwellings) : null),
    surface: dwelling?.surface ?? null,
    landSurface: land.length > 0 ? land.reduce((sum, each) => sum + each, 0) : null,
    rooms: dwelling?.rooms ?? null,
    dwellings: dwellings.length,
    outbuildings: parts.filter(({ kind }) => kind === 'outbuilding').length,
    parts,
    exclusions,
  };
}

function sameType(dwellings: readonly SalePart[]): RecordedSale['propertyType'] {
  const [first, ...others] = dwellings;
  return others.every(({ type }) => type === first?.type) ? (first?.type ?? null) : null;
}
