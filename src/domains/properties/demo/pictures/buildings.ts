import { cypress, door, hedge, palm, pane, surroundings, tree } from './outdoors';
import type { Light } from './palette';
import { area, box, disc, repeat, shape, stroke, veil } from './svg';

const STONES = ['#e4d6bd', '#dccfb8', '#e9dfcd', '#d6c4a6', '#e6d2bd', '#d9d3c6'];
const BRICKS = ['#a55a44', '#94513f', '#b26a4e', '#8a5a4c', '#9c4c38', '#b0705a'];
const DOORS = ['#3b5a5f', '#8c3a2e', '#2f4238', '#5a4a6b', '#31506f', '#4a3b2f'];

const of = (colours: readonly string[], variant: number) =>
  colours[variant % colours.length] ?? '#ccc';

/** Stone, wrought iron and a zinc roof. */
export function cityBlock(light: Light, variant: number): string {
  const storeys = 4 + (variant % 2);
  const top = 660 - storeys * 92 - 40;
  const left = 250;
  const width = 700;
  const bays = 6 + (variant % 2);
  const step = width / bays;
  return [
    surroundings(light, variant),
    box(left - 260, top + 70, 240, 620, of(STONES, variant + 1)),
    box(left + width + 20, top + 30, 320, 640, of(STONES, variant + 2)),
    box(left, top, width, 690 - top, of(STONES, variant)),
    area(
      `M${left - 6} ${top} L${left + 26} ${top - 78} H${left + width - 26} L${left + width + 6} ${top} Z`,
      '#7b8790',
    ),
    repeat(bays, (bay) =>
      pane(left + step * bay + step / 2 - 16, top - 58, 32, 44, light, bay + variant),
    ),
    box(left - 10, top - 4, width + 20, 12, '#f1e7d6'),
    repeat(storeys, (storey) =>
      repeat(bays, (bay) => {
        const [x, y] = [left + step * bay + step / 2 - 19, top + 22 + storey * 92];
        return (
          pane(x, y, 38, 62, light, bay * 2 + storey + variant) +
          box(x - 12, y + 48, 62, 3, '#3a3a3d') +
          repeat(7, (bar) => box(x - 10 + bar * 9.6, y + 48, 2, 18, '#3a3a3d'))
        );
      }),
    ),
    box(left, 612, width, 78, '#d2c3a8'),
    door(left + width / 2 - 34, 690, 68, 100, of(DOORS, variant)),
    repeat(3, (index) => pane(left + 34 + index * 92, 622, 62, 54, light, index)),
    tree(150 + (variant % 3) * 30, 716, 190, light),
    tree(1050 - (variant % 4) * 22, 716, 170, light),
  ].join('');
}

/** A post-war or recent block with balconies. */
export function flats(light: Light, variant: number): string {
  const storeys = 6;
  const walls = ['#f0ebe3', '#e2ddd4', '#d9dfe0', '#efe3d6', '#dcd6cb', '#e9e6df'];
  const trims = ['#b4553a', '#5f7384', '#c99a5b', '#637659', '#8b7f95', '#4b5d6c'];
  const [left, width, top] = [290, 620, 150];
  const height = 84;
  return [
    surroundings(light, variant + 1),
    box(left, top, width, 540, of(walls, variant)),
    box(left + width, top + 24, 90, 516, of(walls, variant + 1)),
    veil(box(left + width, top + 24, 90, 516, '#2a2a30'), 0.18),
    box(left - 8, top - 12, width + 16, 14, '#8b8a88'),
    repeat(storeys, (storey) =>
      repeat(4, (bay) => {
        const [x, y] = [left + 28 + bay * 148, top + 22 + storey * height];
        return [
          pane(x, y, 104, 56, light, storey + bay * 2 + variant, '#4a4d50'),
          (bay + storey + variant) % 2 === 0
            ? box(x - 10, y + 36, 124, 26, of(trims, variant), 2) +
              veil(box(x - 10, y + 36, 124, 6, '#ffffff'), 0.3)
            : '',
        ].join('');
      }),
    ),
    box(left, 660, width, 30, '#8f8a82'),
    door(left + 270, 690, 80, 74, of(DOORS, variant + 2)),
    hedge(60, 210, 708, light),
    hedge(1020, 160, 708, light),
    tree(170, 700, 220, light),
    tree(1100, 704, 180 + (variant % 3) * 20, light),
  ].join('');
}

