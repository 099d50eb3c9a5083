import {
  bigint,
  boolean,
  char,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
} from 'drizzle-orm/pg-core';
import { TREND_LEVELS, TREND_PERIODS } from './model';

/** Prices per m² of the fit sales of an area in a year or quarter: what a trend is read from. Rebuilt from `sale`. */
export const marketTrend = pgTable(
  'market_trend',
  {
    country: char({ length: 2 }).notNull(),
    level: text({ enum: TREND_LEVELS }).notNull(),
    code: text().notNull(),
    /** A type, or `all`. */
    type: text().notNull(),
    /** A band of rooms, or `all`. */
    rooms: text().notNull(),
    period: text({ enum: TREND_PERIODS }).notNull(),
    /** Whose sales: the department, empty where a country has none. Some postal codes lie in two. */
    market: text().notNull(),
    /** Generated for the demo; never mixed with what is recorded. */
    isDemo: boolean().notNull(),
    /** Only up to the day of the year to which the market's last year is recorded: what that year is compared with. */
    isToDate: boolean().notNull(),
    startsOn: date().notNull(),
    coversFrom: date().notNull(),
    coversTo: date().notNull(),
    isUneven: boolean().notNull(),
    currency: char({ length: 3 }).notNull(),
    sales: integer().notNull(),
    /** Minor units for each m², as are the others. */
    median: bigint({ mode: 'bigint' }).notNull(),
    mean: bigint({ mode: 'bigint' }).notNull(),
    lowerQuartile: bigint({ mode: 'bigint' }).notNull(),
    upperQuartile: bigint({ mode: 'bigint' }).notNull(),
    index: real(),
    sources: text().array().notNull(),
  },
  (table) => [
    primaryKey({
      name: 'market_trend_key',
      columns: [
        table.country,
        table.level,
        table.code,
        table.type,
        table.rooms,
        table.period,
        table.market,
        table.isDemo,
        table.isToDate,
        table.startsOn,
      ],
    }),
    index('market_trend_market').on(table.country, table.market, table.startsOn),
  ],
);

/** What an area is called. */
export const trendArea = pgTable(
  'trend_area',
  {
    country: char({ length: 2 }).notNull(),
    level: text({ enum: TREND_LEVELS }).notNull(),
    code: text().notNull(),
    name: text().notNull(),
  },
  (table) => [
    primaryKey({ name: 'trend_area_key', columns: [table.country, table.level, table.code] }),
  ],
);

/** Markets and years whose sales were written to since their rollups were built. Triggers write it, so no way in is forgotten. */
export const saleChange = pgTable(
  'sale_change',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    country: char({ length: 2 }).notNull(),
    market: text().notNull(),
    isDemo: boolean().notNull(),
    year: smallint().notNull(),
  },
  (table) => [index('sale_change_market').on(table.country, table.market)],
);
