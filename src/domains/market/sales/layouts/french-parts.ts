import { type SaleNature, type SalePart, UNKNOWN_PART } from '../model';

/** DGFiP's `Code type local`. */
const PREMISES: Readonly<Record<string, Pick<SalePart, 'kind' | 'type'>>> = {
  '1': { kind: 'dwelling', type: 'house' },
  '2': { kind: 'dwelling', type: 'apartment' },
  '3': { kind: 'outbuilding', type: null },
  '4': { kind: 'commercial', type: null },
};

/** What a row transfers, by DGFiP's code of premises; no code means bare land, or a dwelling sold off plan. */
export function premisesOf(code: string): Pick<SalePart, 'kind' | 'type'> {
  return PREMISES[code] ?? { kind: 'land', type: null };
}

/** DGFiP's `Nature mutation`, also where its accents were lost. */
export function natureOf(text: string): SaleNature | null {
  if (/^vente en l/i.test(text)) return 'off_plan';
  if (/^vente/i.test(text)) return 'sale';
  if (/^(é|e)change/i.test(text)) return 'exchange';
  if (/^adjudication/i.test(text)) return 'auction';
  if (/^expropriation/i.test(text)) return 'expropriation';
  return null;
}

/**
 * The distinct parts of one mutation. DGFiP repeats premises once for each use of their land, so premises that agree in all
 * but the land are one, and land that agrees in parcel, use and surface is one. Only outbuildings may be several though
 * their rows agree in every column: two garages without lot or surface are told apart by nothing else.
 */
export function distinctParts(rows: readonly SalePart[]): SalePart[] {
  const land = new Map<string, SalePart>();
  const premises = new Map<string, { part: SalePart; count: number }>();
  const repeated = new Map<string, number>();
  for (const row of rows) {
    const { parcel, landUse, landSurface } = row;
    if (landSurface !== null) {
      const part = { ...UNKNOWN_PART, parcel, landUse, landSurface };
      land.set(JSON.stringify(part), part);
    }
    if (row.kind === 'land') continue;
    const whole = JSON.stringify(row);
    const times = (repeated.get(whole) ?? 0) + 1;
    repeated.set(whole, times);
    const part = { ...row, landUse: null, landSurface: null };
    const key = JSON.stringify(part);
    const count = Math.max(premises.get(key)?.count ?? 1, row.kind === 'outbuilding' ? times : 1);
    premises.set(key, { part, count });
  }
  const built = [...premises.values()].flatMap(({ part, count }) => Array(count).fill(part));
  return [...built, ...land.values()];
}
