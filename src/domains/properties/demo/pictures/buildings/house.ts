import { cypress, door, hedge, pane, surroundings, tree } from '../outdoors';
import type { Light } from '../palette';
import { box, disc, shape, veil } from '../svg';
import { DOORS, paint } from './paints';

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
  const wall = paint(walls, variant);
  const roof = paint(roofs, variant);
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
    door(x + 328, 690, 76, 156, paint(DOORS, variant)),
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
