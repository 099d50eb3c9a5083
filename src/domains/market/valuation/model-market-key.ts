import { type Country, isCountry } from '@/kernel/countries';

/** The sales that are valued by each other: of one department or county, the generated apart. */
export interface MarketKey {
  readonly country: Country;
  /** Empty where the register tells none. */
  readonly department: string;
  readonly isDemo: boolean;
}

/** `FR-69`, `US-King`, `FR-69-demo`. */
export function marketName({ country, department, isDemo }: MarketKey): string {
  return [country, department || 'all', ...(isDemo ? ['demo'] : [])].join('-');
}

/** The market of a name of {@link marketName}; null where it is none. */
export function marketOf(name: string): MarketKey | null {
  const match = /^([A-Z]{2})-(.+?)(-demo)?$/.exec(name);
  const [, country, department = '', demo] = match ?? [];
  if (!isCountry(country)) return null;
  return {
    country,
    department: department === 'all' ? '' : department,
    isDemo: demo !== undefined,
  };
}
