import type { Feature } from '@/kernel/homes';
import type { Random } from '@/kernel/seeded-random';
import { squareMetresToSquareFeet } from '@/kernel/units';
import { type HomeFacts, isFlat } from '../facts';

const COUNTS =
  ' one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(
    ' ',
  );

const count = (number: number) => COUNTS[number] ?? String(number);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const squareFeet = (squareMetres: number) =>
  (Math.round(squareMetresToSquareFeet(squareMetres) / 10) * 10).toLocaleString('en-US');
const ordinal = (number: number) => {
  const rule = new Intl.PluralRules('en', { type: 'ordinal' }).select(number);
  return `${number}${{ one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' }[rule]}`;
};

const WITH: Partial<Record<Feature, string>> = {
  pool: 'with a pool',
  terrace: 'with a terrace',
  view: 'with a long view',
  garden: 'with a garden',
  balcony: 'with a balcony',
  garage: 'with a garage',
  fireplace: 'with a fireplace',
  top_floor: 'on the top floor',
};

export function englishTitles(home: HomeFacts): string[] {
  const what = kind(home);
  const where = home.quarter.name;
  const size = squareFeet(home.surface || (home.landSurface ?? 0));
  const extra = home.features.map((feature) => WITH[feature]).filter((text) => text !== undefined);
  return [
    ...extra.map((text) => `${what} ${text} in ${where}`),
    `${what} in ${where}`,
    ...home.quarter.near.map((near) => `${what} near ${near}`),
    `${what} of ${size} sq ft in ${where}`,
    `${what} of ${size} sq ft, built in ${home.yearBuilt}, ${where}`,
  ];
}

/** As people there say it: a flat in Bristol, an apartment in Austin, 2 BHK in Pune. */
function kind(home: HomeFacts): string {
  if (home.type === 'land') return 'Building plot';
  if (home.type === 'parking') return 'Parking space';
  if (home.type === 'commercial') return 'Shop';
  const flat = home.country === 'GB' ? 'flat' : 'apartment';
  if (home.type === 'studio') return `Studio ${flat}`;
  const bedrooms = home.bedrooms ?? 0;
  const noun =
    home.type === 'apartment'
      ? flat
      : home.type === 'house' && home.country === 'GB' && home.era === 'old'
        ? 'terraced house'
        : home.type === 'loft' && home.country === 'GB'
          ? 'warehouse conversion'
          : home.type;
  return home.country === 'IN'
    ? `${bedrooms} BHK ${noun}`
    : `${capital(count(bedrooms))}-bedroom ${noun}`;
}

function floorName(home: HomeFacts): string {
  // An American counts the street level as the first floor, everybody else here starts above it.
  if (home.country === 'US') return `${ordinal(home.floor + 1)} floor`;
  return home.floor === 0 ? 'ground floor' : `${ordinal(home.floor)} floor`;
}

