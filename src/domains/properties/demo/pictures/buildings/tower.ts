import { hedge, palm, surroundings, tree } from '../outdoors';
import type { Light } from '../palette';
import { box, repeat, veil } from '../svg';
import { paint } from './paints';

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
    box(left, 70, width, 630, paint(walls, variant)),
    box(left + width, 100, 70, 600, paint(walls, variant)),
    veil(box(left + width, 100, 70, 600, '#1f2430'), 0.24),
    box(left + 90, 40, 120, 34, paint(walls, variant + 1)),
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