/** A high building among others, as in Mumbai or New York. */
export function tower(light: Light, variant: number): string {
  const walls = ['#d8cfc4', '#c9d2d6', '#e3d3c2', '#bfc8c4', '#d7c6b8', '#cfd0d8'];
  const [left, width] = [430 + (variant % 3) * 40, 300];
  const neighbour = (x: number, top: number, wide: number) =>
    veil(
      box(x, top, wide, 700 - top, light.far) +
        repeat(8, (row) => box(x + 14, top + 24 + row * 48, wide - 28, 12, light.glass)),
      0.75,
    );
  return [
    surroundings(light, variant + 2),
    neighbour(90, 300, 130),
    neighbour(240, 220 + (variant % 3) * 40, 120),
    neighbour(860, 250, 140),
    neighbour(1030, 340, 120),
    box(left, 70, width, 630, of(walls, variant)),
    box(left + width, 100, 70, 600, of(walls, variant)),
    veil(box(left + width, 100, 70, 600, '#1f2430'), 0.24),
    box(left + 90, 40, 120, 34, of(walls, variant + 1)),
    repeat(13, (storey) =>
      repeat(4, (bay) => {
        const [x, y] = [left + 18 + bay * 70, 92 + storey * 44];
        return (
          box(x, y, 52, 28, (storey * 5 + bay * 3 + variant) % 4 === 1 ? light.lit : light.glass) +
          (bay % 2 === variant % 2 ? box(x - 5, y + 20, 62, 10, '#f3eee5') : '')
        );
      }),
    ),
    box(left - 60, 650, width + 180, 50, '#a79f94'),
    box(left - 76, 642, width + 212, 12, '#efe9df'),
    palm(180, 716, 210, light),
    palm(330, 716, 160, light),
    tree(930, 716, 150, light),
    hedge(960, 220, 712, light),
  ].join('');
}

/** A row of brick houses with bay windows. */
export function terrace(light: Light, variant: number): string {
  return [
    surroundings(light, variant),
    repeat(4, (house) => {
      const x = -40 + house * 330 - (variant % 3) * 30;
      const brick = of(BRICKS, variant + house);
      return [
        box(x, 280, 326, 420, brick),
        shape(
          [
            [x - 8, 284],
            [x + 163, 150],
            [x + 334, 284],
          ],
          house % 2 ? '#58595f' : '#4d4f57',
        ),
        box(x + 252, 130, 44, 90, brick),
        box(x + 258, 112, 12, 20, '#c98d63'),
        box(x + 278, 112, 12, 20, '#c98d63'),
        repeat(5, (row) => veil(stroke(`M${x} ${330 + row * 74} H${x + 326}`, '#ffffff', 2), 0.12)),
        pane(x + 46, 330, 78, 104, light, house + variant),
        pane(x + 206, 330, 70, 104, light, house + 1),
        box(x + 28, 484, 132, 178, '#efe7da'),
        pane(x + 38, 500, 30, 130, light, house + 2),
        pane(x + 80, 500, 34, 130, light, house + variant),
        pane(x + 126, 500, 26, 130, light, house),
        door(x + 206, 690, 68, 150, of(DOORS, variant + house)),
        veil(disc(x + 240, 528, 30, light.lit, 0.6), 0.7),
        box(x + 16, 662, 162, 34, '#7d4b3c'),
        hedge(x + 22, 150, 664, light),
      ].join('');
    }),
    tree(60 + variant * 60, 740, 150, light),
  ].join('');
}