export function englishSlots(home: HomeFacts, street: string, random: Random): string[][] {
  const near = random.pick(home.quarter.near);
  const walk = random.whole(3, 15);
  if (home.bedrooms === null) return premises(home, street, near, walk, random);
  const size = squareFeet(home.surface);
  const what = kind(home).replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
  const living = squareFeet(home.surface * random.between(0.26, 0.38));
  const side = random.pick(['east', 'south', 'west', 'south-west', 'south-east']);
  const bedrooms = count(home.bedrooms);
  const plural = home.bedrooms > 1 ? 's' : '';
  const baths = home.bathrooms === 1 ? 'one bathroom' : `${home.bathrooms} bathrooms`;
  const features = random.shuffle(featureSentences(home, random));
  const opening = isFlat(home.type)
    ? [
        `On the ${floorName(home)} of a ${home.yearBuilt} building on ${street}, this ${what} has ${size} sq ft and windows to the ${side}.`,
        `${capital(count(walk))} minutes on foot from ${near}: ${size} sq ft on the ${floorName(home)}, with light from the ${side}.`,
        `A ${what.replace(/^(\d)/, 'well-planned $1')} of ${size} sq ft in ${home.quarter.name}, ${floorName(home)}, on a street that goes quiet after seven.`,
        `${street} runs behind ${near}; the ${floorName(home)} here gives ${size} sq ft facing ${side}.`,
      ]
    : [
        `Built in ${home.yearBuilt} on ${street}, this ${what} offers ${size} sq ft on a plot of ${squareFeet(home.landSurface ?? 0)} sq ft.`,
        `${walk} minutes on foot from ${near}, a ${home.yearBuilt} house with ${size} sq ft indoors and a ${side}-facing back.`,
        `In ${home.quarter.name}, ${size} sq ft over two levels, with ${squareFeet(home.landSurface ?? 0)} sq ft of land around it.`,
      ];
  const layout =
    home.bedrooms === 0
      ? [
          `One room, but a real alcove for the bed and ${random.whole(6, 14)} feet of cupboards.`,
          `The main room of ${living} sq ft holds a sleeping corner and a kitchenette with ${random.whole(2, 4)} rings.`,
        ]
      : [
          `The living room of ${living} sq ft leads to ${bedrooms} bedroom${plural} and ${baths}.`,
          `There ${home.bedrooms > 1 ? 'are' : 'is'} ${bedrooms} bedroom${plural}, ${baths} and ${living} sq ft to live and eat in.`,
          `Sleeping is at the back, with ${bedrooms} quiet bedroom${plural}; the ${side} side is one room of ${living} sq ft.`,
          `A hall with ${random.whole(2, 5)} built-in cupboards parts the ${bedrooms} bedroom${plural} from the living room (${living} sq ft).`,
        ];
  return [
    opening,
    layout,
    home.bedrooms === 0
      ? []
      : [
          `The kitchen was renewed in ${random.whole(2016, 2025)} and seats ${random.whole(3, 8)}.`,
          `Counters of ${random.pick(['oak', 'granite', 'pale quartz', 'beech', 'slate'])} run ${random.whole(9, 18)} feet along the ${side} window.`,
          `You cook looking out: ${random.whole(8, 16)} feet of worktop, with oven and dishwasher from ${random.whole(2019, 2025)}.`,
          `A glazed screen of ${random.whole(3, 6)} panes parts the kitchen from the living room and lets the light through.`,
          `Sink under the window, ${random.whole(6, 14)} cupboards and a quiet extractor: the kitchen is ready to use.`,
          `A separate kitchen, ${random.whole(8, 14)} feet by ${random.whole(7, 11)}, has a pantry and a window of its own.`,
        ],
    ERA_SENTENCES[home.era].map((sentence) => sentence(home, random)),
    features.slice(0, Math.ceil(features.length / 2)),
    features.slice(Math.ceil(features.length / 2)),
    [
      `${capital(near)} is ${walk} minutes away on foot, a grocer ${random.whole(2, 6)}.`,
      `The nearest stop is ${random.whole(10, 60) * 10} yards off; ${near} is a walk of ${walk} minutes.`,
      `There is a market on ${random.pick(['Tuesdays', 'Thursdays', 'Saturdays', 'Sundays'])}, ${random.whole(15, 70) * 10} yards away.`,
      `A baker at number ${random.whole(3, 60)} and a nursery ${random.whole(2, 8)} minutes away keep daily life on foot.`,
      `By bicycle the centre takes ${random.whole(7, 24)} minutes.`,
      `Doctor, pharmacy and corner shop are within ${random.whole(20, 60) * 10} yards.`,
      `School, bakery and ${near} all lie within ${walk + 4} minutes.`,
    ],
    home.transaction === 'rent' ? rentTerms(home, random) : saleTerms(home, random),
  ];
}

type Sentence = (home: HomeFacts, random: Random) => string;

