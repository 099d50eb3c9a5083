import type { Light } from '../palette';
import { area, box, disc, repeat, shape } from '../svg';
import { DOORS, paint } from './paints';

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
    box(330, 130, 70, 440, paint(DOORS, variant)),
    box(800, 130, 70, 440, '#d9d3c8'),
    disc(1020, 330, 60, '#b4553a'),
    disc(1020, 330, 40, '#f3ecdc'),
  ].join('');
}