/** A detached house under a gabled roof. */
export function house(light: Light, variant: number): string {
  const walls = [
    '#f3ece0',
    '#c9d3cf',
    '#e9d9c3',
    '#8fa3a8',
    '#e7e1d8',
    '#b9a48c',
    '#dfe2dd',
    '#c98f6d',
  ];
  const roofs = ['#a4553d', '#5b5f66', '#8d4a38', '#4a5158', '#b0664a', '#6e5a4e'];
  const x = 250 + (variant % 3) * 50;
  const wall = of(walls, variant);
  const roof = of(roofs, variant);
  return [
    surroundings(light, variant),
    cypress(x - 90, 690, 260, light),
    tree(x + 800, 700, 290, light),
    box(x, 380, 620, 310, wall),
    shape(
      [
        [x - 46, 388],
        [x + 60, 240],
        [x + 600, 240],
        [x + 666, 388],
      ],
      roof,
    ),
    box(x + 470, 190, 52, 90, '#9a7862'),
    box(x + 40, 350, 230, 340, wall),
    shape(
      [
        [x + 6, 356],
        [x + 155, 206],
        [x + 304, 356],
      ],
      roof,
    ),
    veil(
      shape(
        [
          [x + 155, 206],
          [x + 304, 356],
          [x + 280, 356],
          [x + 155, 230],
        ],
        '#000000',
      ),
      0.15,
    ),
    disc(x + 155, 306, 24, light.lit),
    pane(x + 96, 390, 118, 86, light, variant),
    pane(x + 96, 540, 118, 96, light, variant + 1),
    door(x + 328, 690, 76, 156, of(DOORS, variant)),
    shape(
      [
        [x + 300, 530],
        [x + 366, 492],
        [x + 432, 530],
      ],
      roof,
    ),
    pane(x + 460, 540, 116, 92, light, variant + 2),
    pane(x + 330, 410, 76, 70, light, variant + 1),
    pane(x + 480, 410, 76, 70, light, variant),
    shape(
      [
        [x + 336, 690],
        [x + 396, 690],
        [x + 460, 800],
        [x + 270, 800],
      ],
      '#cdbfa8',
    ),
    hedge(x - 130, 230, 704, light),
    hedge(x + 470, 280, 704, light),
  ].join('');
}

/** White volumes, glass and a pool. */
export function villa(light: Light, variant: number): string {
  const whites = ['#f6f2ea', '#efe6d8', '#f2eee9', '#e8dccb', '#f4ece2'];
  return [
    surroundings(light, variant + 1),
    variant % 2 ? palm(210, 640, 330, light) : cypress(210, 650, 330, light),
    variant % 2 ? palm(1080, 650, 260, light) : cypress(1090, 650, 290, light),
    box(290, 430, 660, 230, of(whites, variant)),
    box(420, 300, 420, 140, of(whites, variant)),
    veil(box(700, 300, 140, 140, '#3a3532'), 0.1),
    box(400, 286, 470, 18, '#8b7d6e'),
    box(270, 420, 710, 16, '#8b7d6e'),
    repeat(3, (index) => pane(450 + index * 126, 322, 104, 92, light, index + variant, '#3f4346')),
    repeat(4, (index) =>
      pane(320 + index * 118, 462, 100, 190, light, index + variant + 1, '#3f4346'),
    ),
    box(806, 452, 122, 208, '#b59268'),
    repeat(9, (index) => veil(box(812 + index * 13, 452, 2, 208, '#3a2a1c'), 0.3)),
    box(240, 656, 760, 20, '#d9cdbb'),
    area('M180 700 H1020 L1090 776 H110 Z', '#e8dfd0'),
    area('M240 714 H960 L1010 764 H190 Z', '#6db3c0'),
    veil(area('M300 724 H640 L660 734 H290 Z M560 746 H880 L894 754 H550 Z', '#ffffff'), 0.5),
    hedge(20, 190, 690, light),
    hedge(1000, 190, 690, light),
  ].join('');
}

