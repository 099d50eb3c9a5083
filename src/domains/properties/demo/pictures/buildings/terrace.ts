import { door, hedge, pane, surroundings, tree } from '../outdoors';
import type { Light } from '../palette';
import { box, disc, repeat, shape, stroke, veil } from '../svg';
import { BRICKS, DOORS, paint } from './paints';

/** A row of brick houses with bay windows. */
export function terrace(light: Light, variant: number): string {
  return [
    surroundings(light, variant),
    repeat(4, (house) => {
      const x = -40 + house * 330 - (variant % 3) * 30;
      const brick = paint(BRICKS, variant + house);
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
        door(x + 206, 690, 68, 150, paint(DOORS, variant + house)),
        veil(disc(x + 240, 528, 30, light.lit, 0.6), 0.7),
        box(x + 16, 662, 162, 34, '#7d4b3c'),
        hedge(x + 22, 150, 664, light),
      ].join('');
    }),
    tree(60 + variant * 60, 740, 150, light),
  ].join('');
}