const ERA_SENTENCES: Record<HomeFacts['era'], readonly Sentence[]> = {
  old: [
    (_, random) =>
      `Ceilings of ${random.whole(9, 11)} feet ${random.whole(1, 11)} and the first floorboards are still here.`,
    (home) => `Of ${home.yearBuilt} it keeps the doors, the brass and the deep window sills.`,
    (_, random) =>
      `Wiring and pipes were redone in ${random.whole(2010, 2024)}; the plaster mouldings were left alone.`,
  ],
  middle: [
    (home) =>
      `The ${home.yearBuilt} shell has been insulated, and the rooms are square and easy to furnish.`,
    (_, random) =>
      `Windows were replaced in ${random.whole(2008, 2023)} and the roof ${random.whole(2, 9)} years ago.`,
  ],
  late: [
    (home) => `Soundly built in ${home.yearBuilt}, with double glazing throughout and dry storage.`,
    (_, random) => `The boiler and heating controls date from ${random.whole(2015, 2024)}.`,
  ],
  new: [
    (home) =>
      `Finished in ${home.yearBuilt}: good insulation, quiet ventilation, a locked room for bicycles.`,
    (home, random) =>
      `It was completed in ${home.yearBuilt} and has had ${random.chance(0.5) ? 'one owner' : 'two households'} since.`,
  ],
};

function featureSentences(home: HomeFacts, random: Random): string[] {
  const size = random.whole(40, 170);
  const ways: Partial<Record<Feature, string>> = {
    garden: `The garden is walled, has a ${random.pick(['fig', 'cherry', 'plum', 'lime', 'pear', 'magnolia'])} tree and keeps the sun until ${random.whole(4, 8)} in June.`,
    pool: isFlat(home.type)
      ? `Residents share a pool of ${random.whole(18, 30)} metres, open from ${random.whole(5, 7)} in the morning.`
      : `The pool is ${random.whole(22, 38)} feet long and was relined in ${random.whole(2018, 2025)}.`,
    terrace: `The terrace, ${size + 80} sq ft, takes a table for ${random.whole(4, 10)}.`,
    balcony: `A balcony of ${size} sq ft continues the living room.`,
    view: `From the ${random.pick(['living room', 'kitchen', 'main bedroom'])} one sees ${random.pick(['over the roofs', 'across the treetops', 'as far as the hills', 'down the whole avenue'])}.`,
    garage: `The garage holds a car and a workbench of ${random.whole(5, 9)} feet.`,
    parking: `Parking space ${random.whole(3, 190)} comes with it.`,
    cellar: `Below is a dry cellar of ${size} sq ft.`,
    fireplace: `The ${random.pick(['slate', 'marble', 'brick', 'cast-iron'])} fireplace works; the flue was swept in ${random.whole(2023, 2025)}.`,
    elevator: `The ${home.country === 'US' ? 'elevator' : 'lift'} was renewed in ${random.whole(2014, 2025)} and stops at every floor.`,
    air_conditioning: `Air conditioning covers ${random.whole(2, 5)} rooms.`,
    furnished: `It comes furnished, down to a desk and plates for ${random.whole(2, 8)}.`,
    pets_allowed: `A pet is welcome, with ${random.pick(['a word beforehand', 'a small extra deposit', 'no extra charge'])}.`,
    accessible: `Doors are ${random.whole(32, 36)} inches wide and the shower has no step.`,
    gym: `The gym on floor ${random.whole(1, 3)} opens at ${random.whole(5, 7)}.`,
    concierge: `A concierge takes parcels until ${random.whole(7, 11)} in the evening.`,
    storage: `A storage room of ${random.whole(20, 60)} sq ft keeps the hall clear.`,
    top_floor: `Nobody lives above: the building ends at ${home.floors} storeys.`,
  };
  return home.features.map((feature) => ways[feature]).filter((way) => way !== undefined);
}

