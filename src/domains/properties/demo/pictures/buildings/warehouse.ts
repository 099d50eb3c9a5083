import { door, surroundings, tree } from '../outdoors';
import type { Light } from '../palette';
import { box, repeat, shape } from '../svg';
import { BRICKS, DOORS, paint } from './paints';

/** A brick workshop with tall steel windows. */
export function warehouse(light: Light, variant: number): string {
  const brick = paint(BRICKS, variant);
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
          ? door(x + 10, 700, 112, 230, paint(DOORS, variant))
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
