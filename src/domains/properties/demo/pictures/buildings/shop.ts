import { door, pane, surroundings, tree } from '../outdoors';
import type { Light } from '../palette';
import { box, disc, repeat, shape } from '../svg';
import { DOORS, paint, STONES } from './paints';

export function shop(light: Light, variant: number): string {
  const colour = paint(DOORS, variant);
  return [
    surroundings(light, variant),
    box(120, 60, 960, 640, paint(STONES, variant)),
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
