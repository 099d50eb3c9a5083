import {
  ALL,
  FEWEST_FOR_INDEX,
  type RoomsBand,
  TREND_PERIODS,
  type TrendLevel,
  type TrendPeriod,
  type TrendType,
} from './model';
import {
  type Calendar,
  type Coverage,
  calendarOf,
  coverageToDate,
  endOf,
  type RecordedYear,
  startOf,
} from './model-coverage';
import type { Sums } from './model-hedonic';
import { type IndexCell, periodLevels } from './model-index';

/** Fit sales of usual prices of one place, type and band of rooms in one quarter, before or after the cut of the year. */
export interface Cell extends Sums {
  readonly postalCode: string | null;
  readonly communeCode: string | null;
  readonly type: TrendType;
  readonly rooms: RoomsBand | null;
  readonly year: number;
  /** 1 to 4. */
  readonly quarter: number;
  /** Sold no later in its year than the market's last year is recorded to. */
  readonly inCut: boolean;
  /** Of all fit sales. */
  readonly sources: readonly string[];
}

/** What a rollup holds beside its medians, which the database computes. */
export interface RollupFacts {
  readonly level: TrendLevel;
  readonly code: string;
  readonly type: string;
  readonly rooms: string;
  readonly period: TrendPeriod;
  readonly isToDate: boolean;
  readonly startsOn: string;
  readonly coversFrom: string;
  readonly coversTo: string;
  readonly isUneven: boolean;
  readonly index: number | null;
  readonly sources: readonly string[];
}

/** A cell whose characteristics were taken out of its sum. */
export interface LevelledCell extends Cell {
  readonly sum: number;
  /** What tells it from others beside time and characteristics: place and type. */
  readonly kind: string;
  readonly starts: Readonly<Record<TrendPeriod, string>>;
}

type Area = Pick<RollupFacts, 'level' | 'code' | 'type' | 'rooms'>;
/** Years before the last one that a change is measured over; five rows of a list reach back four. */
export const CHANGES = [1, 4, 5];

/** Every area, type, band and period that has sales, with what of it is recorded and its index. */
export function* rollupFacts(
  cells: readonly LevelledCell[],
  market: string,
  recorded: readonly RecordedYear[],
): Generator<RollupFacts> {
  const calendar = calendarOf(recorded);
  for (const { area, members } of areasOf(cells, market)) {
    for (const period of TREND_PERIODS) yield* periodsOf(area, members, period, calendar);
  }
}

function areasOf(cells: readonly LevelledCell[], market: string) {
  const areas = new Map<string, { area: Area; members: LevelledCell[] }>();
  for (const cell of cells) {
    const codes: readonly [TrendLevel, string | null][] = [
      ['postal_code', cell.postalCode],
      ['commune', cell.communeCode],
      ['department', market === '' ? null : market],
    ];
    for (const [level, code] of codes) {
      if (code === null) continue;
      for (const type of [ALL, cell.type]) {
        for (const rooms of cell.rooms === null ? [ALL] : [ALL, cell.rooms]) {
          const key = `${level}|${code}|${type}|${rooms}`;
          const known = areas.get(key);
          if (known) known.members.push(cell);
          else areas.set(key, { area: { level, code, type, rooms }, members: [cell] });
        }
      }
    }
  }
  return areas.values();
}

function* periodsOf(
  area: Area,
  members: readonly LevelledCell[],
  period: TrendPeriod,
  calendar: Calendar,
): Generator<RollupFacts> {
  const groups = new Map<string, LevelledCell[]>();
  for (const cell of members) {
    const group = groups.get(cell.starts[period]);
    if (group) group.push(cell);
    else groups.set(cell.starts[period], [cell]);
  }
  const starts = [...groups.keys()].sort();
  const covered = (startsOn: string) => calendar.coverage(startsOn, period);
  const levels = indexLevels([...groups], starts, (start) =>
    isWhole(covered(start), start, period),
  );
  const facts = (startsOn: string, group: readonly LevelledCell[], coverage: Coverage) => ({
    ...area,
    period,
    startsOn,
    coversFrom: coverage.from,
    coversTo: coverage.to,
    isUneven: calendar.isUneven(startsOn),
    sources: [...new Set(group.flatMap(({ sources }) => sources))].sort(),
  });
  for (const start of starts) {
    const index = levels.get(start) ?? null;
    yield { ...facts(start, groups.get(start) ?? [], covered(start)), isToDate: false, index };
  }

  const last = starts.at(-1);
  if (last === undefined || Number(last.slice(0, 4)) !== calendar.lastYear) return;
  const latest = covered(last);
  if (latest.to === endOf(last, period)) return;
  for (const back of CHANGES) {
    const start = `${calendar.lastYear - back}${last.slice(4)}`;
    const group = (groups.get(start) ?? []).filter(({ inCut }) => inCut);
    if (group.length === 0) continue;
    const index = levelBeside(levels.get(last), [last, groups.get(last) ?? []], [start, group]);
    yield {
      ...facts(start, group, coverageToDate(covered(start), latest, back)),
      isToDate: true,
      index,
    };
  }
}

