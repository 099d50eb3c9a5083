import { door, pane, surroundings, tree } from '../outdoors';
import type { Light } from '../palette';
import { area, box, repeat } from '../svg';
import { DOORS, paint, STONES } from './paints';

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
    box(left - 260, top + 70, 240, 620, paint(STONES, variant + 1)),
    box(left + width + 20, top + 30, 320, 640, paint(STONES, variant + 2)),
    box(left, top, width, 690 - top, paint(STONES, variant)),
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
    door(left + width / 2 - 34, 690, 68, 100, paint(DOORS, variant)),
    repeat(3, (index) => pane(left + 34 + index * 92, 622, 62, 54, light, index)),
    tree(150 + (variant % 3) * 30, 716, 190, light),
    tree(1050 - (variant % 4) * 22, 716, 170, light),
  ].join('');
}
