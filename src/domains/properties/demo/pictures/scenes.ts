import type { Random } from '@/kernel/seeded-random';
import { type HomeFacts, isFlat } from '../facts';
import { cityBlock } from './buildings/city-block';
import { flats } from './buildings/flats';
import { garageBay } from './buildings/garage-bay';
import { house } from './buildings/house';
import { plot } from './buildings/plot';
import { shop } from './buildings/shop';
import { terrace } from './buildings/terrace';
import { tower } from './buildings/tower';
import { villa } from './buildings/villa';
import { warehouse } from './buildings/warehouse';
import { floorPlan } from './floor-plan';
import { at, INTERIORS, LIGHTS } from './palette';
import * as rooms from './rooms';
import { sheet } from './svg';

/** Every kind of picture, with how many variants of it are drawn; a listing's photos are taken from these. */
const SCENES = {
  'city-block': { variants: 7, draw: outdoors(cityBlock) },
  flats: { variants: 7, draw: outdoors(flats) },
  tower: { variants: 7, draw: outdoors(tower) },
  terrace: { variants: 7, draw: outdoors(terrace) },
  house: { variants: 9, draw: outdoors(house) },
  villa: { variants: 6, draw: outdoors(villa) },
  warehouse: { variants: 5, draw: outdoors(warehouse) },
  plot: { variants: 3, draw: outdoors(plot) },
  'garage-bay': { variants: 2, draw: outdoors(garageBay) },
  shop: { variants: 4, draw: outdoors(shop) },
  'living-room': { variants: 10, draw: indoors(rooms.livingRoom) },
  kitchen: { variants: 10, draw: indoors(rooms.kitchen) },
  bedroom: { variants: 10, draw: indoors(rooms.bedroom) },
  bathroom: { variants: 10, draw: indoors(rooms.bathroom) },
  // Two of each, for no bedroom to six.
  plan: { variants: 14, draw: (variant: number) => sheet(floorPlan(variant % 7, variant)) },
} as const;

type SceneKind = keyof typeof SCENES;

/** One picture: `living-room-3` draws the same on every machine. */
export interface Scene {
  readonly name: string;
  readonly svg: () => string;
}

export function allScenes(): Scene[] {
  return (Object.keys(SCENES) as SceneKind[]).flatMap((kind) =>
    Array.from({ length: SCENES[kind].variants }, (_, variant) => ({
      name: `${kind}-${variant}`,
      svg: () => SCENES[kind].draw(variant),
    })),
  );
}

/** The pictures that suit a home, front first; its rooms share one set of colours. */
export function scenesFor(home: HomeFacts, random: Random): string[] {
  const front = facade(home);
  const outside = `${front}-${random.whole(0, SCENES[front].variants - 1)}`;
  if (home.bedrooms === null) return [outside];
  const colours = random.whole(0, INTERIORS.length - 1);
  const inside =
    home.bedrooms === 0
      ? ['living-room', 'bathroom']
      : [
          'living-room',
          'kitchen',
          ...random.shuffle(['bedroom', 'bathroom']).slice(0, random.whole(1, 2)),
        ];
  const plan = `plan-${home.bedrooms + 7 * random.whole(0, 1)}`;
  return [
    outside,
    ...inside.map((room) => `${room}-${colours}`),
    ...(random.chance(0.6) ? [plan] : []),
  ].slice(0, 5);
}

function facade(home: HomeFacts): SceneKind {
  switch (home.type) {
    case 'land':
      return 'plot';
    case 'parking':
      return 'garage-bay';
    case 'commercial':
      return 'shop';
    case 'loft':
      return 'warehouse';
    case 'villa':
      return 'villa';
    case 'house':
      return home.country === 'GB' && home.era === 'old' ? 'terrace' : 'house';
    default:
      break;
  }
  if (home.floors >= 8) return 'tower';
  return home.era === 'old' && isFlat(home.type) ? 'city-block' : 'flats';
}

function outdoors(draw: (light: (typeof LIGHTS)[number], variant: number) => string) {
  return (variant: number) => sheet(draw(at(LIGHTS, variant), variant));
}

function indoors(draw: (room: (typeof INTERIORS)[number], variant: number) => string) {
  return (variant: number) => sheet(draw(at(INTERIORS, variant), variant));
}
