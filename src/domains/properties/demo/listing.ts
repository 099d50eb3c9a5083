import {
  addressLine,
  type Door,
  inventCoordinates,
  inventDoor,
  inventPostalCode,
} from '@/domains/places/demo/model-address';
import type { Town } from '@/domains/places/demo/model-town';
import { DEMO_TOWNS } from '@/domains/places/demo/model-towns';
import type { ListingStatus } from '@/kernel/homes';
import type { Money } from '@/kernel/money';
import { type Random, seededRandom } from '@/kernel/seeded-random';
import { type HomeFacts, inventFacts, isFlat } from './facts';
import { scenesFor } from './pictures/scenes';
import { inventPrice, inventPriceHistory } from './prices';
import { Composer } from './texts/composer';
import { englishSlots, englishTitles } from './texts/english';
import { frenchSlots, frenchTitles } from './texts/french';

export const SOURCE = 'demo';

/** An invented home as it is offered, ready to be written. */
export interface DemoListing {
  readonly key: string;
  readonly facts: HomeFacts;
  readonly door: Door;
  /** The door in one line. */
  readonly address: string;
  readonly postalCode: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly title: string;
  readonly description: string;
  readonly status: ListingStatus;
  readonly contactEmail: string;
  readonly listedAt: Date;
  readonly closedAt: Date | null;
  /** First to last; the last is today's. */
  readonly prices: readonly (Money & { readonly recordedAt: Date })[];
  /** Names of scenes, the front first. */
  readonly scenes: readonly string[];
}

const DAY = 86_400_000;

/** Every home of the demo. The same on each machine but for its dates, which count back from `now`. */
export function inventListings(now: Date): DemoListing[] {
  return DEMO_TOWNS.flatMap((town) => {
    const composer = new Composer();
    return Array.from({ length: town.homes }, (_, index) =>
      inventListing(town, index, composer, now),
    );
  });
}

function inventListing(town: Town, index: number, composer: Composer, now: Date): DemoListing {
  // A seed of its own: a home added or changed later leaves all others as they are.
  const key = `${town.name}-${index + 1}`.toLowerCase().replaceAll(' ', '-');
  const random = seededRandom(key);
  const facts = inventFacts(town, random);
  const street = random.pick(town.streets);
  const french = town.country === 'FR';
  const [title, slots] = french
    ? [composer.title(frenchTitles(facts)), frenchSlots(facts, street, random)]
    : [composer.title(englishTitles(facts)), englishSlots(facts, street, random)];
  const description = composer.compose(slots, random);
  const listedAt = new Date(now.getTime() - random.between(0.4, 130) * DAY);
  const status = inventStatus(facts, random);
  const closed = status === 'sold' || status === 'let';
  const end = closed ? between(listedAt, now, random.between(0.55, 0.95)) : now;
  const door = inventDoor(
    { country: town.country, floor: isFlat(facts.type) ? facts.floor : null },
    street,
    random,
  );
  return {
    key,
    facts,
    door,
    address: addressLine(town.country, door),
    postalCode: inventPostalCode(town.country, facts.quarter, random),
    ...inventCoordinates(facts.quarter, random),
    title,
    description,
    status,
    contactEmail: inventContact(facts, random),
    listedAt,
    closedAt: closed ? end : null,
    prices: datedPrices(facts, listedAt, end, random),
    scenes: scenesFor(facts, random),
  };
}

function datedPrices(facts: HomeFacts, listedAt: Date, end: Date, random: Random) {
  const history = inventPriceHistory(facts, inventPrice(facts, random), random);
  return history.map((price, step) => ({
    ...price,
    recordedAt: step === 0 ? listedAt : between(listedAt, end, step / history.length),
  }));
}

function inventStatus(facts: HomeFacts, random: Random): ListingStatus {
  const roll = random.next();
  if (roll < 0.82) return 'active';
  if (roll < 0.91) return 'under_offer';
  return facts.transaction === 'sale' ? 'sold' : 'let';
}

const AGENCIES = {
  FR: ['toit-et-jardin', 'maison-clairval', 'les-clefs-du-quai', 'cabinet-hautefeuille'],
  US: ['porchlight-realty', 'two-keys-homes', 'alder-and-main', 'lantern-street'],
  GB: ['hartley-and-moss', 'chimney-row', 'old-gate-lettings', 'penrose-homes'],
  IN: ['neem-tree-homes', 'verandah-estates', 'chaukhat-realty', 'lakeside-keys'],
} as const;

/** Addresses under `.test`, which no mail server can ever reach (RFC 2606). */
function inventContact(facts: HomeFacts, random: Random): string {
  const desk = facts.country === 'FR' ? 'bonjour' : 'hello';
  return `${desk}@${random.pick(AGENCIES[facts.country])}.test`;
}

function between(from: Date, to: Date, share: number): Date {
  return new Date(from.getTime() + (to.getTime() - from.getTime()) * share);
}
