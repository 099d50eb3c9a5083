import { type HomeFacts, isFlat } from './facts';
import type { Random } from './random';
import type { Quarter } from './towns/town';

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

export function inventStreet(home: HomeFacts, random: Random): string {
  return random.pick(home.town.streets);
}

export function inventAddress(home: HomeFacts, street: string, random: Random): string {
  const number = random.whole(2, home.country === 'US' ? 1900 : 96);
  // An Indian road's name may itself begin with a number ("12th Main Road").
  const line = home.country === 'IN' ? `${number}, ${street}` : `${number} ${street}`;
  if (!isFlat(home.type)) return line;
  const door = random.whole(1, 6);
  switch (home.country) {
    case 'FR':
      return line;
    case 'US':
      return `${line}, Apt ${home.floor + 1}${'ABCDEF'[door - 1]}`;
    case 'GB':
      return `Flat ${home.floor * 2 + door}, ${line}`;
    case 'IN':
      return `Flat ${home.floor * 100 + door}, ${line}`;
  }
}

/** The inward half of a British code: a digit and two letters, without those that it never has (CIKMOV). */
export function inventPostalCode(home: HomeFacts, random: Random): string {
  if (home.country !== 'GB') return home.quarter.postalCode;
  const letters = [...'ABDEFGHJLNPQRSTUWXYZ'];
  return `${home.quarter.postalCode} ${random.whole(1, 9)}${random.pick(letters)}${random.pick(letters)}`;
}
