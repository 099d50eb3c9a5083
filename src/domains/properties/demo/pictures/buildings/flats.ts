import { door, hedge, pane, surroundings, tree } from '../outdoors';
import type { Light } from '../palette';
import { box, repeat, veil } from '../svg';
import { DOORS, paint } from './paints';

/** A post-war or recent block with balconies. */
export function flats(light: Light, variant: number): string {
  const storeys = 6;
  const walls = ['#f0ebe3', '#e2ddd4', '#d9dfe0', '#efe3d6', '#dcd6cb', '#e9e6df'];
  const trims = ['#b4553a', '#5f7384', '#c99a5b', '#637659', '#8b7f95', '#4b5d6c'];
  const [left, width, top] = [290, 620, 150];
  const height = 84;
  return [
    surroundings(light, variant + 1),
    box(left, top, width, 540, paint(walls, variant)),
    box(left + width, top + 24, 90, 516, paint(walls, variant + 1)),
    veil(box(left + width, top + 24, 90, 516, '#2a2a30'), 0.18),
    box(left - 8, top - 12, width + 16, 14, '#8b8a88'),
    repeat(storeys, (storey) =>
      repeat(4, (bay) => {
        const [x, y] = [left + 28 + bay * 148, top + 22 + storey * height];
        return [
          pane(x, y, 104, 56, light, storey + bay * 2 + variant, '#4a4d50'),
          (bay + storey + variant) % 2 === 0
            ? box(x - 10, y + 36, 124, 26, paint(trims, variant), 2) +
              veil(box(x - 10, y + 36, 124, 6, '#ffffff'), 0.3)
            : '',
        ].join('');
      }),
    ),
    box(left, 660, width, 30, '#8f8a82'),
    door(left + 270, 690, 80, 74, paint(DOORS, variant + 2)),
    hedge(60, 210, 708, light),
    hedge(1020, 160, 708, light),
    tree(170, 700, 220, light),
    tree(1100, 704, 180 + (variant % 3) * 20, light),
  ].join('');
}
