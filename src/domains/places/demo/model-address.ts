import type { Country } from '@/kernel/countries';
import type { Random } from '@/kernel/seeded-random';
import type { Quarter } from './model-town';

const METRES_PER_DEGREE = 111_320;

/** A point within the quarter's spread, evenly over its disc. */
export function inventCoordinates(quarter: Quarter, random: Random) {
  const distance = quarter.spread * Math.sqrt(random.next());
  const bearing = random.between(0, 2 * Math.PI);
  const north = (distance * Math.cos(bearing)) / METRES_PER_DEGREE;
  const east = (distance * Math.sin(bearing)) / METRES_PER_DEGREE;
  return {
    latitude: round(quarter.latitude + north),
    longitude: round(quarter.longitude + east / Math.cos((quarter.latitude * Math.PI) / 180)),
  };
}

/** A metre is enough, and is what addresses are known to. */
function round(degrees: number): number {
  return Math.round(degrees * 100_000) / 100_000;
}

/** A door in a street: `unit` names the flat where its country writes one ("Apt 3B", "Flat 12"). */
export interface Door {
  readonly number: string;
  readonly unit: string | null;
  readonly street: string;
}

/** `floor` of a flat, 0 at the ground; null for what has the house to itself. */
export function inventDoor(
  home: { country: Country; floor: number | null },
  street: string,
  random: Random,
): Door {
  const { country, floor } = home;
  const number = String(random.whole(2, country === 'US' ? 1900 : 96));
  if (floor === null) return { number, unit: null, street };
  return { number, unit: inventUnit(country, floor, random.whole(1, 6)), street };
}

function inventUnit(country: Country, floor: number, door: number): string | null {
  switch (country) {
    case 'FR':
      return null;
    case 'US':
      return `Apt ${floor + 1}${'ABCDEF'[door - 1]}`;
    case 'GB':
      return `Flat ${floor * 2 + door}`;
    case 'IN':
      return `Flat ${floor * 100 + door}`;
  }
}

/** The door as its country writes it. */
export function addressLine(country: Country, { number, unit, street }: Door): string {
  // An Indian road's name may itself begin with a number ("12th Main Road").
  const line = country === 'IN' ? `${number}, ${street}` : `${number} ${street}`;
  if (unit === null) return line;
  return country === 'US' ? `${line}, ${unit}` : `${unit}, ${line}`;
}

/** The inward half of a British code: a digit and two letters, without those that it never has (CIKMOV). */
export function inventPostalCode(country: Country, quarter: Quarter, random: Random): string {
  if (country !== 'GB') return quarter.postalCode;
  const letters = [...'ABDEFGHJLNPQRSTUWXYZ'];
  return `${quarter.postalCode} ${random.whole(1, 9)}${random.pick(letters)}${random.pick(letters)}`;
}