function isWhole({ from, to }: Coverage, startsOn: string, period: TrendPeriod): boolean {
  return from === startsOn && to === endOf(startsOn, period);
}

type Group = readonly [start: string, cells: readonly LevelledCell[]];

/** Index by period; none where too few sales tell. */
function indexLevels(
  groups: readonly Group[],
  starts: readonly string[],
  isFull: (start: string) => boolean,
): Map<string, number> {
  const enough = new Set(groups.filter(([, cells]) => isEnough(cells)).map(([start]) => start));
  if (enough.size === 0) return new Map();
  const levels = periodLevels(groups.flatMap(indexCells));
  const told = starts.filter((start) => enough.has(start));
  const base = levels.get(told.find(isFull) ?? told[0] ?? '') ?? 0;
  return new Map(
    told.map((start) => [start, rounded(100 * Math.exp((levels.get(start) ?? 0) - base))]),
  );
}

/** The index of an earlier part of a year beside that of the last one, from the sales of these two alone. */
function levelBeside(lastIndex: number | undefined, last: Group, earlier: Group): number | null {
  if (lastIndex === undefined || !isEnough(earlier[1])) return null;
  const levels = periodLevels([last, earlier].flatMap(indexCells));
  const difference = (levels.get(earlier[0]) ?? 0) - (levels.get(last[0]) ?? 0);
  return rounded(lastIndex * Math.exp(difference));
}

function isEnough(cells: readonly LevelledCell[]): boolean {
  return cells.reduce((sum, { sales }) => sum + sales, 0) >= FEWEST_FOR_INDEX;
}

/** Cells of one kind in one period as one. Rooms are among the characteristics: they make no kind of their own. */
function indexCells([period, cells]: Group): IndexCell[] {
  const kinds = new Map<string, IndexCell>();
  for (const { kind, sales, sum } of cells) {
    if (sales === 0) continue;
    const known = kinds.get(kind);
    kinds.set(kind, {
      kind,
      period,
      sales: sales + (known?.sales ?? 0),
      sum: sum + (known?.sum ?? 0),
    });
  }
  return [...kinds.values()];
}

/** To a tenth: an import elsewhere in the market then rewrites only rows whose index moved. */
function rounded(index: number): number {
  return Math.round(index * 10) / 10;
}

/** Takes what the characteristics add out of each cell's sum. */
export function levelled(
  cells: readonly Cell[],
  slopes: ReadonlyMap<TrendType, readonly number[]>,
): LevelledCell[] {
  return cells.map((cell) => {
    const by = slopes.get(cell.type) ?? [];
    const added = cell.characteristics.reduce((sum, value, at) => sum + value * (by[at] ?? 0), 0);
    return {
      ...cell,
      sum: cell.logPrice - added,
      kind: `${cell.postalCode}|${cell.communeCode}|${cell.type}`,
      starts: { year: startOf(cell.year, 0), quarter: startOf(cell.year, cell.quarter) },
    };
  });
}

/** Sums by place and quarter, over bands of rooms: the cells within which homes of one type are compared. */
export function placesOf(cells: readonly Cell[], type: TrendType): Sums[] {
  const places = new Map<string, { sales: number; logPrice: number; characteristics: number[] }>();
  for (const cell of cells) {
    if (cell.type !== type) continue;
    const key = `${cell.postalCode}|${cell.communeCode}|${cell.year}|${cell.quarter}`;
    const known = places.get(key);
    if (!known) {
      const { sales, logPrice, characteristics } = cell;
      places.set(key, { sales, logPrice, characteristics: [...characteristics] });
      continue;
    }
    known.sales += cell.sales;
    known.logPrice += cell.logPrice;
    cell.characteristics.forEach((value, at) => {
      known.characteristics[at] = (known.characteristics[at] ?? 0) + value;
    });
  }
  return [...places.values()];
}