function rentTerms(home: HomeFacts, random: Random): string[] {
  const weeks = random.whole(2, 9);
  switch (home.country) {
    case 'IN':
      return [
        `Deposit of ${random.whole(2, 6)} months, agreement for 11 months, free in ${weeks} weeks.`,
        `Maintenance of ₹${(random.whole(20, 95) * 100).toLocaleString('en-IN')} a month is paid by the tenant.`,
      ];
    case 'GB':
      return [
        `Available in ${weeks} weeks; council tax band ${random.pick(['A', 'B', 'C', 'D', 'E'])}.`,
        `The deposit is five weeks’ rent, and the term ${random.pick([6, 12, 18, 24])} months to begin with.`,
      ];
    default:
      return [
        `Lease of ${random.pick([6, 12, 15, 18])} months, water included, free in ${weeks} weeks.`,
        `The deposit is one month; laundry is ${random.pick(['in the unit', 'on each floor', 'in the basement'])}.`,
      ];
  }
}

function saleTerms(home: HomeFacts, random: Random): string[] {
  switch (home.country) {
    case 'IN':
      return [
        `Clear title, society charges of ₹${(random.whole(25, 140) * 100).toLocaleString('en-IN')} a month.`,
        `Possession within ${random.whole(30, 120)} days; ${random.whole(1, 2)} covered car park${random.chance(0.5) ? ' is' : ' bay is'} registered with it.`,
      ];
    case 'GB':
      return isFlat(home.type)
        ? [
            `Lease of ${random.whole(92, 240)} years, service charge £${(random.whole(8, 38) * 100).toLocaleString('en-GB')} a year.`,
            `Share of freehold with ${random.whole(3, 9)} neighbours; EPC rating ${random.pick(['B', 'C', 'C', 'D'])}.`,
          ]
        : [
            `Freehold, council tax band ${random.pick(['B', 'C', 'D', 'E', 'F'])}, EPC rating ${random.pick(['C', 'D', 'E'])}.`,
            `No onward chain; the survey of ${random.whole(2023, 2025)} can be read.`,
          ];
    default:
      return isFlat(home.type)
        ? [
            `HOA dues are $${(random.whole(24, 98) * 10).toLocaleString('en-US')} a month and cover water and roof.`,
            `The building keeps ${random.whole(18, 60)} units and a reserve study from ${random.whole(2021, 2025)}.`,
          ]
        : [
            `Property tax came to $${(random.whole(38, 160) * 100).toLocaleString('en-US')} last year.`,
            `Inspected in ${random.whole(2024, 2025)}; the roof has ${random.whole(8, 22)} years left by that report.`,
          ];
  }
}

function premises(
  home: HomeFacts,
  street: string,
  near: string,
  walk: number,
  random: Random,
): string[][] {
  if (home.type === 'land') {
    return [
      [
        `A plot of ${squareFeet(home.landSurface ?? 0)} sq ft on ${street}, ${walk} minutes on foot from ${near}.`,
      ],
      [
        `It has ${random.whole(38, 90)} feet of frontage, a gentle slope, water and power at the kerb.`,
      ],
      [
        `Outline consent of ${random.whole(2023, 2026)} allows a house of ${random.whole(14, 26) * 100} sq ft.`,
      ],
    ];
  }
  if (home.type === 'parking') {
    return [
      [`A bay of ${squareFeet(home.surface)} sq ft below ${street}, ${walk} minutes from ${near}.`],
      [
        `Remote-controlled gate, ${random.whole(6, 7)} feet ${random.whole(1, 11)} of headroom, wiring for a car charger.`,
      ],
    ];
  }
  return [
    [
      `${squareFeet(home.surface)} sq ft at street level on ${street}, ${walk} minutes from ${near}.`,
    ],
    [
      `The shop front is ${random.whole(10, 30)} feet wide, with a stock room of ${squareFeet(random.whole(8, 30))} sq ft behind.`,
    ],
    [`Permitted for retail or offices; the last tenant stayed ${random.whole(3, 19)} years.`],
  ];
}