/** A brick workshop with tall steel windows. */
export function warehouse(light: Light, variant: number): string {
  const brick = of(BRICKS, variant);
  return [
    surroundings(light, variant),
    box(140, 190, 920, 510, brick),
    repeat(5, (index) =>
      shape(
        [
          [140 + index * 184, 194],
          [140 + index * 184, 110],
          [324 + index * 184, 194],
        ],
        index % 2 ? '#54585e' : '#5f646b',
      ),
    ),
    box(130, 186, 940, 16, '#d8c8b0'),
    repeat(2, (row) =>
      repeat(5, (bay) => {
        const [x, y] = [178 + bay * 178, 232 + row * 220];
        return bay === 2 && row === 1
          ? door(x + 10, 700, 112, 230, of(DOORS, variant))
          : box(x - 6, y - 6, 144, 172, '#2f3437', 4) +
              box(x, y, 132, 160, (bay + row + variant) % 3 ? light.glass : light.lit) +
              repeat(3, (bar) => box(x + 32 + bar * 33, y, 4, 160, '#2f3437')) +
              repeat(3, (bar) => box(x, y + 38 + bar * 40, 132, 4, '#2f3437'));
      }),
    ),
    tree(90, 716, 190, light),
    tree(1120, 716, 210, light),
  ].join('');
}

/** Land, a garage bay, a shop: what is no dwelling. */
export function plot(light: Light, variant: number): string {
  return [
    surroundings(light, variant),
    area('M0 560 C 300 520 800 590 1200 540 V800 H0 Z', light.ground),
    area('M220 610 L980 590 L1130 770 H90 Z', light.leaf),
    stroke('M220 610 L980 590 L1130 770 H90 Z', '#f0e8d8', 4),
    repeat(4, (index) =>
      box([216, 976, 1124, 86][index] ?? 0, [570, 550, 712, 712][index] ?? 0, 8, 60, '#8a6a4a'),
    ),
    tree(170 + variant * 40, 600, 200, light),
    tree(1030 - variant * 30, 590, 240, light),
    hedge(380, 420, 600, light),
  ].join('');
}

export function garageBay(light: Light, variant: number): string {
  return [
    box(0, 0, 1200, 800, '#b9b4ab'),
    box(0, 0, 1200, 130, '#8f8b84'),
    repeat(3, (index) => box(120 + index * 380, 60, 200, 14, light.lit, 7)),
    area('M0 560 H1200 V800 H0 Z', '#8a8680'),
    repeat(4, (index) =>
      shape(
        [
          [180 + index * 280, 570],
          [190 + index * 280, 570],
          [60 + index * 370, 800],
          [40 + index * 370, 800],
        ],
        '#f3ecdc',
      ),
    ),
    box(330, 130, 70, 440, of(DOORS, variant)),
    box(800, 130, 70, 440, '#d9d3c8'),
    disc(1020, 330, 60, '#b4553a'),
    disc(1020, 330, 40, '#f3ecdc'),
  ].join('');
}

export function shop(light: Light, variant: number): string {
  const colour = of(DOORS, variant);
  return [
    surroundings(light, variant),
    box(120, 60, 960, 640, of(STONES, variant)),
    repeat(6, (bay) => pane(180 + bay * 150, 120, 70, 130, light, bay + variant)),
    box(160, 330, 880, 370, colour),
    box(160, 330, 880, 60, '#2d2a27'),
    repeat(11, (index) =>
      shape(
        [
          [160 + index * 80, 390],
          [240 + index * 80, 390],
          [232 + index * 80, 450],
          [152 + index * 80, 450],
        ],
        index % 2 ? '#f3ecdc' : '#b4553a',
      ),
    ),
    box(200, 460, 330, 200, light.lit),
    box(690, 460, 310, 200, light.glass),
    door(560, 700, 100, 230, '#efe8db'),
    repeat(4, (index) => disc(250 + index * 78, 640, 26, light.leaf, 0.8)),
    tree(60, 716, 200, light),
  ].join('');
}
